import { describe, expect, it } from "vitest";
import { auditSubmission, inSubmissionOrder, type SubmittableSkill } from "./submission-audit";

const skill = (skillId: string, more: Partial<SubmittableSkill> = {}): SubmittableSkill => ({
  skillId,
  name: skillId,
  claimed: 3,
  isNotObservable: false,
  artefacts: [{ id: "x", title: "X" }],
  isStale: false,
  openIn: [],
  ...more,
});

describe("auditSubmission", () => {
  it("warns of what a mentor will miss, each skill once", () => {
    const bare = skill("bare", { artefacts: [], isStale: true });
    const old = skill("old", { isStale: true });
    const unrated = skill("unrated", { claimed: null });
    const audit = auditSubmission([skill("good"), bare, old, unrated]);
    expect(audit.withoutEvidence).toEqual([bare]);
    expect(audit.stale).toEqual([old]);
    expect(audit.unrated).toEqual([unrated]);
  });
});

describe("inSubmissionOrder", () => {
  it("puts proven claims first and the unrated last", () => {
    const order = inSubmissionOrder([
      skill("nothing", { claimed: null, artefacts: [] }),
      skill("evidence-only", { claimed: null }),
      skill("claim-only", { artefacts: [] }),
      skill("b"),
      skill("a"),
    ]);
    expect(order.map(({ skillId }) => skillId)).toEqual([
      "a",
      "b",
      "claim-only",
      "evidence-only",
      "nothing",
    ]);
  });
});
