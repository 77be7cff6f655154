import { allow, type Decision, refuse } from "./decision";

/**
 * Two ratings that lie 1.5 or more apart: open → discussed → one side revises, a third person
 * rates, or both stand. Both ratings stay in the record whatever happens; the estimate weighs them.
 */
export const DISAGREEMENT_STATES = [
  "open",
  "discussed",
  "self_revised",
  "mentor_revised",
  "third_rater",
  "kept_both",
] as const;
export type DisagreementState = (typeof DISAGREEMENT_STATES)[number];

export type Side = "mentee" | "mentor";

export type Disagreement = {
  readonly state: DisagreementState;
  readonly self: number;
  readonly mentor: number;
  /** The third person's rating once it is in; null = not observable for them, or not in yet. */
  readonly third: number | null;
  readonly isThirdIn: boolean;
};

export type DisagreementProblem =
  | "settled"
  | "not-discussed"
  | "no-words"
  | "no-change"
  | "not-a-rating"
  | "asked";

type Step = Decision<Disagreement, DisagreementProblem>;

/** Whether nothing is left to decide; a third rating settles as soon as it is in. */
export const isSettled = (disagreement: Pick<Disagreement, "state" | "isThirdIn">): boolean =>
  disagreement.state === "third_rater"
    ? disagreement.isThirdIn
    : disagreement.state !== "open" && disagreement.state !== "discussed";

/** Somebody writes about it. */
export function discuss(disagreement: Disagreement, words: string): Step {
  if (words.trim() === "") return refuse("no-words");
  if (isSettled(disagreement)) return refuse("settled");
  const state = disagreement.state === "open" ? "discussed" : disagreement.state;
  return allow({ ...disagreement, state });
}

/** One side changes its own rating and says why; the words are the discussion. */
export function revise(disagreement: Disagreement, by: Side, value: number, words: string): Step {
  const discussed = discuss(disagreement, words);
  if (!discussed.ok) return discussed;
  const step = by === "mentee" ? 1 : 2;
  if (value < 0 || value > 5 || !Number.isInteger(value * step)) return refuse("not-a-rating");
  if (value === (by === "mentee" ? disagreement.self : disagreement.mentor)) {
    return refuse("no-change");
  }
  const revised =
    by === "mentee"
      ? ({ self: value, state: "self_revised" } as const)
      : ({ mentor: value, state: "mentor_revised" } as const);
  return allow({ ...disagreement, ...revised });
}

/** Either side asks for a third person, who rates blind. */
export function askThird(disagreement: Disagreement): Step {
  if (isSettled(disagreement)) return refuse("settled");
  if (disagreement.state === "third_rater") return refuse("asked");
  if (disagreement.state !== "discussed") return refuse("not-discussed");
  return allow({ ...disagreement, state: "third_rater" });
}

/** The third rating is in. */
export function hearThird(disagreement: Disagreement, third: number | null): Step {
  if (disagreement.state !== "third_rater" || disagreement.isThirdIn) return refuse("settled");
  return allow({ ...disagreement, third, isThirdIn: true });
}

/** They have talked, and both ratings stand. Also the way out while a third person is awaited. */
export function keepBoth(disagreement: Disagreement): Step {
  if (isSettled(disagreement)) return refuse("settled");
  if (disagreement.state === "open") return refuse("not-discussed");
  return allow({ ...disagreement, state: "kept_both" });
}

/** The review is over before they settled it: nobody decided, so both ratings stand. */
export function lapse(disagreement: Disagreement): Disagreement {
  return isSettled(disagreement) ? disagreement : { ...disagreement, state: "kept_both" };
}
