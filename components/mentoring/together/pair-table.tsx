import { type Html, html, inner, safeHref } from "../../ui/html";
import { mentorMark, place, selfMark, WIDTH } from "../review/compare-drawing";

/** One skill with two ratings: one's own, and the mean of the mentors' latest. */
export type ShownPair = {
  readonly name: string;
  readonly href: string;
  readonly self: number;
  readonly verified: number;
  /** "+0.5", "0". */
  readonly difference: string;
};

const middle = 16;
const digits = [0, 1, 2, 3, 4, 5].map(
  (step) => html`<text x="${place(step)}" y="36">${step}</text>`,
);
const axis = html`<path class="c-axis" d="M${place(0)} ${middle}H${place(5)}"/>${digits}`;
const figure = (value: number) => String(Math.round(value * 10) / 10);

function drawing({ self, verified }: ShownPair): Html {
  const [a, b] = [place(self), place(verified)];
  const bar =
    a !== b &&
    html`<line class="c-gap" x1="${Math.min(a, b)}" x2="${Math.max(a, b)}" y1="${middle}" y2="${middle}"/>`;
  // Where both say the same the circle grows around the diamond, so that neither hides the other.
  return html`<svg class="c-drawing" viewBox="0 0 ${WIDTH} 40" width="${WIDTH}" height="40" role="img" aria-label="you ${figure(self)}, mentors ${figure(verified)}">${axis}${bar}${selfMark(a, a === b ? 12.5 : 6.5)}${mentorMark(b)}</svg>`;
}

const sign = (mark: Html, text: string, look: string) =>
  html`<span class="${look}"><svg viewBox="0 0 20 32" width="20" height="32" aria-hidden="true">${mark}</svg>${text}</span>`;

const legend = html`<span class="c-legend">${sign(selfMark(10), "you", "c-legend-self")}${sign(mentorMark(10), "mentors", "c-legend-mentor")}</span>`;

// The roles repeat what the elements mean, because a phone lays the rows out as grids and some
// browsers then forget that this is a table.
const row = (pair: ShownPair) =>
  html`<tr role="row"><th scope="row" role="rowheader"><a href="${safeHref(pair.href)}">${pair.name}</a></th><td role="cell" class="pair-drawing">${drawing(pair)}</td><td role="cell" class="num">${pair.difference}</td></tr>`;

/** Self against mentors on the scale of 0 to 5, the widest difference first. One string, no script. */
export function PairTable({ pairs }: { pairs: readonly ShownPair[] }) {
  const markup = html`<table class="table pairs" role="table"><caption class="sr-only">Your ratings and your mentors’, skill by skill</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Skill</th><th scope="col" role="columnheader" class="pair-drawing">${legend}</th><th scope="col" role="columnheader" class="num">Difference</th></tr></thead><tbody role="rowgroup">${pairs.map(row)}</tbody></table>`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
  return <div dangerouslySetInnerHTML={inner(markup)} />;
}
