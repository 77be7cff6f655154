import { describe, expect, it } from "vitest";
import type { ReviewPhase } from "./review-machine";
import { reviewProgress } from "./review-progress";

const way = (phase: ReviewPhase, more = {}) =>
  reviewProgress({
    phase,
    submittedAt: 1,
    turnSince: 2,
    completedAt: null,
    closedAt: null,
    ...more,
  }).map(({ label, at, state }) => `${label} ${at ?? ""}${state}`);

describe("reviewProgress", () => {
  it("leads from handing in to the last word", () => {
    expect(way("submitted")).toEqual([
      "submitted 1done",
      "to be rated awaited",
      "compare ahead",
      "settled ahead",
    ]);
    expect(way("completed", { completedAt: 3 })).toEqual([
      "submitted 1done",
      "rated 3done",
      "compare current",
      "settled ahead",
    ]);
    expect(way("finished", { completedAt: 3, closedAt: 4 }).at(-1)).toBe("settled 4done");
  });

  it("shows a set that was sent back as standing there", () => {
    expect(way("returned").slice(0, 3)).toEqual([
      "submitted 1done",
      "sent back 2current",
      "to be rated ahead",
    ]);
  });

  it.each([
    ["withdrawn", "withdrawn 2current"],
    ["mentor_timed_out", "handed on 2current"],
    ["mentee_timed_out", "ended unanswered 2current"],
    ["ended", "ended 2current"],
  ] as const)("ends a %s review where it ended", (phase, last) => {
    expect(way(phase)).toEqual(["submitted 1done", last]);
  });
});
