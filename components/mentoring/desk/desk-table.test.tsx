import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { DeskRow } from "@/lib/domain/mentoring/desk/desk-row";
import { deskSample } from "@/lib/domain/mentoring/desk/desk-sample";
import { DeskTable } from "./desk-table";

const NOW = Date.UTC(2026, 10, 21, 12);
const rungNames = new Map([
  ["junior", "Junior"],
  ["mid", "Mid-level"],
] as const);
const [sam, noor] = deskSample(NOW);
if (!sam || !noor) throw new Error("the sample has two people");

const order = { sort: "stale", isReversed: false } as const;
const draw = (rows: readonly DeskRow[], more: Partial<Parameters<typeof DeskTable>[0]> = {}) =>
  renderToStaticMarkup(
    <DeskTable {...{ rows, rungNames, now: NOW, order }} timeZone="UTC" {...more} />,
  );

describe("DeskTable", () => {
  it("draws the rung by what holds it, and says it in words too", () => {
    const markup = draw([sam, noor]);
    expect(markup).toContain("Junior<small>confirmed</small>");
    expect(markup).toContain("58 %<small>of Mid-level</small>");
    expect(markup.match(/l-knot/g)).toHaveLength(2);
    // Noor's rungs are a claim, and so is the way to the next one.
    expect(markup).toContain('class="l-dash"');
    expect(markup).toContain('class="l-next-dash"');
  });

  it("leads from the waiting time to the review, and from the name to the mentee", () => {
    const markup = draw([{ ...sam, waitingReviewId: "r-1", mentorshipId: "m-1" }]);
    expect(markup).toContain('href="/mentoring/desk/reviews/r-1"');
    expect(markup).toContain('<a href="/mentoring/mentees/m-1">Sam</a>');
    expect(markup).toContain("3 days");
  });

  it("tells the order that holds, and where each heading leads", () => {
    const markup = draw([sam]);
    expect(markup).toContain('class="num" aria-sort="descending"');
    expect(markup).toContain('href="/mentoring/desk?sort=stale&amp;order=reversed"');
    expect(markup).toContain('<a href="/mentoring/desk">Waiting for you</a>');
    expect(draw([sam], { order: { ...order, isReversed: true } })).toContain(
      'aria-sort="ascending"',
    );
  });

  it("has no link in a sample", () => {
    expect(draw([sam, noor], { order: null })).not.toContain("<a ");
  });

  it.each([
    [{ kind: "not-shared" }, "skills not shared"],
    [{ kind: "no-record" }, "no record yet"],
    [
      { kind: "blind", standing: null, staleCount: 4, lastActivityAt: NOW },
      "shown once you have rated",
    ],
  ] as const)("says plainly why there is no rung: %j", (record, words) => {
    const markup = draw([{ ...sam, record }]);
    expect(markup).toContain(words);
    expect(markup).not.toContain("<svg");
  });

  it("escapes what people call themselves", () => {
    const name = `<img src=x onerror="alert(1)">`;
    const markup = draw([{ ...sam, name, waitingReviewId: "r-1" }]);
    expect(markup).not.toContain("<img");
    expect(markup.match(/&lt;img/g)).toHaveLength(2);
  });
});
