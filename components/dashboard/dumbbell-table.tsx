import { html, inner, safeHref } from "../ui/html";
import { type DumbbellValues, dumbbell } from "./dumbbell";
import { dumbbellLegend } from "./dumbbell-legend";

export type DumbbellRow = DumbbellValues & {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** "gap 0.9", "met", "1 more result needed". */
  readonly stateText: string;
  /** Met rows step back: their state is quiet. */
  readonly isMet?: boolean;
  readonly actionText?: string;
  /** Without it the action is a remark, such as "fresh". */
  readonly actionHref?: string;
};

type DumbbellTableProps = {
  /** The table's name; a heading above it says the same to the eye. */
  caption: string;
  rows: readonly DumbbellRow[];
};

// The roles repeat what the elements mean, because a phone lays the rows out as grids and some
// browsers then forget that this is a table.
function row({ name, href, stateText, isMet, actionText, actionHref, ...values }: DumbbellRow) {
  const action =
    actionText !== undefined && actionHref !== undefined
      ? html`<a class="link" href="${safeHref(actionHref)}">${actionText}<span class="sr-only">: ${name}</span></a>`
      : actionText;
  return html`<tr role="row"><th scope="row" role="rowheader"><a href="${safeHref(href)}">${name}</a></th><td role="cell" class="dumbbell-cell">${dumbbell(values)}</td><td role="cell" class="${isMet ? "is-met" : "is-open"}">${stateText}</td><td role="cell" class="dumbbell-action">${action}</td></tr>`;
}

/** Skills on the scale of 0 to 5: what is claimed, shown, confirmed and needed. One string, no script. */
export function DumbbellTable({ caption, rows }: DumbbellTableProps) {
  const markup = html`${dumbbellLegend}<table class="table dumbbells" role="table"><caption class="sr-only">${caption}</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Skill</th><th scope="col" role="columnheader" class="dumbbell-cell">0–5</th><th scope="col" role="columnheader">State</th><th scope="col" role="columnheader"><span class="sr-only">What to do</span></th></tr></thead><tbody role="rowgroup">${rows.map(row)}</tbody></table>`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
  return <div dangerouslySetInnerHTML={inner(markup)} />;
}
