import { expect, test } from "vitest";
import type { Blocker } from "../skills/blockers";
import { fixtureFramework as framework } from "../skills/testing/fixture-framework";
import { blockerRow } from "./blocker-rows";
import { blockersTitle } from "./blockers-title";

const blocker = (more: Partial<Blocker>): Blocker => ({
  skillId: "sql",
  isCore: true,
  target: 3,
  claimed: 3,
  estimate: { mean: 2.1, low: 1.3, high: 2.9 },
  confirmed: null,
  isMet: false,
  gap: 0.9,
  state: "gap",
  missingItems: 0,
  ...more,
});

const add = { actionText: "Add evidence", actionHref: "/skills/sql#evidence" };
test.each<[Partial<Blocker>, string, object]>([
  [{ state: "met", isMet: true }, "met", { actionText: "" }],
  [{ state: "met", isMet: true, estimate: null }, "claimed", { actionText: "" }],
  [{ state: "gap", gap: 0.94 }, "gap 0.9", add],
  [{ state: "gap", gap: 0.04 }, "gap below 0.1", add],
  [{ state: "gap", gap: 0 }, "gap below 0.1", add],
  [{ state: "gap", gap: 3 }, "gap 3.0", add],
  [
    { state: "gap", gap: 1, claimed: 2 },
    "gap 1.0",
    { actionText: "See what a 3 takes", actionHref: "/skills/sql" },
  ],
  [{ state: "gap", gap: 3, claimed: null }, "gap 3.0", add],
  [{ state: "gate", missingItems: 1 }, "1 more result needed", add],
  [{ state: "gate", missingItems: 2 }, "2 more results needed", add],
  [{ state: "not-observable" }, "no opportunity yet", add],
  [{ state: "unrated" }, "not rated yet", { actionText: "Rate it", actionHref: "/skills/sql" }],
  [
    { state: "waiting" },
    "waits for a check",
    { actionText: "Hand it in", actionHref: "/mentoring/submit?skill=sql" },
  ],
  [{ state: "stale" }, "went stale", { actionText: "Renew it", actionHref: "/skills/sql" }],
])("%j reads %j", (more, stateText, action) => {
  const row = blockerRow(blocker(more), framework);
  expect(row).toMatchObject({ stateText, ...action });
  expect("actionHref" in row).toBe("actionHref" in action);
});

test("what is unknown stays unknown, and a skill that is gone keeps its id", () => {
  const row = blockerRow(blocker({ skillId: "gone", estimate: null, claimed: null }), framework);
  expect(row).toMatchObject({ name: "gone", claimed: null, mean: null, low: null, high: null });
  expect(blockerRow(blocker({}), framework)).toMatchObject({ name: "SQL", mean: 2.1, low: 1.3 });
});

test.each([
  [0, 7, 0, "Every core skill is met"],
  [1, 7, 0, "One core skill holds you back"],
  [1, 1, 0, "One core skill holds you back"],
  [3, 7, 1, "Three core skills hold you back"],
  [9, 12, 0, "Nine core skills hold you back"],
  [10, 12, 0, "10 core skills hold you back"],
  [7, 7, 0, "None of the 7 core skills is met yet"],
  [1, 7, 1, "One core skill is not rated yet"],
  [2, 7, 2, "Two core skills are not rated yet"],
])("%d of %d unmet, %d of them unrated: %s", (unmet, total, unrated, title) => {
  expect(blockersTitle(unmet, total, unrated)).toBe(title);
});
