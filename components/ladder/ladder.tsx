import { html, inner } from "../ui/html";
import type { LadderRung } from "./geometry";
import { horizontalRung } from "./strokes";

type LadderProps = {
  /** Lowest first. */
  rungs: readonly LadderRung[];
  /** The whole meaning in words: it is the drawing's accessible name. */
  label: string;
  size?: keyof typeof sizes;
};

/** `row` is the height one rung takes; the labels beside it are rows of the same height in CSS. */
const sizes = {
  rail: { row: 80, near: 12, far: 94, width: 106, stub: 14, knot: 7 },
  hero: { row: 104, near: 14, far: 134, width: 148, stub: 20, knot: 12 },
};

/** The signature: two rails and a rung per level, with their names beside them. */
export function Ladder({ rungs, label, size = "rail" }: LadderProps) {
  const { row, near, far, width, stub, knot } = sizes[size];
  const topDown = rungs.toReversed();
  const height = row * rungs.length;
  const rail = (x: number) =>
    html`<line class="l-rail" x1="${x}" x2="${x}" y1="4" y2="${height - 4}"/>`;
  const drawn = topDown.map((rung, index) =>
    horizontalRung(rung, { near, far, at: row * index + row / 2, stub, knot }),
  );
  const names = topDown.map(
    (rung) =>
      html`<li class="${rung.isNext ? "is-next" : ""}"><b>${rung.name}</b>${
        rung.note && html`<span>${rung.note}</span>`
      }</li>`,
  );
  const markup = html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${rail(near)}${rail(far)}${drawn}</svg><ol>${names}</ol>`;
  return (
    <div
      role="img"
      aria-label={label}
      className={`ladder ladder-${size}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
      dangerouslySetInnerHTML={inner(markup)}
    />
  );
}
