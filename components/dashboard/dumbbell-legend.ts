import { type Html, html } from "../ui/html";
import { claimedMark, confirmedMark, meanMark, rangeMark, targetMark } from "./dumbbell";

const sign = (width: number, drawing: Html, text: string) =>
  html`<li><svg viewBox="0 0 ${width} 28" width="${width}" height="28" aria-hidden="true">${drawing}</svg>${text}</li>`;

/** The four signs and their names, right above the rows they explain. */
export const dumbbellLegend: Html = html`<ul class="dumbbell-legend">${[
  sign(14, claimedMark(7), "claimed"),
  sign(28, html`${rangeMark(1, 27)}${meanMark(14)}`, "evidenced, 90 % range"),
  sign(14, confirmedMark(7), "confirmed"),
  sign(6, targetMark(3), "needed"),
]}</ul>`;
