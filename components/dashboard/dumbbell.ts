import { type Html, html } from "../ui/html";

/** Everything known about a skill's place on the scale of 0 to 5. */
export type DumbbellValues = {
  readonly claimed: number | null;
  readonly mean: number | null;
  /** The 90 % range of the estimate. */
  readonly low: number | null;
  readonly high: number | null;
  readonly confirmed: number | null;
  readonly target: number | null;
};

export const WIDTH = 224;
const pad = 10;
const middle = 14;

/** Where a proficiency stands, in px from the left; what lies beyond the scale is drawn at its end. */
export function place(value: number): number {
  const inside = Math.min(5, Math.max(0, value));
  return Math.round((pad + (inside / 5) * (WIDTH - 2 * pad)) * 10) / 10;
}

/** Proficiencies with one decimal at most: 3 is "3", 2.14 is "2.1". */
export function figure(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The drawing in words: "claimed 3.2, evidence 2.1 (90 % range 1.3 to 2.8), needed 3". */
export function inWords({ claimed, mean, low, high, confirmed, target }: DumbbellValues): string {
  const range =
    low === null || high === null ? "" : ` (90 % range ${figure(low)} to ${figure(high)})`;
  return [
    claimed !== null && `claimed ${figure(claimed)}`,
    mean === null ? "no evidence" : `evidence ${figure(mean)}${range}`,
    confirmed !== null && `confirmed ${figure(confirmed)}`,
    target !== null && `needed ${figure(target)}`,
  ]
    .filter(Boolean)
    .join(", ");
}

export const claimedMark = (x: number): Html =>
  html`<circle class="d-claimed" cx="${x}" cy="${middle}" r="5"/>`;
export const meanMark = (x: number): Html =>
  html`<circle class="d-mean" cx="${x}" cy="${middle}" r="5"/>`;
export const confirmedMark = (x: number): Html =>
  html`<path class="d-confirmed" d="M${x} ${middle - 7}l5.5 7-5.5 7-5.5-7z"/>`;
export const targetMark = (x: number): Html =>
  html`<line class="d-target" x1="${x}" x2="${x}" y1="${middle - 11}" y2="${middle + 11}"/>`;
export const rangeMark = (from: number, to: number): Html =>
  html`<line class="d-range" x1="${from}" x2="${to}" y1="${middle}" y2="${middle}"/>`;

const scale = [0, 1, 2, 3, 4, 5].map((step) => {
  const x = place(step);
  return html`M${x} ${middle - 4}v8`;
});
const axis = html`<path class="d-axis" d="M${place(0)} ${middle}H${place(5)}${scale}"/>`;

/** One row's drawing: axis, range, what is needed, then claim, estimate and confirmation over it. */
export function dumbbell(values: DumbbellValues): Html {
  const { claimed, mean, low, high, confirmed, target } = values;
  return html`<svg class="dumbbell" viewBox="0 0 ${WIDTH} 28" width="${WIDTH}" height="28" role="img" aria-label="${inWords(values)}">${axis}${
    low !== null && high !== null && rangeMark(place(low), place(high))
  }${target !== null && targetMark(place(target))}${claimed !== null && claimedMark(place(claimed))}${
    mean !== null && meanMark(place(mean))
  }${confirmed !== null && confirmedMark(place(confirmed))}</svg>`;
}
