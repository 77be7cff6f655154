import { describe, expect, test } from "vitest";
import { setUpInput, TOPICS_CHOSEN_MAX } from "./set-up-input";

const clientKey = "11111111-1111-4111-8111-111111111111";
/** As a form sends it: text, and nothing for what is left out. */
const form = { clientKey, mode: "mock", rungId: "mid", length: "45" };
const problemsOf = (more: Record<string, unknown>) => {
  const { error } = setUpInput.safeParse({ ...form, ...more });
  return error?.issues.map(({ path }) => path[0]) ?? [];
};

test("a form becomes settings, the rest as if nothing was chosen", () => {
  expect(setUpInput.parse(form)).toEqual({
    clientKey,
    code: null,
    settings: {
      mode: "mock",
      focus: "blueprint",
      rungId: "mid",
      specialisation: "general",
      topicIds: [],
      kinds: [],
      minutes: 45,
      count: null,
      timePercent: 100,
      hasPrivate: false,
    },
  });
});

test("by count, minutes are none of it; ticks, numbers and lists come as text", () => {
  const more = { length: "count", count: "7", timePercent: "150", hasPrivate: "on" };
  const { settings } = setUpInput.parse({
    ...form,
    ...more,
    kinds: ["sql", "coding", "sql"],
    topicIds: ["sql", "git", "sql"],
  });
  expect(settings).toMatchObject({ minutes: null, count: 7, timePercent: 150, hasPrivate: true });
  expect(settings.kinds).toEqual(["coding", "sql"]);
  expect(settings.topicIds).toEqual(["git", "sql"]);
  expect(setUpInput.parse({ ...form, count: "" }).settings.count).toBeNull();
});

test("a code is forgiven its blanks and capitals; none is none", () => {
  expect(setUpInput.parse({ ...form, code: " ABCDE fghj2\n" }).code).toBe("abcdefghj2");
  expect(setUpInput.parse({ ...form, code: "  " }).code).toBeNull();
});

describe("refuses", () => {
  test.each([
    ["mode", { mode: "exam" }],
    ["focus", { focus: "luck" }],
    ["rungId", { rungId: "principal" }],
    ["specialisation", { specialisation: "games" }],
    ["length", { length: "20" }],
    ["count", { length: "count" }],
    ["count", { length: "count", count: "13" }],
    ["count", { length: "count", count: "0" }],
    ["count", { length: "count", count: "2.5" }],
    ["timePercent", { timePercent: "300" }],
    ["kinds", { kinds: ["riddle"] }],
    ["topicIds", { topicIds: ["Not A Skill"] }],
    ["topicIds", { topicIds: Array.from({ length: TOPICS_CHOSEN_MAX + 1 }, (_, i) => `t${i}`) }],
    ["code", { code: "abc" }],
    ["code", { code: "abcde-ghij" }],
    ["hasPrivate", { hasPrivate: "perhaps" }],
    ["clientKey", { clientKey: "x" }],
  ])("%s: %j", (field, more) => {
    expect(problemsOf(more)).toEqual([field]);
  });
});
