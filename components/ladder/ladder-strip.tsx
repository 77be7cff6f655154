import { html, inner } from "../ui/html";
import type { LadderRung } from "./geometry";
import { verticalRung } from "./strokes";

/** The ladder laid on its side for a narrow screen: lowest rung left, the rails run across. */
export function LadderStrip({ rungs, label }: { rungs: readonly LadderRung[]; label: string }) {
  const markup = html`${rungs.map(
    (rung) =>
      html`<span class="${rung.isNext ? "is-next" : ""}"><svg viewBox="0 0 24 60" width="24" height="60" aria-hidden="true">${verticalRung(
        rung,
        { near: 48, far: 12, at: 12, stub: 9, knot: 6 },
      )}</svg><b>${rung.name}</b>${percentOf(rung)}</span>`,
  )}`;
  return (
    <div
      role="img"
      aria-label={label}
      className="ladder-strip"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
      dangerouslySetInnerHTML={inner(markup)}
    />
  );
}

function percentOf({ isNext, percent }: LadderRung) {
  return isNext && percent != null && html`<i>${Math.round(percent)} %</i>`;
}
