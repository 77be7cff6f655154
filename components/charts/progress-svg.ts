import { type Html, html } from "../ui/html";
import type { ProgressData } from "./chart-types";
import { linear, stepPath, timeDomain, timeTicks } from "./scales";

const width = 376;
const height = 220;
const plot = { left: 34, right: 364, top: 14, bottom: 186 };

/** The step line as a drawing: horizontal hairlines, the latest value written beside its dot. */
export function progressSvg({ points, projected = [], marks = [], timeZone }: ProgressData): Html {
  const times = [...points, ...projected].map(({ at }) => at);
  const domain = timeDomain(times);
  const x = linear(domain, [plot.left, plot.right]);
  const y = linear([0, 100], [plot.bottom, plot.top]);
  const placed = points.map(({ at, value }) => ({ x: x(at), y: y(clamp(value)) }));
  const last = placed.at(-1);
  const ahead = last ? [last, ...projected.map((p) => ({ x: x(p.at), y: y(clamp(p.value)) }))] : [];
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" aria-hidden="true">${gridlines(y)}${timeTicks(
    domain,
    timeZone,
  ).map((tick) => dateLabel(x(tick.at), tick.label))}${
    ahead.length > 1 &&
    html`<polyline class="c-ahead" points="${ahead.map((p) => `${fix(p.x)},${fix(p.y)}`).join(" ")}"/>`
  }<path class="c-line" d="${stepPath(placed)}"/>${markLabels(marks, points, x, y)}${
    last && latest(last, points.at(-1)?.value ?? 0)
  }</svg>`;
}

const clamp = (value: number) => Math.min(100, Math.max(0, value));
const fix = (value: number) => Math.round(value * 10) / 10;

function gridlines(y: (value: number) => number) {
  return [0, 25, 50, 75, 100].map(
    (value) =>
      html`<line class="c-grid" x1="${plot.left}" x2="${plot.right}" y1="${y(value)}" y2="${y(value)}"/><text class="c-scale" x="26" y="${y(value) + 4}">${value}</text>`,
  );
}

/** Centred under its place, but never over the edge of the drawing. */
function dateLabel(x: number, label: string) {
  const anchor = x > plot.right - 14 ? "end" : x < plot.left + 14 ? "start" : "middle";
  return html`<text class="c-date" x="${fix(x)}" y="210" text-anchor="${anchor}">${label}</text>`;
}

function latest({ x, y }: { x: number; y: number }, value: number) {
  const isNearLeft = x < plot.left + 50;
  const above = y < plot.top + 20 ? y + 22 : y - 10;
  return html`<circle class="c-dot" cx="${fix(x)}" cy="${fix(y)}" r="5"/><text class="c-value" x="${fix(isNearLeft ? x - 4 : x + 4)}" y="${fix(above)}" text-anchor="${isNearLeft ? "start" : "end"}">${Math.round(value)} %</text>`;
}

/** At most three remarks, each on a short stem over the line; more would cover the line itself. */
function markLabels(
  marks: NonNullable<ProgressData["marks"]>,
  points: ProgressData["points"],
  x: (at: number) => number,
  y: (value: number) => number,
) {
  return marks.slice(-3).map(({ at, text }) => {
    const value = points.findLast((point) => point.at <= at)?.value ?? 0;
    const foot = y(clamp(value));
    const head = Math.max(plot.top, foot - 22);
    const isRight = x(at) > plot.right - 110;
    return html`<line class="c-mark" x1="${fix(x(at))}" x2="${fix(x(at))}" y1="${fix(foot)}" y2="${fix(head)}"/><text class="c-mark-text" x="${fix(x(at) + (isRight ? -6 : 6))}" y="${fix(head + 7)}" text-anchor="${isRight ? "end" : "start"}">${text}</text>`;
  });
}
