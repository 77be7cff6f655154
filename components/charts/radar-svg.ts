import { type Html, html } from "../ui/html";
import type { RadarAxis, RadarData } from "./chart-types";
import { corner, twoLines } from "./scales";

const height = 244;
const centre = [188, height / 2] as const;
const radius = 78;
/** The live chart takes over in the same box, and in the same size. */
export const RADIUS_SHARE = radius / height;
/** How far beyond the outer ring the names stand. */
const labelRadius = radius + 12;
const lettersPerLine = 15;

/** Five to eight axes from 0 to 5: now as a solid shape, earlier as a dashed outline. */
export function radarSvg({ axes }: RadarData): Html {
  const count = axes.length;
  const ring = (share: number) =>
    axes.map((_, index) => pair(corner(index, count, radius * share, centre))).join(" ");
  const shape = (pick: (axis: RadarAxis) => number) =>
    axes
      .map((axis, index) => pair(corner(index, count, (radius * inside(pick(axis))) / 5, centre)))
      .join(" ");
  const hasEarlier = axes.some(({ earlier }) => earlier != null);
  return html`<svg class="chart" viewBox="0 0 376 ${height}" aria-hidden="true">${[
    0.2, 0.4, 0.6, 0.8, 1,
  ].map(
    (share) => html`<polygon class="c-ring" points="${ring(share)}"/>`,
  )}<polygon class="c-now" points="${shape(({ now }) => now)}"/>${
    hasEarlier &&
    html`<polygon class="c-earlier" points="${shape(({ earlier }) => earlier ?? 0)}"/>`
  }${axes.map((axis, index) => axisName(axis.name, index, count))}</svg>`;
}

const inside = (value: number) => Math.min(5, Math.max(0, value));
const pair = ({ x, y }: { x: number; y: number }) => `${x},${y}`;

function axisName(name: string, index: number, count: number) {
  const { x, y } = corner(index, count, labelRadius, centre);
  const side = Math.abs(x - centre[0]) < 8 ? "middle" : x > centre[0] ? "start" : "end";
  const lines = twoLines(name, side === "middle" ? 30 : lettersPerLine);
  // Two lines grow away from the shape: upwards above it, downwards below it, both ways beside it.
  const lift =
    y < centre[1] - 60 ? lines.length - 1 : y > centre[1] + 60 ? 0 : (lines.length - 1) / 2;
  return html`<text class="c-axis" text-anchor="${side}">${lines.map(
    (line, row) => html`<tspan x="${x}" y="${y + 4 + (row - lift) * 15}">${line}</tspan>`,
  )}</text>`;
}
