import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AreaRadar } from "./area-radar";
import { ProgressChart } from "./progress-chart";

const at = (day: number) => Date.UTC(2025, 2, 1 + day);

describe("ProgressChart", () => {
  it("draws the line, writes the latest value, and has the numbers behind it", () => {
    const markup = renderToStaticMarkup(
      <ProgressChart
        title="Up 6 points since March"
        points={[
          { at: at(0), value: 18 },
          { at: at(40), value: 24.4 },
        ]}
        projected={[{ at: at(90), value: 40 }]}
        timeZone="UTC"
      />,
    );
    expect(markup).toContain("Line chart of progress over time: Up 6 points since March");
    expect(markup).toContain('class="c-ahead"');
    expect(markup).toContain(">24 %</text>");
    expect(markup).toMatch(
      /<th scope="row">10 Apr 2025<\/th><td class="num">24 %<\/td><td class="">measured/,
    );
  });

  it.each([0, 1, 2, 500])("never draws a place that is not a number with %i points", (count) => {
    const points = Array.from({ length: count }, (_, day) => ({ at: at(day), value: day % 130 }));
    const markup = renderToStaticMarkup(<ProgressChart title="T" points={points} timeZone="UTC" />);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("says how the first point comes about when there is none", () => {
    const markup = renderToStaticMarkup(<ProgressChart title="T" points={[]} timeZone="UTC" />);
    expect(markup).toContain("The first skill you rate");
    expect(markup).not.toContain("<svg");
  });
});

describe("AreaRadar", () => {
  const axes = ["Core Python", "Web <and> APIs", "Soft skills"].map((name, now) => ({ name, now }));

  it("is named, escaped, and shows an earlier shape only where there is one", () => {
    const now = renderToStaticMarkup(<AreaRadar title="Even" nowLabel="Now" axes={axes} />);
    expect(now).toContain("Radar chart of 3 areas: Even");
    expect(now).toContain("Web &lt;and&gt; APIs");
    expect(now).not.toContain("c-earlier");
    const both = renderToStaticMarkup(
      <AreaRadar
        title="Even"
        nowLabel="Now"
        earlierLabel="March"
        axes={axes.map((a) => ({ ...a, earlier: 1 }))}
      />,
    );
    expect(both).toContain("c-earlier");
    expect(both).toContain("March");
  });

  it("leaves the drawing out when two axes span no area", () => {
    const markup = renderToStaticMarkup(
      <AreaRadar title="T" nowLabel="Now" axes={axes.slice(0, 2)} />,
    );
    expect(markup).not.toContain("<polygon");
    expect(markup).toContain("Core Python");
  });
});
