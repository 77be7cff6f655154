import { describe, expect, test } from "vitest";
import type { Headline } from "../skills/headline";
import { headlineOf } from "../skills/headline";
import { mentor, recordOf, self, standingOf } from "../skills/testing/evidence-builders";
import { fixtureFramework as framework } from "../skills/testing/fixture-framework";
import { headlineWords, rungNamer, threeNumbers } from "./headline-words";
import { ladderLabel, ladderView } from "./ladder-view";

const name = rungNamer(framework);
const headline = (more: Partial<Headline>): Headline => ({
  basis: "supported",
  rung: "junior",
  next: "mid",
  percent: 62,
  ...more,
});

test.each<[Partial<Headline>, string, string]>([
  [
    {},
    "You stand on junior, 62 % of the way to mid.",
    "You stand on junior. Next rung: mid, 62 %.",
  ],
  [
    { rung: null, next: "intern", percent: 0 },
    "You are 0 % of the way to intern, your first rung.",
    "You stand below intern. Next rung: intern, 0 %.",
  ],
  [
    { rung: "staff", next: null, percent: null },
    "You stand on staff, the top rung.",
    "You stand on staff. There is no rung above.",
  ],
  [
    { basis: "claimed" },
    "By your own account junior, 62 % of the way to mid.",
    "By your own account you stand on junior. Next rung: mid, 62 %.",
  ],
  [
    { basis: "claimed", rung: null, next: "intern", percent: 30 },
    "By your own account, 30 % of the way to intern.",
    "By your own account you stand below intern. Next rung: intern, 30 %.",
  ],
  [
    { basis: "claimed", rung: "staff", next: null, percent: null },
    "By your own account staff.",
    "By your own account you stand on staff. There is no rung above.",
  ],
  [
    { basis: "none", rung: null, next: "intern", percent: null },
    "You have not started yet.",
    "Current rung: none yet. Next rung: intern, 0 %.",
  ],
])("headline and ladder say the same of %j", (more, heading, label) => {
  // A number and its sign stay on one line: the space between them does not break.
  expect(headlineWords(headline(more), name).replace("\u00a0%", " %")).toBe(heading);
  expect(ladderLabel(framework, headline(more))).toBe(label);
});

const everything = [...framework.skills.keys()];
const proven = everything.map((id) => standingOf(id, [mentor(5), mentor(5)]));
const claims = ["loops", "files", "terminal"].map((id) => standingOf(id, [self(3)]));

describe("the three numbers", () => {
  test("claims alone are told apart from what is proven", () => {
    expect(threeNumbers(recordOf(framework, claims), name)).toEqual({
      claimed: { value: "intern", note: "you claim" },
      supported: {
        value: expect.stringMatching(/^\d+ %$/),
        note: "of intern: likely, by your word alone so far",
      },
      confirmed: { value: "–", note: "no mentor has looked yet", href: "/mentoring" },
    });
  });

  test("to a mentor they are the learner’s, and lead nowhere", () => {
    const theirs = { claim: "they claim", word: "their word" };
    expect(threeNumbers(recordOf(framework, claims), name, theirs)).toEqual({
      claimed: { value: "intern", note: "they claim" },
      supported: {
        value: expect.stringMatching(/^\d+ %$/),
        note: "of intern: likely, by their word alone so far",
      },
      confirmed: { value: "–", note: "no mentor has looked yet" },
    });
  });

  test("somebody below the first rung reads the way to it, not a bare nought", () => {
    const record = recordOf(framework, [standingOf("sql", [mentor(1)])]);
    expect(threeNumbers(record, name)).toEqual({
      claimed: { value: "0 %", note: "of intern: you claim" },
      supported: { value: "0 %", note: "of intern: evidence supports" },
      confirmed: { value: "0 %", note: "of intern: confirmed by a mentor" },
    });
  });

  test("the top rung is a name in each", () => {
    const standings = proven.map((s) => ({ ...s, items: [...s.items, self(5)], claimed: 5 }));
    const numbers = threeNumbers(recordOf(framework, standings), name);
    expect(Object.values(numbers).map(({ value }) => value)).toEqual(["staff", "staff", "staff"]);
  });
});

describe("the ladder", () => {
  const view = (standings: Parameters<typeof recordOf>[1]) => {
    const record = recordOf(framework, standings);
    return ladderView(framework, record, headlineOf(record));
  };

  test("draws each rung by the strongest thing that holds it", () => {
    expect(view(proven).rungs.map(({ state }) => state)).toEqual(Array(5).fill("confirmed"));
    expect(view(proven).rungs.some(({ isNext }) => isNext)).toBe(false);
    const claimed = view(claims).rungs;
    expect(claimed.map(({ state }) => state)).toEqual(["claimed", "gap", "gap", "gap", "gap"]);
    expect(claimed[0]?.note).toBe("by your own account");
    expect(claimed[2]?.note).toBe("not there yet");
  });

  test("marks the next rung, projected where only claims lead there", () => {
    const [, next] = view(claims).rungs;
    expect(next).toMatchObject({ isNext: true, isProjected: true });
    expect(next?.note).toBe(`${next?.percent} %, core 1 of 3, by your account`);
    const [first] = view([standingOf("loops", [mentor(2), mentor(2)])]).rungs;
    expect(first).toMatchObject({ isNext: true, isProjected: false });
    expect(first?.note).toBe(`${first?.percent} %, core 1 of 2`);
    expect(view([]).rungs[0]?.note).toBe("core 0 of 2");
  });
});
