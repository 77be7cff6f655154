import { compareRows } from "./compare-rows";
import type { CheckResult, RunFault, RunRequest, RunResult, SqlTable } from "./runs";

/** What a worker returns of a query: one entry for each data set that was run. */
export type SqlSets = {
  readonly sets: readonly (SqlTable & {
    readonly fault: RunFault | null;
    readonly milliseconds: number;
  })[];
};

/** Rows that are shown; beyond them only the number is told. */
export const SQL_ROWS_SHOWN_MAX = 200;

function shown({ columns, rows, more }: SqlTable): SqlTable {
  const cut = Math.max(0, rows.length - SQL_ROWS_SHOWN_MAX);
  return { columns, rows: rows.slice(0, SQL_ROWS_SHOWN_MAX), more: more + cut };
}

/** Compares the rows of each data set with what is expected of it. */
export function judgeSql(request: RunRequest, { sets }: SqlSets): RunResult {
  if (request.kind !== "sql") throw new Error("Only a query is judged by its rows.");
  const checks = request.sets.flatMap(({ name, expected, ordered }, index): CheckResult[] => {
    const told = sets[index];
    if (!told || expected === null) return [];
    const { milliseconds } = told;
    if (told.fault) return [{ name, hasPassed: false, milliseconds, fault: told.fault }];
    const difference = compareRows({ rows: told.rows, more: told.more, expected, ordered });
    const fault =
      difference === null
        ? null
        : { type: "Different rows", message: difference, line: null, traceback: "" };
    return [{ name, hasPassed: difference === null, milliseconds, fault }];
  });
  const first = sets[0];
  return {
    status: "done",
    output: "",
    isOutputCut: false,
    fault: first?.fault ?? null,
    checks,
    table: first && !first.fault ? shown(first) : null,
    milliseconds: sets.reduce((sum, each) => sum + each.milliseconds, 0),
  };
}
