import { DISAGREEMENT_MIN } from "../skills/settings";
import { allow, type Decision, refuse } from "./decision";
import { DAY_MS, NUDGE_DAYS, SKILLS_PER_REVIEW_MAX, TIME_OUT_DAYS } from "./settings";

/**
 * A review of a set of skills: submitted → in_review → returned → resubmitted → … → completed →
 * finished. Completed is the moment both sets of ratings are shown and the mentor's enter the
 * record; finished is the learner's last word. It can also be withdrawn by the learner, end with
 * the mentorship, or time out on either side. Times are milliseconds since the epoch.
 */
export type ReviewPhase =
  | "submitted"
  | "in_review"
  | "returned"
  | "resubmitted"
  | "completed"
  | "finished"
  | "withdrawn"
  | "ended"
  | "mentor_timed_out"
  | "mentee_timed_out";

/** One skill of the current round. `value` and `isNotObservable` are the reviewer's. */
export type ReviewLine = {
  readonly skillId: string;
  /** The self-rating as it was handed in; null = not observable, or never rated. */
  readonly self: number | null;
  /** The learner's artefacts handed in with the skill. */
  readonly artefactIds: readonly string[];
  readonly value: number | null;
  readonly isNotObservable: boolean;
  readonly lookedAtIds: readonly string[];
};

export type Review = {
  readonly phase: ReviewPhase;
  readonly round: number;
  /** Since when the side whose turn it is has been awaited. */
  readonly turnSince: number;
  /** The last thing that side did; silence is counted from here. */
  readonly activeAt: number;
  readonly nudges: number;
  readonly lines: readonly ReviewLine[];
};

export type HandedIn = Pick<ReviewLine, "skillId" | "self" | "artefactIds">;

export type BlindRating = {
  readonly skillId: string;
  /** 0 to 5 in half steps; null = not observable. */
  readonly value: number | null;
  readonly lookedAtIds: readonly string[];
};

export type ReviewProblem =
  | "no-skills"
  | "too-many-skills"
  | "same-skill-twice"
  | "not-your-turn"
  | "unknown-skill"
  | "not-a-rating"
  | "no-evidence"
  | "foreign-evidence"
  | "unrated"
  | "no-words"
  | "unsettled"
  | "closed";

type Step = Decision<Review, ReviewProblem>;

const MENTORS_TURN: readonly ReviewPhase[] = ["submitted", "in_review", "resubmitted"];
const SHOWN: readonly ReviewPhase[] = ["completed", "finished"];

/** Whose move it is; null once the review is over. */
export function turnOf(phase: ReviewPhase): "mentor" | "mentee" | null {
  if (MENTORS_TURN.includes(phase)) return "mentor";
  return phase === "returned" || phase === "completed" ? "mentee" : null;
}

/** Whether both sides may see both ratings. Before this, neither sees the other's. */
export const isRevealed = (phase: ReviewPhase): boolean => SHOWN.includes(phase);

/** Whether the review still needs somebody: at most one such review a skill and mentorship. */
export const isOpen = (phase: ReviewPhase): boolean => turnOf(phase) !== null;

const blank = (line: HandedIn): ReviewLine => ({
  skillId: line.skillId,
  self: line.self,
  artefactIds: line.artefactIds,
  value: null,
  isNotObservable: false,
  lookedAtIds: [],
});

export function submitReview(handedIn: readonly HandedIn[], now: number): Step {
  const problem = handedInProblem(handedIn);
  if (problem) return refuse(problem);
  const lines = handedIn.map(blank);
  return allow({ phase: "submitted", round: 1, turnSince: now, activeAt: now, nudges: 0, lines });
}

function handedInProblem(handedIn: readonly HandedIn[]): ReviewProblem | null {
  if (handedIn.length === 0) return "no-skills";
  if (handedIn.length > SKILLS_PER_REVIEW_MAX) return "too-many-skills";
  const isRepeated = new Set(handedIn.map((line) => line.skillId)).size < handedIn.length;
  return isRepeated ? "same-skill-twice" : null;
}

/**
 * Notes the reviewer's rating of one skill; it can be changed until the review is completed. A
 * rating names at least one artefact that was handed in with the skill; "not observable" needs none.
 */
export function rateBlind(review: Review, rating: BlindRating, now: number): Step {
  if (turnOf(review.phase) !== "mentor") return refuse(closedOr(review, "not-your-turn"));
  const line = review.lines.find((each) => each.skillId === rating.skillId);
  if (!line) return refuse("unknown-skill");
  if (!isRating(rating.value)) return refuse("not-a-rating");
  if (rating.lookedAtIds.some((id) => !line.artefactIds.includes(id))) {
    return refuse("foreign-evidence");
  }
  if (rating.value !== null && rating.lookedAtIds.length === 0) return refuse("no-evidence");
  const rated: ReviewLine = {
    ...line,
    value: rating.value,
    isNotObservable: rating.value === null,
    lookedAtIds: rating.value === null ? [] : [...new Set(rating.lookedAtIds)],
  };
  const lines = review.lines.map((each) => (each === line ? rated : each));
  return allow({ ...review, phase: "in_review", activeAt: now, nudges: 0, lines });
}

const isRating = (value: number | null): boolean =>
  value === null || (value >= 0 && value <= 5 && Number.isInteger(value * 2));

export const isRated = (line: ReviewLine): boolean => line.value !== null || line.isNotObservable;

/** Sends the set back with words on what is missing. Ratings noted so far stay with the reviewer. */
export function returnReview(review: Review, words: string, now: number): Step {
  if (turnOf(review.phase) !== "mentor") return refuse(closedOr(review, "not-your-turn"));
  if (words.trim() === "") return refuse("no-words");
  return allow(pass(review, "returned", now));
}

/** A new round. Skills that stay keep what the reviewer had noted, if its evidence is still there. */
export function resubmitReview(review: Review, handedIn: readonly HandedIn[], now: number): Step {
  if (review.phase !== "returned") return refuse(closedOr(review, "not-your-turn"));
  const problem = handedInProblem(handedIn);
  if (problem) return refuse(problem);
  const lines = handedIn.map((line) => {
    const before = review.lines.find((each) => each.skillId === line.skillId);
    const kept = before?.lookedAtIds.filter((id) => line.artefactIds.includes(id)) ?? [];
    const stands = before !== undefined && (before.isNotObservable || kept.length > 0);
    if (!stands) return blank(line);
    const { value, isNotObservable } = before;
    return { ...blank(line), value, isNotObservable, lookedAtIds: kept };
  });
  return allow({ ...pass(review, "resubmitted", now), round: review.round + 1, lines });
}

/** All rated: both sides are shown, and what the reviewer gave enters the record. */
export function completeReview(review: Review, now: number): Step {
  if (turnOf(review.phase) !== "mentor") return refuse(closedOr(review, "not-your-turn"));
  if (!review.lines.every(isRated)) return refuse("unrated");
  return allow(pass(review, "completed", now));
}

/** Skills on which the two differ by 1.5 or more, as shown at completion. */
export function disagreementsOf(review: Review): readonly ReviewLine[] {
  return review.lines.filter(
    ({ self, value }) =>
      self !== null && value !== null && Math.abs(self - value) >= DISAGREEMENT_MIN,
  );
}

/** The learner's last word, once every disagreement is settled. */
export function finishReview(review: Review, unsettled: number, now: number): Step {
  if (review.phase !== "completed") return refuse(closedOr(review, "not-your-turn"));
  if (unsettled > 0) return refuse("unsettled");
  return allow(pass(review, "finished", now));
}

/** The learner takes the set back; once ratings are shown there is nothing left to withdraw. */
export function withdrawReview(review: Review, now: number): Step {
  if (!isOpen(review.phase) || isRevealed(review.phase)) return refuse("closed");
  return allow(pass(review, "withdrawn", now));
}

/** The mentorship is over: what was shown is finished, what was not ends and can be requeued. */
export function endReview(review: Review, now: number): Step {
  if (!isOpen(review.phase)) return refuse("closed");
  return allow(pass(review, isRevealed(review.phase) ? "finished" : "ended", now));
}

/** Somebody did something else (wrote, saved a draft): whoever is awaited is not silent. */
export function noteActivity(review: Review, side: "mentor" | "mentee", now: number): Review {
  return turnOf(review.phase) === side ? { ...review, activeAt: now, nudges: 0 } : review;
}

/** What silence does: reminders at 7, 14 and 21 days, and an end at 28. */
export function tickReview(
  review: Review,
  now: number,
): { readonly review: Review; readonly event: "nudged" | "timed-out" | null } {
  const turn = turnOf(review.phase);
  if (turn === null) return { review, event: null };
  const days = (now - review.activeAt) / DAY_MS;
  if (days >= TIME_OUT_DAYS) {
    return { review: pass(review, afterSilence(review.phase, turn), now), event: "timed-out" };
  }
  const nudges = NUDGE_DAYS.filter((limit) => days >= limit).length;
  if (nudges <= review.nudges) return { review, event: null };
  return { review: { ...review, nudges }, event: "nudged" };
}

function afterSilence(phase: ReviewPhase, turn: "mentor" | "mentee"): ReviewPhase {
  if (turn === "mentor") return "mentor_timed_out";
  return phase === "completed" ? "finished" : "mentee_timed_out";
}

const pass = (review: Review, phase: ReviewPhase, now: number): Review => ({
  ...review,
  phase,
  turnSince: now,
  activeAt: now,
  nudges: 0,
});

const closedOr = (review: Review, problem: ReviewProblem): ReviewProblem =>
  isOpen(review.phase) ? problem : "closed";
