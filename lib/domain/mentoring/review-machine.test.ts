import { describe, expect, test } from "vitest";
import {
  type BlindRating,
  completeReview,
  disagreementsOf,
  endReview,
  finishReview,
  noteActivity,
  type Review,
  type ReviewPhase,
  rateBlind,
  resubmitReview,
  returnReview,
  submitReview,
  tickReview,
  turnOf,
  withdrawReview,
} from "./review-machine";
import { DAY_MS } from "./settings";

const line = (skillId: string, self: number | null = 3) => ({
  skillId,
  self,
  artefactIds: [`${skillId}-1`, `${skillId}-2`],
});

function given(phase: ReviewPhase, more: Partial<Review> = {}): Review {
  const step = submitReview([line("sql"), line("git")], 0);
  if (!step.ok) throw new Error(step.problem);
  return { ...step.value, phase, ...more };
}
const rating = (skillId: string, value: number | null): BlindRating => ({
  skillId,
  value,
  lookedAtIds: value === null ? [] : [`${skillId}-1`],
});
const rated = (phase: ReviewPhase = "in_review") =>
  ["sql", "git"].reduce((review, skillId) => {
    const step = rateBlind(review, rating(skillId, 1), 1);
    return step.ok ? step.value : review;
  }, given(phase));

describe("who can do what, phase by phase", () => {
  const acts: Record<string, (review: Review) => { ok: boolean }> = {
    rate: (review) => rateBlind(review, rating("sql", 2), 1),
    return: (review) => returnReview(review, "More.", 1),
    resubmit: (review) => resubmitReview(review, [line("sql")], 1),
    complete: (review) => completeReview({ ...review, lines: rated().lines }, 1),
    finish: (review) => finishReview(review, 0, 1),
    withdraw: (review) => withdrawReview(review, 1),
    end: (review) => endReview(review, 1),
  };
  const ALLOWED: Record<ReviewPhase, string[]> = {
    submitted: ["rate", "return", "complete", "withdraw", "end"],
    in_review: ["rate", "return", "complete", "withdraw", "end"],
    resubmitted: ["rate", "return", "complete", "withdraw", "end"],
    returned: ["resubmit", "withdraw", "end"],
    completed: ["finish", "end"],
    finished: [],
    withdrawn: [],
    ended: [],
    mentor_timed_out: [],
    mentee_timed_out: [],
  };
  test.each(Object.entries(ALLOWED))("%s", (phase, allowed) => {
    const review = given(phase as ReviewPhase);
    const able = Object.entries(acts).filter(([, act]) => act(review).ok);
    expect(able.map(([name]) => name)).toEqual(allowed);
  });
});

test("a new round keeps what was rated on evidence that is still there, and blanks the rest", () => {
  const returned = { ...rated(), phase: "returned" as const };
  const without = { ...line("git"), artefactIds: ["git-2"] };
  const step = resubmitReview(returned, [line("sql"), without, line("orm")], 5);
  expect(step.ok && step.value).toMatchObject({ phase: "resubmitted", round: 2, turnSince: 5 });
  const values = step.ok && step.value.lines.map(({ skillId, value }) => [skillId, value]);
  expect(values).toEqual([
    ["sql", 1],
    ["git", null],
    ["orm", null],
  ]);
});

test("1.5 apart disagrees, less does not, and what one side lacks cannot", () => {
  const lines = [
    [3, 1.5],
    [3, 2],
    [null, 5],
    [5, null],
  ].map(([self, value], i) => ({
    ...line(`skill-${i}`, self ?? null),
    value: value ?? null,
    isNotObservable: false,
    lookedAtIds: [],
  }));
  const apart = disagreementsOf({ ...given("completed"), lines });
  expect(apart.map(({ skillId }) => skillId)).toEqual(["skill-0"]);
});

describe("silence", () => {
  const silent = (phase: ReviewPhase, days: number, nudges = 0) =>
    tickReview(given(phase, { nudges }), days * DAY_MS);

  test.each([
    [6.99, 0, null],
    [7, 0, "nudged"],
    [7, 1, null],
    [14, 1, "nudged"],
    [21, 2, "nudged"],
    [27.99, 3, null],
    [28, 3, "timed-out"],
  ] as const)("after %d days and %i reminders: %s", (days, nudges, event) => {
    expect(silent("submitted", days, nudges).event).toBe(event);
  });

  test.each([
    ["in_review", "mentor_timed_out"],
    ["returned", "mentee_timed_out"],
    ["completed", "finished"],
    ["ended", "ended"],
  ] as const)("%s ends as %s", (phase, end) => {
    expect(silent(phase, 40).review.phase).toBe(end);
  });

  test("is broken by the side that is awaited, and by nobody else", () => {
    for (const phase of ["submitted", "returned", "completed"] as const) {
      const review = given(phase, { nudges: 2 });
      for (const side of ["mentor", "mentee"] as const) {
        const { activeAt, nudges } = noteActivity(review, side, 9);
        const isAwaited = turnOf(phase) === side;
        expect([activeAt, nudges]).toEqual(isAwaited ? [9, 0] : [0, 2]);
      }
    }
    const over = given("finished");
    expect(noteActivity(over, "mentee", 9)).toBe(over);
  });
});
