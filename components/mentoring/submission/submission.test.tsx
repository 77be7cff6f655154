import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { SubmittableSkill } from "@/lib/domain/mentoring/submission-audit";
import { AuditPanel } from "./audit-panel";
import { evidenceText } from "./choice-words";
import { SkillChoices } from "./skill-choices";

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
const nothing = () => undefined;

const choices = (skills: SubmittableSkill[], chosen: string[] = [], allowedIds?: string[]) =>
  renderToStaticMarkup(
    <SkillChoices
      skills={skills}
      chosen={chosen}
      onChange={nothing}
      mentorshipId="m"
      mentorName="Grace"
      allowedIds={allowedIds}
    />,
  );

describe("SkillChoices", () => {
  it("lists claims and evidence, and leaves the rest to the search", () => {
    const markup = choices([skill("a"), skill("b", { claimed: null, artefacts: [] })]);
    expect(markup).toContain('value="a"');
    expect(markup).not.toContain('value="b"');
  });

  it("keeps what is with this mentor out, unless it is this very review", () => {
    const busy = skill("a", { openIn: ["m"] });
    expect(choices([busy])).toContain("with Grace now");
    expect(choices([busy])).toContain('disabled=""');
    expect(choices([busy], ["a"], ["a"])).not.toContain("disabled");
    expect(choices([skill("a", { openIn: ["other"] })])).not.toContain("disabled");
  });

  it("takes twelve at most", () => {
    const skills = Array.from({ length: 13 }, (_, i) => skill(`s${i}`));
    const markup = choices(
      skills,
      skills.slice(0, 12).map(({ skillId }) => skillId),
    );
    expect(markup.match(/disabled=""/g)).toHaveLength(1);
  });
});

describe("AuditPanel", () => {
  const panel = (...chosen: SubmittableSkill[]) =>
    renderToStaticMarkup(<AuditPanel chosen={chosen} mentorName="Grace" onTakeOff={nothing} />);

  it("warns of a claim without evidence, and leads to where it is attached", () => {
    const markup = panel(skill("a"), skill("b", { artefacts: [] }));
    expect(markup).toContain("1 of 2 ready to be looked at");
    expect(markup).toContain('href="/skills/b#evidence"');
    expect(markup).not.toContain('href="/skills/a#evidence"');
  });

  it("is content with a good set, and silent about an empty one", () => {
    expect(panel(skill("a"))).toContain("All of it can be looked at");
    expect(panel()).toContain("Nothing chosen yet");
  });
});

describe("evidenceText", () => {
  it("says what is claimed and how much there is to see", () => {
    expect(evidenceText(skill("a"))).toBe("you claim 3 · 1 piece of evidence");
    expect(evidenceText(skill("a", { isStale: true }))).toContain(", old");
    expect(evidenceText(skill("a", { claimed: null, artefacts: [] }))).toBe(
      "not rated · no evidence",
    );
  });
});
