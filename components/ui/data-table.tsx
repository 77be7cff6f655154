import { cx } from "./cx";
import { type HtmlValue, html, inner } from "./html";

export type Column = { label: string; isNumeric?: boolean };

type DataTableProps = {
  caption: string;
  /** Hidden from the eye when a heading right above says the same. */
  isCaptionHidden?: boolean;
  columns: readonly Column[];
  /** One array per row, as many cells as columns; the first cell names the row. */
  rows: readonly (readonly HtmlValue[])[];
  className?: string;
};

/** A ruled table of plain cells, made as one string. The first column stays put on a phone. */
export function DataTable({ caption, isCaptionHidden, columns, rows, className }: DataTableProps) {
  const align = (index: number) => (columns[index]?.isNumeric ? "num" : "");
  // The box scrolls sideways on a phone, so the keyboard must be able to reach it.
  const markup = html`<section class="${cx("table-box", className)}" tabindex="0" aria-label="${caption}"><table class="table"><caption class="${isCaptionHidden ? "sr-only" : ""}">${caption}</caption><thead><tr>${columns.map(
    (column, index) => html`<th scope="col" class="${align(index)}">${column.label}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, index) =>
        index === 0
          ? html`<th scope="row">${cell}</th>`
          : html`<td class="${align(index)}">${cell}</td>`,
      )}</tr>`,
  )}</tbody></table></section>`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
  return <div dangerouslySetInnerHTML={inner(markup)} />;
}
