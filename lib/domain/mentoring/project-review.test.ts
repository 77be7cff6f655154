import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { projectReview, type StoredReview } from "./project-review";
import { isRevealed, type ReviewPhase } from "./review-machine";

/** Values that occur nowhere else, so that finding one in what a page gets is a leak. */
const SELF = 71;
const VALUE = 83.5;
const FIRST = 91.25;
const SECOND = 92.25;

const PHASES: readonly ReviewPhase[] = [
  "submitted",
  "in_review",
  "returned",
  "resubmitted",
  "completed",
  "finished",
  "withdrawn",
  "ended",
  "mentor_timed_out",
  "mentee_timed_out",
];

const stored = (more: Partial<StoredReview> = {}): StoredReview => ({
  id: "review",
  phase: "in_review",
  round: 1,
  menteeId: "mentee-id",
  menteeName: "Ada",
  reviewerId: "mentor-id",
  reviewerName: "Grace",
  mentorshipId: "mentorship",
  isSecondOpinion: false,
  words: "Have a look.",
  allowsSecond: true,
  submittedAt: 1,
  turnSince: 1,
  completedAt: null,
  closedAt: null,
  lines: [
    {
      skillId: "sql",
      self: SELF,
      rating: { value: VALUE, isNotObservable: false, weight: "mentor" },
      artefacts: [
        {
          id: "artefact",
          kind: "repository",
          title: "Watcher",
          url: "https://example.org/w",
          body: "PRIVATE-BODY",
          datedOn: null,
          isLookedAt: true,
          isWithdrawn: true,
        },
      ],
    },
  ],
  rounds: [],
  feedback: [
    {
      id: "draft",
      round: 1,
      skillId: "sql",
      artefact: null,
      type: "essential",
      situation: "DRAFT",
      behaviour: "DRAFT",
      impact: "DRAFT",
      nextStep: "DRAFT",
      at: 1,
      sentAt: null,
      resolvedAt: null,
      version: 1,
    },
  ],
  disagreements: [
    {
      id: "disagreement",
      skillId: "sql",
      self: SELF,
      mentor: VALUE,
      state: "open",
      third: null,
      isThirdIn: false,
      settledAt: null,
    },
  ],
  messages: [
    {
      id: "message",
      disagreementId: null,
      feedbackId: null,
      authorId: "mentor-id",
      authorName: "Grace",
      side: "mentor",
      body: "TALK",
      at: 1,
    },
    {
      id: "dispute",
      disagreementId: "disagreement",
      feedbackId: null,
      authorId: "mentee-id",
      authorName: "Ada",
      side: "mentee",
      body: "DISPUTE",
      at: 2,
    },
  ],
  second: { state: "in", pairs: [{ skillId: "sql", first: FIRST, second: SECOND }] },
  ...more,
});

const asLearner = (review: StoredReview) =>
  JSON.stringify(projectReview(review, { id: "mentee-id", side: "mentee" }));
const asReviewer = (review: StoredReview) =>
  JSON.stringify(projectReview(review, { id: "mentor-id", side: "mentor" }));
const has = (json: string, value: number | string) => json.includes(String(value));

describe.each(PHASES)("%s", (phase) => {
  const isShown = isRevealed(phase);

  test("the learner sees the reviewer's rating exactly when it is shown", () => {
    const json = asLearner(stored({ phase }));
    expect(has(json, SELF)).toBe(true);
    expect(has(json, VALUE)).toBe(isShown);
    expect(json.includes('"isLookedAt":true')).toBe(isShown);
    expect(has(json, "DRAFT")).toBe(false);
    expect(has(json, FIRST) || has(json, SECOND)).toBe(false);
    expect(has(json, "DISPUTE")).toBe(isShown);
    expect(has(json, "PRIVATE-BODY")).toBe(true);
  });

  test("the reviewer sees the claim exactly when it is shown", () => {
    const json = asReviewer(stored({ phase }));
    expect(has(json, VALUE)).toBe(true);
    expect(has(json, SELF)).toBe(isShown);
    expect(has(json, "DRAFT")).toBe(true);
    expect(has(json, FIRST) && has(json, SECOND)).toBe(isShown);
    expect(has(json, "PRIVATE-BODY")).toBe(false);
  });

  test("a second rater sees none of the talk, and the other rating only with their own", () => {
    const json = asReviewer(stored({ phase, isSecondOpinion: true, mentorshipId: null }));
    expect(has(json, SELF)).toBe(isShown);
    for (const talk of ["DRAFT", "TALK", "DISPUTE"]) expect(has(json, talk)).toBe(false);
    expect(has(json, FIRST)).toBe(isShown);
  });

  test("ids of people stay behind", () => {
    for (const json of [asLearner(stored({ phase })), asReviewer(stored({ phase }))]) {
      expect(json).not.toMatch(/mentee-id|mentor-id/);
    }
  });
});

test("the comparison of a second opinion waits until both have spoken", () => {
  for (const state of ["wanted", "rating", "none-came"] as const) {
    const second = { state, pairs: [{ skillId: "sql", first: FIRST, second: SECOND }] };
    for (const isSecondOpinion of [true, false]) {
      const json = asReviewer(stored({ phase: "completed", second, isSecondOpinion }));
      expect(has(json, FIRST) || has(json, SECOND)).toBe(false);
    }
  }
});

test("whose message it is, is told by the viewer", () => {
  const view = projectReview(stored(), { id: "mentee-id", side: "mentee" });
  expect(view.messages).toMatchObject([{ body: "TALK", side: "mentor", isMine: false }]);
  const other = projectReview(stored(), { id: "mentor-id", side: "mentor" });
  expect(other.messages).toMatchObject([{ body: "TALK", isMine: true }]);
});

const half = fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2);
const line = fc.record({ self: fc.option(fc.integer({ min: 0, max: 5 })), value: fc.option(half) });

test("before they are shown, what either side gave changes nothing for the other", () => {
  const blind = fc.constantFrom(...PHASES.filter((phase) => !isRevealed(phase)));
  const linesOf = (given: { self: number | null; value: number | null }[]) =>
    given.map(({ self, value }, i) => ({
      skillId: `skill-${i}`,
      self,
      rating: { value, isNotObservable: value === null && i % 2 === 0, weight: null },
      artefacts: [],
    }));
  fc.assert(
    fc.property(blind, fc.array(fc.tuple(line, line), { maxLength: 12 }), (phase, pairs) => {
      const one = pairs.map(([left]) => left);
      const sameSelf = pairs.map(([left, right]) => ({ ...left, value: right.value }));
      const sameValue = pairs.map(([left, right]) => ({ ...left, self: right.self }));
      const review = (given: typeof one) => stored({ phase, lines: linesOf(given) });
      expect(asLearner(review(sameSelf))).toBe(asLearner(review(one)));
      expect(asReviewer(review(sameValue))).toBe(asReviewer(review(one)));
    }),
    { numRuns: 500 },
  );
});
