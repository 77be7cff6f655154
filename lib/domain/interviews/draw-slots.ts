import type { InterviewBlueprint } from "./blueprint";
import { QUESTION_KINDS, QUESTION_LEVELS, type QuestionKind, type QuestionLevel } from "./question";
import { bagOf, type Random, shuffled } from "./random";
import type { DrawSettings } from "./session-types";

/** What one place of a session asks for, before any question is looked at. */
export type Slot = {
  readonly kinds: readonly QuestionKind[];
  /** −1 below, 0 at, +1 above the rung's own difficulty. */
  readonly offset: -1 | 0 | 1;
  /**
   * Where it is to come from: the chosen specialisation, the general questions, either of them, or
   * the stock of all specialisations.
   */
  readonly from: "own" | "general" | "either" | "all";
};

export const difficultyOf = (level: QuestionLevel): number => QUESTION_LEVELS.indexOf(level) + 1;

/**
 * The blueprint's places for these settings: only the wanted kinds, and each of those at least once.
 * A place for one of several kinds becomes one for each where they were asked for by name.
 */
export function placesFor(
  settings: Pick<DrawSettings, "rungId" | "kinds">,
  blueprint: InterviewBlueprint,
): (readonly QuestionKind[])[] {
  const wanted = settings.kinds.length > 0 ? settings.kinds : QUESTION_KINDS;
  const places = blueprint.byLevel[settings.rungId].flatMap(({ kinds, draws }) => {
    const left = kinds.filter((kind) => wanted.includes(kind));
    if (left.length === 0) return [];
    const each = settings.kinds.length > 0 ? left.map((kind) => [kind]) : [left];
    return Array.from({ length: draws }, () => each).flat();
  });
  const covered = new Set(places.flat());
  const extra = settings.kinds.filter((kind) => !covered.has(kind)).map((kind) => [kind]);
  return [...places, ...extra];
}

/**
 * An endless row of slots: the blueprint's places in a drawn order, round after round, with the
 * difficulties dealt from a bag of five (1 below, 3 at, 1 above, by the blueprint's shares) and the
 * specialisation from a bag of its own. Bags rather than dice keep each session near its shares.
 */
export function slotsFor(
  settings: DrawSettings,
  blueprint: InterviewBlueprint,
  random: Random,
): () => Slot {
  const nextPlace = bagOf(placesFor(settings, blueprint), random);
  const nextOffset = bagOf(offsets(blueprint), random);
  const { specialised } = blueprint;
  const dealt = Math.round(specialised.share * 10);
  const nextIsSpecialised = bagOf(
    shuffled(
      Array.from({ length: 10 }, (_, i) => i < dealt),
      random,
    ),
    random,
  );
  const isHigh = difficultyOf(settings.rungId) >= difficultyOf(specialised.from);
  const fromOf = (kinds: readonly QuestionKind[]): Slot["from"] => {
    if (!isHigh) return "either";
    if (kinds.every((kind) => !specialised.kinds.includes(kind))) return "all";
    if (settings.specialisation === "general") return "general";
    return nextIsSpecialised() ? "own" : "general";
  };
  return () => {
    const kinds = nextPlace();
    return { kinds, offset: nextOffset(), from: fromOf(kinds) };
  };
}

/** The shares as a bag of whole numbers: .2, .6, .2 → one below, three at, one above. */
function offsets({ difficultyShares }: InterviewBlueprint): (-1 | 0 | 1)[] {
  const { below, at, above } = difficultyShares;
  const smallest = Math.min(...[below, at, above].filter((share) => share > 0));
  const times = (share: number) => Math.round(share / smallest);
  return [
    ...Array.from({ length: times(below) }, () => -1 as const),
    ...Array.from({ length: times(at) }, () => 0 as const),
    ...Array.from({ length: times(above) }, () => 1 as const),
  ];
}
