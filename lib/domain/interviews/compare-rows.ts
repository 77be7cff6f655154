export type SqlValue = string | number | null;
export type SqlRow = readonly SqlValue[];

/** Numbers this close, relative to the larger, count as equal. */
const TOLERANCE = 1e-9;

/** 1 and 1.0 are equal, sums of floats may differ in the last digits; NULL equals NULL only. */
export function isSameValue(a: SqlValue, b: SqlValue): boolean {
  if (typeof a === "number" && typeof b === "number") {
    return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }
  return a === b;
}

const isSameRow = (a: SqlRow, b: SqlRow): boolean =>
  a.length === b.length && a.every((value, index) => isSameValue(value, b[index] ?? null));

/** A total order in which rows that are the same up to the tolerance stand side by side. */
function order(a: SqlRow, b: SqlRow): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [x, y] = [a[index] ?? null, b[index] ?? null];
    if (isSameValue(x, y)) continue;
    const [kindX, kindY] = [kind(x), kind(y)];
    if (kindX !== kindY) return kindX - kindY;
    return (x as number) < (y as number) ? -1 : 1;
  }
  return a.length - b.length;
}

const kind = (value: SqlValue): number => (value === null ? 0 : typeof value === "number" ? 1 : 2);

const written = (row: SqlRow | undefined): string =>
  row ? `(${row.map((value) => (value === null ? "NULL" : String(value))).join(", ")})` : "no row";

/**
 * Null when the rows are those expected, otherwise the first difference in words. Unordered results
 * are compared as multisets: the same rows, each as often. `more` is the number of rows beyond
 * `rows`. Example: (1, 0.1 + 0.2) is (1.0, 0.3).
 */
export function compareRows(given: {
  readonly rows: readonly SqlRow[];
  readonly more: number;
  readonly expected: readonly SqlRow[];
  readonly ordered: boolean;
}): string | null {
  const { expected, ordered } = given;
  const count = given.rows.length + given.more;
  if (count !== expected.length) {
    return `${count} ${count === 1 ? "row" : "rows"} instead of ${expected.length}.`;
  }
  const rows = ordered ? given.rows : given.rows.toSorted(order);
  const wanted = ordered ? expected : expected.toSorted(order);
  const [row, wantedRow] = [rows[0], wanted[0]];
  if (row && wantedRow && row.length !== wantedRow.length) {
    return `${row.length} ${row.length === 1 ? "column" : "columns"} instead of ${wantedRow.length}.`;
  }
  const at = rows.findIndex((each, index) => !isSameRow(each, wanted[index] ?? []));
  if (at === -1) return null;
  if (!ordered) return `The row ${written(rows[at])} is not as expected.`;
  return `Row ${at + 1} is ${written(rows[at])} instead of ${written(wanted[at])}.`;
}
