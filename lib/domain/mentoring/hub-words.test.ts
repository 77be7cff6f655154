import { describe, expect, test } from "vitest";
import { hubTitle } from "./hub-words";
import { reviewStateWords } from "./review-state-words";

const of = (phase: Parameters<typeof reviewStateWords>[0]["phase"], reviewerName = "Grace") => ({
  phase,
  reviewerName,
});

describe("the hub's title", () => {
  test.each([
    [[of("returned"), of("submitted")], 1, false, "One review waits for you."],
    [[of("returned"), of("completed")], 1, false, "Two reviews wait for you."],
    [[of("submitted"), of("in_review")], 1, false, "Grace has your evidence."],
    [[of("submitted"), of("in_review", "Alan")], 2, false, "Two reviews are on their way."],
    [[of("finished")], 1, true, "Nothing waits. Hand in what you can show."],
    [[], 0, true, "You are looking for a mentor."],
    [[of("ended")], 0, false, "Mentoring"],
  ] as const)("%j, %i mentors, asking %s: %s", (reviews, mentors, isAsking, title) => {
    expect(hubTitle({ reviews, mentors, isAsking })).toBe(title);
  });
});

describe("how far a review is", () => {
  const DAY = 86_400_000;
  const line = { reviewerName: "Grace", turnSince: 0, successorId: null };
  test.each([
    ["submitted", 0, "with Grace since today"],
    ["resubmitted", DAY, "with Grace for one day"],
    ["in_review", 9 * DAY, "Grace is rating, for 9 days"],
    ["completed", DAY, "your turn for one day: compare both ratings"],
    ["mentor_timed_out", DAY, "ended without an answer"],
  ] as const)("%s at %i ms: %s", (phase, now, words) => {
    expect(reviewStateWords({ ...line, phase }, now)).toBe(words);
  });

  test("what went on to somebody else says so; a mentor who is gone has no name", () => {
    expect(reviewStateWords({ ...line, phase: "ended", successorId: "x" }, 0)).toBe(
      "handed on to somebody else",
    );
    expect(reviewStateWords({ ...line, phase: "submitted", reviewerName: null }, 0)).toBe(
      "with your mentor since today",
    );
  });
});
