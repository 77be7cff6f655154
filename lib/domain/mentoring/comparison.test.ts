import { describe, expect, it } from "vitest";
import { comparedLines, gapOf, lineWords, unsettledOf } from "./comparison";
import { comparisonLead, comparisonTitle, weightWords } from "./comparison-words";
import type { DisagreementView, LineView } from "./review-view";

const line = (skillId: string, self: number | null, value: number | null, more = {}): LineView => ({
  skillId,
  artefacts: [],
  own: null,
  shown: { self, value, weight: value === null ? null : "mentor", difference: null, ...more },
});

const disagreement = (skillId: string, more: Partial<DisagreementView>): DisagreementView => ({
  id: skillId,
  skillId,
  self: 4,
  mentor: 2,
  state: "open",
  third: null,
  isThirdIn: false,
  settledAt: null,
  messages: [],
  ...more,
});

const compared = (lines: LineView[], disagreements: DisagreementView[] = []) =>
  comparedLines({ lines, disagreements });

describe("comparedLines", () => {
  it("has nothing before both ratings are shown", () => {
    expect(compared([{ skillId: "a", artefacts: [], own: null, shown: null }])).toEqual([]);
  });

  it("puts the limit at 1.5, counted between what holds now", () => {
    const lines = compared([line("a", 3, 2), line("b", 4, 2.5), line("c", 2, null)]);
    expect(lines.map(({ isApart }) => isApart)).toEqual([false, true, false]);
    expect(lines.map(gapOf)).toEqual([1, 1.5, 0]);
  });

  it("draws a revised rating and remembers the one before; the other side's stays", () => {
    const by = (state: DisagreementView["state"], more = {}) =>
      compared([line("a", 4, 2)], [disagreement("a", { state, ...more })])[0];
    expect(by("self_revised", { self: 3 })).toMatchObject({
      self: 3,
      selfBefore: 4,
      mentor: 2,
      mentorBefore: null,
      isApart: false,
      wasApart: true,
    });
    expect(by("mentor_revised", { mentor: 3.5 })).toMatchObject({ mentor: 3.5, mentorBefore: 2 });
  });

  it("counts a third rater as unsettled until the rating is in", () => {
    const open = (more: Partial<DisagreementView>) =>
      unsettledOf(compared([line("a", 4, 2)], [disagreement("a", more)])).length;
    expect(open({ state: "third_rater" })).toBe(1);
    expect(open({ state: "third_rater", isThirdIn: true, third: 3 })).toBe(0);
    expect(open({ state: "kept_both" })).toBe(0);
  });
});

describe("lineWords", () => {
  it.each([
    [line("a", 3, 3), undefined, "agreed"],
    [line("a", 3, 3.5), undefined, "agreed, 0.5 apart"],
    [line("a", 3, null), undefined, "not observable"],
    [line("a", null, 3), undefined, "no claim to compare"],
    [line("a", 4, 2), disagreement("a", {}), "2 apart"],
    [line("a", 4, 2), disagreement("a", { state: "discussed" }), "2 apart, discussing"],
    [
      line("a", 4, 2),
      disagreement("a", { state: "self_revised", self: 3 }),
      "claim revised from 4",
    ],
    [line("a", 4, 2), disagreement("a", { state: "kept_both" }), "both ratings stay"],
  ])("%#", (each, about, words) => {
    const [only] = compared([each], about ? [about] : []);
    expect(only && lineWords(only)).toBe(words);
  });
});

describe("comparisonTitle", () => {
  const far = line("d", 4, 2);
  const title = (lines: LineView[], other: string | null = null) =>
    comparisonTitle(compared(lines), other);

  it("states the answer", () => {
    const near = ["a", "b", "c"].map((id) => line(id, 3, 3));
    expect(title([...near, far])).toBe("You agree on three of four.");
    expect(title(near)).toBe("You agree on all three.");
    expect(title(near.slice(1))).toBe("You agree on both.");
    expect(title(near.slice(2))).toBe("You agree.");
    expect(title([far])).toBe("You see it differently.");
    expect(title([far, line("e", 0, 5)], "Ada")).toBe("You and Ada differ on both.");
  });

  it("leaves out what cannot be compared, and says so", () => {
    const lines = [line("a", 3, 3), line("b", 3, null)];
    expect(title(lines)).toBe("You agree.");
    expect(title([line("b", 3, null)])).toBe("Rated, with nothing to compare.");
    expect(comparisonLead(compared(lines), { rater: "Grace", isRater: false })).toBe(
      "Your numbers were hidden from Grace until every skill was rated. Nowhere do you differ by 1.5 or more. One skill cannot be compared.",
    );
  });
});

describe("weightWords", () => {
  const people = { rater: "Grace", isRater: false };
  const words = (...weights: ("mentor" | "peer" | null)[]) =>
    weightWords(
      compared(weights.map((weight, i) => line(`s${i}`, 3, weight && 3, { weight }))),
      people,
      (id) => id.toUpperCase(),
    );

  it("tells what weighs differently", () => {
    expect(words(null)).toBeNull();
    expect(words("mentor", "mentor")).toBe("Grace’s ratings weigh as a mentor’s.");
    expect(words("peer")).toBe("Grace’s rating weighs as a peer’s.");
    expect(words("mentor", "peer")).toBe(
      "Grace’s ratings weigh as a mentor’s, except for S1: as a peer’s.",
    );
  });
});
