import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { LadderRung } from "./geometry";
import { Ladder } from "./ladder";
import { LadderFigure } from "./ladder-figure";
import { LadderStrip } from "./ladder-strip";
import { RungMark } from "./rung-mark";

const rungs: readonly LadderRung[] = [
  { id: "intern", name: "Intern", state: "confirmed", note: "confirmed 2 February" },
  { id: "junior", name: "Junior <script>", state: "evidenced" },
  { id: "mid", name: "Mid-level", state: "gap", isNext: true, percent: 61.6, note: "core 4 of 7" },
  { id: "senior", name: "Senior", state: "claimed" },
];
const label = 'On Junior, 62 % of the way to "Mid-level"';

describe("Ladder", () => {
  it("is one image with its whole meaning as its name", () => {
    for (const view of [
      <Ladder key="a" {...{ rungs, label }} />,
      <LadderStrip key="b" {...{ rungs, label }} />,
    ]) {
      const markup = renderToStaticMarkup(view);
      expect(markup.match(/role="img"/g)).toHaveLength(1);
      expect(markup).toContain('aria-label="On Junior, 62 % of the way to &quot;Mid-level&quot;"');
    }
  });

  it("puts the highest rung on top and escapes names", () => {
    const markup = renderToStaticMarkup(<Ladder rungs={rungs} label={label} />);
    expect(markup.indexOf("Senior")).toBeLessThan(markup.indexOf("Intern"));
    expect(markup).toContain("Junior &lt;script&gt;");
    expect(markup).not.toContain("<script>");
  });

  it("marks the next rung, and only that one", () => {
    const markup = renderToStaticMarkup(<Ladder rungs={rungs} label={label} />);
    expect(markup.match(/class="l-next"/g)).toHaveLength(1);
    expect(markup.match(/class="is-next"/g)).toHaveLength(1);
    expect(markup.match(/class="l-knot"/g)).toHaveLength(2);
  });

  it("has a table with the same facts behind it", () => {
    const markup = renderToStaticMarkup(<LadderFigure rungs={rungs} label={label} />);
    expect(markup).toContain("your next rung, 62 %");
    expect(markup).toContain("confirmed by a mentor");
  });
});

describe("RungMark", () => {
  it("is decoration unless it has a name", () => {
    expect(renderToStaticMarkup(<RungMark state="claimed" />)).not.toContain("role=");
    expect(renderToStaticMarkup(<RungMark state="claimed" label="claimed" />)).toContain(
      'role="img" aria-label="claimed"',
    );
  });
});
