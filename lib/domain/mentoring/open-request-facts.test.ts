import { expect, test } from "vitest";
import { openRequestFacts } from "./open-request-facts";

const DAY = 86_400_000;
const openedAt = Date.UTC(2026, 10, 14, 9);
const known = {
  request: {
    openedAt,
    expiresAt: openedAt + 30 * DAY,
    route: 0,
    specialisationId: "backend",
    isWidenedEarly: false,
    reviewCount: 0,
  },
  wait: { ahead: 2, medianMs: 2 * DAY, sample: 11 },
  hasMentors: true,
  names: { rung: "Senior", specialisation: "Backend" },
  timeZone: "UTC",
} as const;
const factsOf = (more: object = {}, request: object = {}) =>
  Object.fromEntries(
    openRequestFacts({ ...known, ...more, request: { ...known.request, ...request } }).map(
      ({ term, text }) => [term, text],
    ),
  );

test("says where one stands, how long others waited, who sees it, what comes next, and the end", () => {
  expect(factsOf()).toEqual({
    "Your place": "2 are before you in the queue. You asked on 14 November 2026.",
    "How long others waited":
      "Half of the last 11 requests were taken within 2 days (the last 90 days).",
    "Who sees it": "It is shown to mentors who stand on Senior or above and offer Backend.",
    "If nobody takes it":
      "From 21 November 2026 it is shown to mentors who stand on Senior or above. You need do nothing.",
    "Open until":
      "14 December 2026. Then you are asked whether it still holds; one click keeps text and place.",
  });
});

test("in the widest circle nothing is left to wait for", () => {
  const facts = factsOf({}, { route: 2, isWidenedEarly: true });
  expect(facts["Who sees it"]).toBe(
    "It is shown to every mentor here at once, because nobody matches more closely.",
  );
  expect(facts).not.toHaveProperty("If nobody takes it");
});

test("where nobody offers at all it does not pretend that anybody looks", () => {
  expect(factsOf({ hasMentors: false }, { route: 2 })["Who sees it"]).toMatch(/^Nobody else/);
});

test.each([
  [1, "the review that"],
  [3, "the 3 reviews that"],
])("%d reviews come along", (reviewCount, words) => {
  expect(factsOf({}, { reviewCount })["What comes with it"]).toContain(words);
});
