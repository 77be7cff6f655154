import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { SharedSkill } from "@/lib/domain/mentoring/mentee/shared-skills";
import { SkillsTable } from "./skills-table";

const skill: SharedSkill = {
  skillId: "sql",
  name: "SQL & <joins>",
  mark: "confirmed",
  claimed: 3,
  isNotObservable: false,
  estimate: { mean: 2.64, isOwnWordOnly: false },
  confirmed: 3.5,
  artefactCount: 2,
  resultCount: 1,
  freshness: "ageing",
  isHidden: false,
};

const draw = (skills: readonly SharedSkill[], reviewHref: string | null = null) =>
  renderToStaticMarkup(
    <SkillsTable
      areas={[
        {
          id: "data-stores",
          name: "Data stores",
          total: 9,
          skills,
          untouched: [{ skillId: "redis", name: "Redis" }],
        },
      ]}
      hrefOf={(id) => `/m/skills/${id}`}
      reviewHrefOf={() => reviewHref}
    />,
  );

describe("SkillsTable", () => {
  it("shows the three numbers apart, and what there is", () => {
    const markup = draw([skill]);
    expect(markup).toContain("Data stores <small>1 of 9</small>");
    expect(markup).toContain('<a href="/m/skills/sql">SQL &amp; &lt;joins&gt;</a>');
    expect(markup).toContain('rate-3">3</span>');
    expect(markup).toContain(">2.6</span>");
    expect(markup).toContain('rate-4">3.5</span>');
    expect(markup).toContain("2 attached · 1 result · ageing");
    expect(markup).toContain("1 with nothing yet");
  });

  it("shows nothing of a hidden skill but its evidence, and leads to where it is rated", () => {
    const hidden = { ...skill, isHidden: true, claimed: 3, confirmed: 3.5 };
    const markup = draw([hidden], "/mentoring/desk/reviews/r-1");
    expect(markup).toContain('href="/mentoring/desk/reviews/r-1">hidden until you have rated it');
    expect(markup).not.toContain("rate-");
    expect(markup).not.toContain("2.6");
    expect(markup).not.toContain("l-knot");
    expect(markup).toContain("2 attached");
  });

  it("calls a bare claim what it is", () => {
    const claim = { ...skill, artefactCount: 0, resultCount: 0, freshness: "fresh" } as const;
    const markup = draw([
      { ...claim, estimate: { mean: 2, isOwnWordOnly: true }, confirmed: null },
    ]);
    expect(markup).toContain("only their word · fresh");
    expect(markup).toContain(", only their own word");
  });

  it("tells 'not observable' from a zero", () => {
    const base = { ...skill, estimate: null, confirmed: null };
    expect(draw([{ ...base, claimed: null, isNotObservable: true }])).toContain("not observable");
    expect(draw([{ ...base, claimed: 0 }])).toContain('level">0</span>');
  });
});
