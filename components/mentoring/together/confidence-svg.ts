import { linear, stepPath, timeDomain, timeTicks } from "../../charts/scales";
import { type Html, html } from "../../ui/html";

export type ConfidencePoint = { readonly at: number; readonly confidence: number };

const width = 376;
const height = 176;
const plot = { left: 34, right: 364, top: 22, bottom: 142 };
const fix = (value: number) => Math.round(value * 10) / 10;

/**
 * Confidence from 1 to 5 as a step line, a dot for each check-in, the latest with its number.
 * Points come in order of time.
 */
export function confidenceSvg(points: readonly ConfidencePoint[], timeZone: string): Html {
  const domain = timeDomain(points.map(({ at }) => at));
  const x = linear(domain, [plot.left, plot.right]);
  const y = linear([1, 5], [plot.bottom, plot.top]);
  const placed = points.map(({ at, confidence }) => ({ x: fix(x(at)), y: fix(y(confidence)) }));
  const lines = [1, 2, 3, 4, 5].map(
    (level) =>
      html`<line class="c-grid" x1="${plot.left}" x2="${plot.right}" y1="${y(level)}" y2="${y(level)}"/><text class="c-scale" x="26" y="${y(level) + 4}">${level}</text>`,
  );
  const dates = timeTicks(domain, timeZone).map(({ at, label }) => {
    const place = x(at);
    const anchor = place > plot.right - 14 ? "end" : place < plot.left + 14 ? "start" : "middle";
    return html`<text class="c-date" x="${fix(place)}" y="166" text-anchor="${anchor}">${label}</text>`;
  });
  const dots = placed.map(
    (point, i) =>
      html`<circle class="c-dot" cx="${point.x}" cy="${point.y}" r="${i === placed.length - 1 ? 5 : 3}"/>`,
  );
  const last = placed.at(-1);
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" aria-hidden="true">${lines}${dates}<path class="c-line" d="${stepPath(placed)}"/>${dots}${
    last && latest(last, points.at(-1)?.confidence ?? 0)
  }</svg>`;
}

/** The number over its dot. */
function latest({ x, y }: { x: number; y: number }, value: number) {
  const isAtEnd = x > plot.right - 20;
  return html`<text class="c-value" x="${isAtEnd ? x + 5 : x}" y="${y - 10}" text-anchor="${isAtEnd ? "end" : "middle"}">${value}</text>`;
}
