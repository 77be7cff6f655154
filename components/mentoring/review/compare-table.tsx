import { type Html, html, inner, safeHref } from "@/components/ui/html";
import { type ComparedLine, lineWords, unsettledOf } from "@/lib/domain/mentoring/comparison";
import type { ArtefactView } from "@/lib/domain/mentoring/review-view";
import { comparedDrawing, mentorMark, type Names, selfMark } from "./compare-drawing";

export type CompareTableProps = {
  lines: readonly ComparedLine[];
  names: Names;
  nameOf: (skillId: string) => string;
};

const sign = (mark: Html, text: string, look: string) =>
  html`<span class="${look}"><svg viewBox="0 0 20 32" width="20" height="32" aria-hidden="true">${mark}</svg>${text}</span>`;

function evidence({ id, title, url, isWithdrawn }: ArtefactView): Html {
  const gone = isWithdrawn && html`<small>withdrawn since</small>`;
  if (url === null || isWithdrawn) return html`<li data-artefact="${id}">${title} ${gone}</li>`;
  return html`<li><a class="link" href="${safeHref(url)}" target="_blank" rel="noopener noreferrer nofollow">${title}</a></li>`;
}

/**
 * Both ratings of every skill, side by side on the scale, with what the rating rests on. One string
 * and no script; the roles repeat what the elements mean, because a phone lays the rows out as
 * grids and some browsers then forget that this is a table.
 */
export function CompareTable({ lines, names, nameOf }: CompareTableProps) {
  const open = new Set(unsettledOf(lines).map(({ skillId }) => skillId));
  const isMixed = lines.some(({ weight }) => weight === "mentor");
  const row = (line: ComparedLine) => {
    const name = nameOf(line.skillId);
    const words = lineWords(line);
    const peer = isMixed && line.weight === "peer" && html`<small>weighs as a peer’s</small>`;
    const discuss =
      open.has(line.skillId) &&
      html`<a class="btn btn-primary btn-small" href="#discuss-${line.skillId}">${
        line.disagreement?.state === "open" ? "Discuss" : "Settle"
      }<span class="sr-only">: ${name}</span></a>`;
    return html`<tr role="row"><th scope="row" role="rowheader">${name}</th><td role="cell" class="c-cell">${comparedDrawing(line, names)}</td><td role="cell" class="c-evidence">${
      line.lookedAt.length > 0
        ? html`<ul>${line.lookedAt.map(evidence)}</ul>`
        : html`<span class="muted">nothing looked at</span>`
    }</td><td role="cell" class="c-state"><span>${words}${peer}</span>${discuss}</td></tr>`;
  };
  const markup = html`<table class="table compare" role="table"><caption class="sr-only">Both ratings, skill by skill, on the scale of 0 to 5</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Skill</th><th scope="col" role="columnheader" class="c-cell"><span class="c-legend">${sign(selfMark(10), names.self, "c-legend-self")}${sign(mentorMark(10), names.mentor, "c-legend-mentor")}</span></th><th scope="col" role="columnheader" class="c-evidence">Evidence looked at</th><th scope="col" role="columnheader" class="c-state"><span class="sr-only">Where you stand</span></th></tr></thead><tbody role="rowgroup">${lines.map(row)}</tbody></table>`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
  return <div dangerouslySetInnerHTML={inner(markup)} />;
}
