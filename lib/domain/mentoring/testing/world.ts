import type { Disagreement } from "../disagreement-machine";
import type { QueuedRequest } from "../request-machine";
import type { Review } from "../review-machine";

/**
 * Everything that mentoring can be in the middle of, as plain values: what the tables hold, for a
 * handful of people. `deeds.ts` moves it with the same machines that the transactions use.
 */
export type Mentorship = {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly isLive: boolean;
  /** The mentee simply left: what was open is over by their own wish. */
  readonly isLeft: boolean;
};

export type StoredRequest = QueuedRequest & {
  readonly kind: "mentorship" | "second-opinion";
  /** The reviews that are handed on, or the one that a second opinion is wanted on. */
  readonly reviewIds: readonly string[];
};

export type StoredReview = Review & {
  readonly menteeId: string;
  readonly reviewerId: string;
  readonly mentorshipId: string | null;
  readonly secondOf: string | null;
  /** The review that took over when this one ended without an answer. */
  readonly successorId: string | null;
};

export type StoredDisagreement = Disagreement & {
  readonly reviewId: string;
  readonly skillId: string;
};

export type Entry = {
  readonly reviewId: string;
  readonly skillId: string;
  readonly value: number;
  readonly by: string;
};

export type World = {
  readonly now: number;
  readonly nextId: number;
  readonly mentorships: ReadonlyMap<string, Mentorship>;
  readonly requests: ReadonlyMap<string, StoredRequest>;
  readonly reviews: ReadonlyMap<string, StoredReview>;
  readonly disagreements: ReadonlyMap<string, StoredDisagreement>;
  /** `${a}|${b}` and its mirror. */
  readonly blocks: ReadonlySet<string>;
  /** The ledger: only ever grows. */
  readonly entries: readonly Entry[];
};

export const MENTEES = ["ada", "alan", "grace"] as const;
/** Grace is both: she has a mentor and is one. */
export const MENTORS = ["grace", "linus", "margaret", "barbara"] as const;
export const SKILLS = ["git", "sql", "caching"] as const;

export const emptyWorld: World = {
  now: Date.UTC(2026, 0, 5),
  nextId: 1,
  mentorships: new Map(),
  requests: new Map(),
  reviews: new Map(),
  disagreements: new Map(),
  blocks: new Set(),
  entries: [],
};

type Shelf = "mentorships" | "requests" | "reviews" | "disagreements";
type Held<S extends Shelf> = World[S] extends ReadonlyMap<string, infer T> ? T : never;

/** The world with one row put in or replaced. */
export function put<S extends Shelf>(world: World, shelf: S, id: string, row: Held<S>): World {
  return { ...world, [shelf]: new Map<string, unknown>(world[shelf]).set(id, row) };
}

/** Adds a row under a new id. */
export function add<S extends Shelf>(world: World, shelf: S, row: Held<S>) {
  const id = `${shelf}-${world.nextId}`;
  return { id, world: put({ ...world, nextId: world.nextId + 1 }, shelf, id, row) };
}

export const isBlockedPair = (world: World, a: string, b: string): boolean =>
  world.blocks.has(`${a}|${b}`);

export function liveMentorship(world: World, menteeId: string, mentorId: string) {
  return [...world.mentorships].find(
    ([, each]) => each.isLive && each.menteeId === menteeId && each.mentorId === mentorId,
  )?.[0];
}
