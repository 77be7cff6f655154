import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ComparedLine } from "@/lib/domain/mentoring/comparison";
import type { ArtefactView, FeedbackView } from "@/lib/domain/mentoring/review-view";
import { comparedInWords, place, WIDTH } from "./compare-drawing";
import { CompareTable } from "./compare-table";
import { FeedbackCard } from "./feedback-card";
import { goalHref, inFeedbackOrder } from "./feedback-words";
import { ReviewWay } from "./review-way";

const names = { self: "you", mentor: "Grace" };
const artefact: ArtefactView = {
  id: "1",
  kind: "other",
  title: "<b>Notes</b>",
  url: "javascript:alert(1)",
  body: "",
  datedOn: null,
  isLookedAt: true,
  isWithdrawn: false,
};
const line: ComparedLine = {
  skillId: "caching",
  self: 4,
  mentor: 2,
  selfBefore: null,
  mentorBefore: null,
  wasApart: true,
  isApart: true,
  disagreement: null,
  weight: "mentor",
  lookedAt: [artefact],
};

const table = (...lines: ComparedLine[]) =>
  renderToStaticMarkup(<CompareTable lines={lines} names={names} nameOf={(id) => `“${id}”`} />);

describe("CompareTable", () => {
  it("says in words what it draws, and keeps its marks on the scale", () => {
    expect(comparedInWords(line, names)).toBe("you 4, Grace 2, 2 apart");
    expect(comparedInWords({ self: null, mentor: 3, isApart: false }, names)).toBe(
      "you no number, Grace 3",
    );
    expect([place(-1), place(9)]).toEqual([10, WIDTH - 10]);
  });

  it("draws the line between two only where they lie apart", () => {
    expect(table(line)).toContain("c-gap");
    expect(table({ ...line, mentor: 3, isApart: false })).not.toContain("c-gap");
  });

  it("hides neither mark where both say the same", () => {
    const markup = table({ ...line, mentor: 4, isApart: false });
    expect(markup).toContain('r="12.5"');
    expect(markup).toContain('class="c-mentor"');
  });

  it("escapes titles and refuses a script as an address", () => {
    expect(table(line)).toContain("&lt;b&gt;Notes&lt;/b&gt;");
    expect(table(line)).not.toContain("javascript:");
  });

  it("marks a peer's rating only beside a mentor's", () => {
    const peer = { ...line, weight: "peer" } as const;
    expect(table(peer)).not.toContain("as a peer");
    expect(table(peer, line)).toContain("weighs as a peer");
  });

  it("is a table for who hears it", () => {
    expect(table(line)).toContain('<caption class="sr-only">');
    expect(table(line)).toContain('<th scope="row" role="rowheader">“caching”</th>');
  });
});

const point: FeedbackView = {
  id: "f",
  round: 1,
  skillId: "caching",
  artefact: { id: "1", title: "Notes" },
  type: "essential",
  situation: "S",
  behaviour: "B",
  impact: "I",
  nextStep: "N",
  at: 1,
  sentAt: 2,
  resolvedAt: null,
  version: 1,
  replies: [],
};

describe("FeedbackCard", () => {
  const card = (more: Partial<FeedbackView>, href: string | null = null) =>
    renderToStaticMarkup(
      <FeedbackCard
        point={{ ...point, ...more }}
        skillName="Caching"
        author="Grace"
        artefactHref={href}
        timeZone="UTC"
      />,
    );

  it("has the four parts, and says what it is about", () => {
    const markup = card({});
    for (const part of ["Essential · Caching", "<dt>Next step</dt>", "Grace on “Notes”"]) {
      expect(markup).toContain(part);
    }
  });

  it("opens what is elsewhere in a tab of its own, and our pages here", () => {
    expect(card({}, "https://example.org/x")).toContain('rel="noopener noreferrer nofollow"');
    expect(card({}, "/skills/caching")).not.toContain("target");
  });

  it("says that a point is resolved in words", () => {
    expect(card({ resolvedAt: 3 })).toContain("resolved</span>");
  });
});

describe("feedback", () => {
  it("begins with what matters most", () => {
    const points = (["celebratory", "actionable", "essential"] as const).map((type, at) => ({
      ...point,
      type,
      at,
    }));
    expect(inFeedbackOrder(points).map(({ type }) => type)).toEqual([
      "essential",
      "actionable",
      "celebratory",
    ]);
  });

  it("leads to a goal one whole proficiency up", () => {
    expect(goalHref("caching", 2.5)).toBe("/mentoring/goals?skill=caching&to=3");
    expect(goalHref("caching", 5)).toBe("/mentoring/goals?skill=caching&to=5");
    expect(goalHref("caching", null)).toBe("/mentoring/goals?skill=caching");
  });
});

describe("ReviewWay", () => {
  it("tells assistive technology where it stands", () => {
    const markup = renderToStaticMarkup(
      <ReviewWay
        steps={[
          { label: "submitted", at: Date.UTC(2026, 10, 14, 23), state: "done" },
          { label: "to be rated", at: null, state: "awaited" },
        ]}
        timeZone="Asia/Tokyo"
      />,
    );
    expect(markup).toContain("15 Nov");
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
  });
});
