import type { OwnScope } from "@/lib/domain/scope";
import type { NewLedgerEntry } from "@/lib/domain/skills/ledger";

/** The people everybody knows: the demo, the integration tests and the journeys share them. */
export const CAST_NAMES = ["ada", "grace", "linus", "alan", "margaret", "katherine"] as const;
export type CastName = (typeof CAST_NAMES)[number];

type Artefact = {
  readonly kind: string;
  readonly title: string;
  readonly url?: string;
  readonly body?: string;
  readonly skillIds: readonly string[];
};

/** One thing that happened: what, and how many days before the cast is built. */
export type Chapter = { readonly daysAgo: number } & (
  | { readonly does: "start"; readonly answers: Readonly<Record<string, number>> }
  | {
      readonly does: "rate";
      readonly skillId: string;
      /** Null = not observable. */
      readonly rating: number | null;
      readonly note?: string | undefined;
      readonly isInUse?: boolean | undefined;
    }
  | { readonly does: "use"; readonly skillId: string; readonly isInUse: boolean }
  | { readonly does: "attach"; readonly artefact: Artefact }
  /** Takes back the latest rating of the skill: a slip of the finger. */
  | { readonly does: "take-back"; readonly skillId: string }
  /** Somebody else's judgement, or a test's; `by` becomes the rater. */
  | { readonly does: "receive"; readonly by?: CastName; readonly results: readonly Result[] }
  /** Something between two people, through the product's own functions. */
  | { readonly does: "together"; readonly run: (stage: Stage, at: Date) => Promise<unknown> }
);

/** What is at hand while two people do something together. */
export type Stage = {
  readonly cast: Readonly<Record<CastName, OwnScope>>;
  /** A client key of this chapter alone; `more` tells several in it apart. */
  readonly key: (more?: string) => string;
  /** Ids of what came before in the same story, by a name of the story's own. */
  readonly ids: Map<string, string>;
};

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Judged = Extract<
  NewLedgerEntry,
  { kind: "peer" | "mentor" | "coding" | "quiz" | "interview" }
>;
export type Result = Without<Judged, "at" | "raterId">;

/**
 * How somebody's ratings of each skill went: `days ago:rating`, oldest first, and `-` where there
 * was nothing to observe. Example: `"390:2 270:3"`.
 */
export type Trails = Readonly<Record<string, string>>;

/** The trails as chapters, with the notes that go with some of them (by `skill@daysAgo`). */
export function ratingsOf(trails: Trails, notes: Readonly<Record<string, string>> = {}): Chapter[] {
  return Object.entries(trails).flatMap(([skillId, trail]) =>
    trail.split(" ").map((step): Chapter => {
      const [daysAgo = "", rating = ""] = step.split(":");
      const note = notes[`${skillId}@${daysAgo}`];
      const value = rating === "-" ? null : Number(rating);
      return { daysAgo: Number(daysAgo), does: "rate", skillId, rating: value, note };
    }),
  );
}

/** A review: one person's judgements of several skills on one day. */
export function review(
  daysAgo: number,
  by: CastName,
  kind: "mentor" | "peer",
  ratings: Readonly<Record<string, number>>,
  notes: Readonly<Record<string, string>> = {},
): Chapter {
  const results = Object.entries(ratings).map(([skillId, value]): Result => {
    return { kind, skillId, value, note: notes[skillId] };
  });
  return { daysAgo, does: "receive", by, results };
}

/** Tests taken on one day: difficulty and score by skill. What a browser reports is half trusted. */
export function tests(
  daysAgo: number,
  kind: "coding" | "quiz" | "interview",
  scores: Readonly<Record<string, readonly [number, number]>>,
  { trust, by }: { trust?: number; by?: CastName } = {},
): Chapter {
  const results = Object.entries(scores).map(([skillId, [difficulty, score]]): Result => {
    return { kind, skillId, difficulty, score, trust };
  });
  return { daysAgo, does: "receive", ...(by ? { by } : {}), results };
}
