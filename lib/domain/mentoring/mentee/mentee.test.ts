import { describe, expect, it } from "vitest";
import { matrixRows } from "../../skills/matrix";
import { coding, mentor, recordOf, self, standingOf } from "../../skills/testing/evidence-builders";
import { fixtureFramework } from "../../skills/testing/fixture-framework";
import { menteeBlockersTitle, menteeLadderLabel, menteeTitle } from "./mentee-title";
import { reviewState } from "./review-state";
import { sharedHistoryWords } from "./shared-history";
import { sharedSkills } from "./shared-skills";

const nameOf = (id: string) => `the ${id} rung`;

describe("menteeTitle", () => {
  it.each([
    [
      { basis: "none", rung: null, next: "intern", percent: null },
      "Ada has not rated anything yet.",
    ],
    [
      { basis: "claimed", rung: null, next: "intern", percent: 40 },
      "By their own account Ada is 40\u00a0% of the way to the intern rung.",
    ],
    [
      { basis: "claimed", rung: "junior", next: "mid", percent: 5 },
      "By their own account Ada stands on the junior rung, 5\u00a0% of the way to the mid rung.",
    ],
    [
      { basis: "claimed", rung: "staff", next: null, percent: null },
      "By their own account Ada stands on the staff rung.",
    ],
    [
      { basis: "supported", rung: null, next: "intern", percent: 0 },
      "Ada is 0\u00a0% of the way to the intern rung, their first rung.",
    ],
    [
      { basis: "supported", rung: "junior", next: "mid", percent: 62 },
      "Ada stands on the junior rung, 62\u00a0% of the way to the mid rung.",
    ],
    [
      { basis: "supported", rung: "staff", next: null, percent: null },
      "Ada stands on the staff rung, the top rung.",
    ],
  ] as const)("%j", (headline, title) => {
    expect(menteeTitle("Ada", headline, nameOf)).toBe(title);
  });

  it("has the ladder say the same to who cannot see it", () => {
    const headline = { basis: "supported", rung: "junior", next: "mid", percent: 62 } as const;
    const label = "Ada stands on the junior rung. Next rung: the mid rung, 62 %.";
    expect(menteeLadderLabel("Ada", headline, nameOf)).toBe(label);
  });
});

it("counts the core skills that hold somebody back", () => {
  expect(menteeBlockersTitle("Ada", 0, 4)).toBe("Every core skill that you can see is met");
  expect(menteeBlockersTitle("Ada", 1, 4)).toBe("One core skill holds Ada back");
  expect(menteeBlockersTitle("Ada", 3, 4)).toBe("Three core skills hold Ada back");
  expect(menteeBlockersTitle("Ada", 4, 4)).toBe("None of the four core skills is met yet");
});

describe("sharedSkills", () => {
  const areaIds = new Set([...fixtureFramework.skills.values()].map(({ area }) => area));
  const framework = {
    ...fixtureFramework,
    areas: [...areaIds].map((id) => ({ id, name: id, categories: [] })),
  };
  const [first = "", second = "", third = "", fourth = ""] = fixtureFramework.skills.keys();
  const standings = [
    standingOf(first, [self(3), mentor(4)], { artefactCount: 2 }),
    standingOf(second, [self(2)]),
    // Masked by the query that read it.
    standingOf(third, [coding(3)], { artefactCount: 1 }),
  ];
  const record = recordOf(framework, standings);
  const versioned = new Map(standings.map((each) => [each.skillId, { ...each, version: 1 }]));
  const rows = matrixRows({
    framework,
    record,
    standings: versioned,
    rungId: null,
  });
  const areas = sharedSkills(framework, record, rows, new Set([third]));
  const all = areas.flatMap(({ skills }) => skills);
  const skill = (id: string) => all.find(({ skillId }) => skillId === id);

  it("tells claims, evidence and confirmations apart", () => {
    expect(skill(first)).toMatchObject({ claimed: 3, confirmed: 4, artefactCount: 2 });
    expect(skill(first)?.estimate?.isOwnWordOnly).toBe(false);
    expect(skill(second)?.estimate?.isOwnWordOnly).toBe(true);
  });

  it("gives no estimate of a hidden skill: without its ratings it would mislead", () => {
    expect(skill(third)).toMatchObject({
      isHidden: true,
      claimed: null,
      estimate: null,
      confirmed: null,
      artefactCount: 1,
      resultCount: 1,
    });
  });

  it("names what nothing is known of, and leaves no skill out", () => {
    const untouched = areas.flatMap((area) => area.untouched.map(({ skillId }) => skillId));
    expect(untouched).toContain(fourth);
    expect(all.length + untouched.length).toBe(fixtureFramework.skills.size);
  });
});

describe("words", () => {
  const base = { difficulty: null, score: null, trust: 1 };
  it("tells whose rating it was, and never calls the reader 'you'", () => {
    const words = (entry: object, rater: string | null = null) =>
      sharedHistoryWords({ ...base, value: null, kind: "self", ...entry }, "Ada", rater);
    expect(words({ value: 3 })).toBe("Ada (own rating): 3");
    expect(words({})).toBe("Ada: not observable, no opportunity to show it");
    expect(words({ kind: "usage", value: 1 })).toBe("In use now");
    expect(words({ kind: "usage", value: 0 })).toBe("No longer in use");
    expect(words({ kind: "mentor", value: 2 }, "Grace")).toBe("Grace (mentor): 2");
  });

  it("says where a review is", () => {
    const now = Date.UTC(2026, 10, 21);
    const turnSince = new Date(now - 3 * 86_400_000);
    const state = (phase: Parameters<typeof reviewState>[0]["phase"]) =>
      reviewState({ phase, turnSince }, "Ada", now);
    expect(state("in_review")).toBe("has waited for your ratings for 3 days");
    expect(state("returned")).toBe("sent back; Ada has had it for 3 days");
    expect(state("completed")).toBe("rated; has waited for Ada’s last word for 3 days");
    expect(state("finished")).toBe("finished");
    expect(state("withdrawn")).toBe("over, without ratings");
  });
});
