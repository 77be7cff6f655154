import { type Html, html, inner } from "../ui/html";
import type { LadderRung, RungState } from "./geometry";
import { horizontalRung } from "./strokes";

type Mark = Pick<LadderRung, "isNext" | "percent" | "isProjected"> & { state: RungState };

/** The small mark as markup, for rows that are made as one string. Decorative: say the state beside it. */
export function rungMarkHtml(mark: Mark): Html {
  // Knots need room beyond the ends of their line.
  const inset = mark.state === "confirmed" && !mark.isNext ? 4 : 1;
  return html`<svg class="rung-mark" viewBox="0 0 30 12" width="30" height="12" aria-hidden="true">${horizontalRung(
    mark,
    { near: inset, far: 30 - inset, at: 6, stub: 7, knot: 4 },
  )}</svg>`;
}

/** A rung the size of a word, for rows, legends and badges. With a label it speaks for itself. */
export function RungMark({ label, ...mark }: Mark & { label?: string }) {
  const named = label === undefined ? {} : { role: "img", "aria-label": label };
  return (
    <span
      {...named}
      className="rung-mark-box"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
      dangerouslySetInnerHTML={inner(rungMarkHtml(mark))}
    />
  );
}
