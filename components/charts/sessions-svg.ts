import { type Html, html } from "../ui/html";
import type { SessionsData } from "./chart-types";
import { linear } from "./scales";

const width = 376;
const height = 220;
const plot = { left: 34, right: 346, top: 14, bottom: 186 };
const fix = (value: number) => Math.round(value * 10) / 10;

/**
 * Score as a line with dots on 0 to 100 %, mean difficulty as diamonds on 1 to 5, one place per
 * session in order of time: a better score at a lower difficulty is no progress, so both are here.
 */
export function sessionsSvg({ sessions }: SessionsData): Html {
  const last = Math.max(1, sessions.length - 1);
  const x = linear([0, last], [plot.left + 8, plot.right - 8]);
  const y = linear([0, 100], [plot.bottom, plot.top]);
  const d = linear([1, 5], [plot.bottom, plot.top]);
  const at = (index: number) => (sessions.length === 1 ? (plot.left + plot.right) / 2 : x(index));
  const line = sessions
    .map(({ percent }, index) => `${fix(at(index))},${fix(y(percent))}`)
    .join(" ");
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" aria-hidden="true">${[
    0, 25, 50, 75, 100,
  ].map(
    (value) =>
      html`<line class="c-grid" x1="${plot.left}" x2="${plot.right}" y1="${y(value)}" y2="${y(value)}"/><text class="c-scale" x="26" y="${y(value) + 4}">${value}</text>`,
  )}${[1, 2, 3, 4, 5].map(
    (value) => html`<text class="c-scale c-right" x="354" y="${d(value) + 4}">${value}</text>`,
  )}<polyline class="c-thin" points="${line}"/>${sessions.map(({ percent, difficulty }, index) => {
    const [cx, cy] = [fix(at(index)), fix(d(difficulty))];
    return html`<path class="c-diamond" d="M${cx} ${fix(cy - 5)}l5 5-5 5-5-5z"/><circle class="c-dot" cx="${cx}" cy="${fix(y(percent))}" r="4"/>`;
  })}<text class="c-date" x="${plot.left}" y="210">Score ● in %</text><text class="c-date" x="${plot.right + 16}" y="210" text-anchor="end">Mean difficulty ◆ 1–5</text></svg>`;
}
