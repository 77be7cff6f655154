import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BlindForm } from "./blind-form";
import { blankPoint } from "./point-texts";
import { PointWarnings } from "./point-warnings";
import type { SkillToRate } from "./skill-to-rate";

const act = async () => ({ status: "idle" }) as const;
const acts = {
  rate: act,
  saveFeedback: act,
  removeFeedback: act,
  saveSnippet: act,
  returnReview: act,
  completeReview: act,
};

const skill = (more: Partial<SkillToRate> = {}): SkillToRate => ({
  skillId: "caching",
  name: "Caching",
  anchors: ["a0", "a1", "a2", "a3", "a4", "a5"],
  artefacts: [
    {
      id: "x",
      kind: "pull-request",
      title: "Orders",
      url: "https://example.org/x",
      body: "",
      datedOn: "2026-11-14",
      isLookedAt: false,
      isWithdrawn: false,
    },
  ],
  stored: { value: "", lookedAtIds: [] },
  feedback: [],
  ...more,
});

const form = (one: SkillToRate, isSecondOpinion = false) =>
  renderToStaticMarkup(
    <BlindForm
      reviewId="r"
      mentee="Ada"
      isSecondOpinion={isSecondOpinion}
      skills={[one]}
      snippets={[]}
      acts={acts}
      firstKeys={["k1", "k2"]}
      timeZone="UTC"
    />,
  );

describe("BlindForm", () => {
  it("offers half steps and not observable, each described by its anchor", () => {
    const markup = form(skill());
    expect(markup.match(/type="radio"[^>]*name="rating-caching"/g)).toHaveLength(12);
    expect(markup).toContain('aria-describedby="anchor-caching-3"');
    expect(markup).toContain('<label for="choice-caching-3" id="anchor-caching-3">');
  });

  it("opens evidence in a tab of its own, without a way back to ours", () => {
    expect(form(skill())).toContain('target="_blank" rel="noopener noreferrer nofollow"');
  });

  it("says what is missing, and holds the button until then", () => {
    expect(form(skill())).toContain("Caching still to be rated.");
    expect(form(skill())).toContain('aria-disabled="true"');
    const rated = form(skill({ stored: { value: "3", lookedAtIds: ["x"] } }));
    expect(rated).toContain("1 of 1 rated");
    expect(rated).not.toContain("aria-disabled");
  });

  it("leaves only not observable where there is nothing to look at", () => {
    const markup = form(skill({ artefacts: [] }));
    expect(markup.match(/disabled=""/g)).toHaveLength(11);
    expect(markup).toContain("Nothing was handed in with this skill");
  });

  it("takes ratings alone for a second opinion", () => {
    expect(form(skill())).toContain("Write feedback");
    expect(form(skill(), true)).not.toContain("Write feedback");
    expect(form(skill(), true)).not.toContain("Send it back");
  });
});

describe("PointWarnings", () => {
  const warn = (behaviour: string, otherPoints = 0) =>
    renderToStaticMarkup(
      <PointWarnings texts={{ ...blankPoint, behaviour }} otherPoints={otherPoints} />,
    );

  it("names the part, the word, and the fourth point", () => {
    expect(warn("You are careless.")).toContain("Behaviour: “careless”");
    expect(warn("You wrote a test.", 3)).toContain("four points");
    expect(warn("You wrote a test.", 2)).not.toContain("<li>");
  });
});
