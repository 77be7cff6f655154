import { type Html, html } from "@/components/ui/html";
import type { ComparedLine } from "@/lib/domain/mentoring/comparison";

export const WIDTH = 320;
const pad = 10;
const middle = 16;

/** Where a proficiency from 0 to 5 stands, in px from the left. */
export function place(value: number): number {
  return Math.round((pad + (Math.min(5, Math.max(0, value)) / 5) * (WIDTH - 2 * pad)) * 10) / 10;
}

const digits = [0, 1, 2, 3, 4, 5].map(
  (step) => html`<text x="${place(step)}" y="36">${step}</text>`,
);
const axis = html`<path class="c-axis" d="M${place(0)} ${middle}H${place(5)}"/>${digits}`;

export const selfMark = (x: number, r = 6.5): Html =>
  html`<circle class="c-self" cx="${x}" cy="${middle}" r="${r}"/>`;
export const mentorMark = (x: number): Html =>
  html`<path class="c-mentor" d="M${x} ${middle - 9}l8 9-8 9-8-9z"/>`;
const gap = (a: number, b: number) =>
  html`<line class="c-gap" x1="${Math.min(a, b)}" x2="${Math.max(a, b)}" y1="${middle}" y2="${middle}"/>`;

type Drawn = Pick<ComparedLine, "self" | "mentor" | "isApart">;

/** "you 4, Grace 2, 2 apart": what the drawing says to somebody who does not see it. */
export function comparedInWords({ self, mentor, isApart }: Drawn, names: Names): string {
  const said = (value: number | null) => (value === null ? "no number" : String(value));
  const apart =
    isApart && self !== null && mentor !== null ? `, ${Math.abs(self - mentor)} apart` : "";
  return `${names.self} ${said(self)}, ${names.mentor} ${said(mentor)}${apart}`;
}

export type Names = { readonly self: string; readonly mentor: string };

/**
 * One skill on the scale: a dotted circle for the claim, a diamond for whoever rated it, and a line
 * between the two only where they lie 1.5 or more apart. Where both say the same, the circle grows
 * around the diamond, so that neither hides the other.
 */
export function comparedDrawing(line: Drawn, names: Names): Html {
  const { self, mentor, isApart } = line;
  const isSame = self !== null && self === mentor;
  return html`<svg class="c-drawing" viewBox="0 0 ${WIDTH} 40" width="${WIDTH}" height="40" role="img" aria-label="${comparedInWords(line, names)}">${axis}${
    isApart && self !== null && mentor !== null && gap(place(self), place(mentor))
  }${self !== null && selfMark(place(self), isSame ? 12.5 : 6.5)}${
    mentor !== null && mentorMark(place(mentor))
  }</svg>`;
}
