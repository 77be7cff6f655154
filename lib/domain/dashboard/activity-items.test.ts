import { expect, test } from "vitest";
import { fixtureFramework as framework } from "../skills/testing/fixture-framework";
import { type ActivityLine, activityItems } from "./activity-items";

const at = new Date("2026-01-15T10:00:00Z");
type Entry = Extract<ActivityLine, { kind: "entry" }>["entry"];
const entry = (more: Partial<Entry>): ActivityLine => ({
  kind: "entry",
  entry: {
    id: "1",
    skillId: "sql",
    kind: "self",
    value: 3,
    difficulty: null,
    score: null,
    trust: 1,
    at,
    raterName: null,
    ...more,
  },
});

test.each<[Partial<Entry>, string]>([
  [{}, "SQL: you rated yourself 3"],
  [{ value: null }, "SQL: you: not observable, no opportunity to show it"],
  [{ kind: "usage", value: 1 }, "SQL: you use this now"],
  [{ kind: "mentor", raterName: "Grace H." }, "SQL: Grace H. (mentor): 3"],
  [{ kind: "mentor", raterName: "You Zhang" }, "SQL: You Zhang (mentor): 3"],
  [{ kind: "peer", raterName: null }, "SQL: Somebody (peer): 3"],
  [
    { kind: "coding", value: null, difficulty: 3, score: 0.8 },
    "SQL: coding at difficulty 3: 80 % of the tests",
  ],
])("%j reads %j", (more, text) => {
  expect(activityItems([entry(more)], framework)).toEqual([
    { id: "1", at: at.getTime(), text, href: "/skills/sql" },
  ]);
});

test("evidence is named; a skill that is gone keeps its id and leads nowhere", () => {
  const lines: ActivityLine[] = [
    { kind: "artefact", id: "a", title: "Price watcher", at },
    entry({ skillId: "gone" }),
  ];
  expect(activityItems(lines, framework)).toEqual([
    { id: "a", at: at.getTime(), text: "Evidence attached: Price watcher" },
    { id: "1", at: at.getTime(), text: "gone: you rated yourself 3" },
  ]);
});
