import { describe, expect, test } from "vitest";
import type { NextStep } from "../skills/next-step";
import type { Step } from "../skills/simulate-step";
import { fixtureFramework as framework } from "../skills/testing/fixture-framework";
import { nextStepWords } from "./next-step-words";

const step = (more: Partial<Step> = {}): Step => ({
  kind: "learn",
  skillId: "sql",
  isCore: true,
  isNotObservable: false,
  claimed: 2,
  from: 2,
  to: 3,
  target: 3,
  judgements: 1,
  learningHours: 10,
  proofHours: 2,
  hours: 12,
  gain: 6,
  gainPerHour: 0.5,
  progressBefore: 40,
  progressAfter: 46,
  isMetAfter: true,
  ...more,
});
const words = (next: NextStep) => nextStepWords(next, framework);
const ranked = (best: Step, others: Step[] = [], waiting: string[] = []): NextStep => ({
  kind: best.kind,
  rungId: "junior",
  best,
  ranked: [best, ...others],
  waiting,
});

describe("nextStepWords", () => {
  test("learning says what it brings, what it looks like, and why it is first", () => {
    expect(
      words(ranked(step(), [step({ skillId: "hints", gain: 2.5, gainPerHour: 0.2 })])),
    ).toEqual({
      title: "Bring SQL to 3, and show it",
      detail: "+6 points towards junior for about 12 hours. What a 3 looks like: sql at 3",
      why: [
        "SQL: +6 points for 12 hours, 0.5 an hour, the most for its time.",
        "It is a core skill of junior: without it the rung does not hold.",
        "HINTS: +2.5 points for 12 hours, 0.2 an hour.",
      ],
      action: { label: "See the skill", href: "/skills/sql" },
    });
  });

  test("proving asks for evidence, and names what waits for somebody", () => {
    const best = step({ kind: "prove", isCore: false, claimed: 4, hours: 2 });
    expect(words(ranked(best, [], ["loops", "files"]))).toEqual({
      title: "Show sql shown",
      detail:
        "+6 points towards junior for about 2 hours, once somebody has judged it: you claim 4 in SQL, and too little of it has been seen.",
      why: [
        "SQL: +6 points for 2 hours, 0.5 an hour, the most for its time.",
        "It is a supporting skill of junior.",
        "Left out, because their evidence waits for a check: LOOPS, FILES.",
      ],
      action: { label: "Add evidence", href: "/skills/sql#evidence" },
    });
  });

  test.each([
    [1, "+1 point "],
    [0.96, "+1 point "],
    [1.04, "+1 point "],
    [1.1, "+1.1 points "],
    [0, "+0 points "],
    [9.96, "+10 points "],
    [10.4, "+10 points "],
    [25.5, "+26 points "],
  ])("a gain of %d reads %j", (gain, text) => {
    expect(words(ranked(step({ gain }))).detail).toContain(text);
  });

  test.each([
    [1, "about 1 hour."],
    [1.4, "about 1 hour."],
    [1.5, "about 2 hours."],
    [250, "about 250 hours."],
  ])("%d hours read %j", (hours, text) => {
    expect(words(ranked(step({ hours }))).detail).toContain(text);
  });

  test.each([
    [["sql"], 1, "Rate one core skill of junior", "About a minute."],
    [["sql", "hints"], 2, "Rate 2 core skills of junior", "About 2 minutes."],
  ])("ratings come first: %j", (skillIds, minutes, title, detail) => {
    const answer = words({ kind: "rate", rungId: "junior", skillIds, minutes });
    expect(answer.title).toBe(title);
    expect(answer.detail).toContain(detail);
    expect(answer.why[0]).toBe("SQL has no rating yet.");
    expect(answer.action?.href).toBe("/skills?rung=junior&state=unrated");
  });

  test("waiting and having arrived both leave something to do", () => {
    const waiting = words({ kind: "wait", rungId: "mid", waiting: ["caching"] });
    expect(waiting.why).toEqual(["CACHING waits for a check."]);
    expect(waiting.detail).toContain("on the way to mid has evidence");
    expect(waiting.action?.href).toBe("/mentoring/submit?skill=caching");
    const top = words({ kind: "arrived" });
    expect(top.title).toBe("Help somebody else up");
    expect(top.action?.href).toBe("/mentoring/offer");
  });
});
