import type { SqlTable } from "@/lib/domain/interviews/runs";

/** Rows as a query returns them. Null is told apart from the empty text. */
export function ResultTable({ title, table }: { title: string; table: SqlTable }) {
  const { columns, rows, more } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="table-box" tabIndex={0} aria-label={title}>
      <table className="table result-table">
        <caption>
          {title}{" "}
          <span className="muted">
            {rows.length + more} {rows.length + more === 1 ? "row" : "rows"}
          </span>
        </caption>
        {columns.length > 0 && (
          <thead>
            <tr>
              {columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a query may name two columns alike.
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name and keep their place.
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same holds for their cells.
                <td key={column} className={typeof cell === "number" ? "num" : undefined}>
                  {cell === null ? <em className="muted">null</em> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="field-hint">{more} more rows are not shown.</p>}
    </section>
  );
}
