import { afterAll, expect, test, vi } from "vitest";
import type { SqlRow } from "@/lib/domain/interviews/compare-rows";
import { SQL_ROWS_SHOWN_MAX } from "@/lib/domain/interviews/judge-sql";
import { closeNodeRunner, runInNode } from "./node/run-in-node";

afterAll(closeNodeRunner);
vi.setConfig({ testTimeout: 60_000 });

const schema = "CREATE TABLE t(a INTEGER, b TEXT);\nINSERT INTO t VALUES (1, 'x'), (2, NULL);";
const run = (
  query: string,
  expected: readonly SqlRow[] | null,
  { ordered = true, millisecondsMax = 60_000 } = {},
) =>
  runInNode({
    kind: "sql",
    query,
    sets: [{ name: "shown", schema, expected, ordered }],
    millisecondsMax,
  });

test("the rows of the last statement are shown and compared", async () => {
  const result = await run("SELECT 1; SELECT a, b FROM t ORDER BY a", [
    [1, "x"],
    [2, null],
  ]);
  expect(result.table).toEqual({
    columns: ["a", "b"],
    rows: [
      [1, "x"],
      [2, null],
    ],
    more: 0,
  });
  expect(result.checks).toMatchObject([{ name: "shown", hasPassed: true, fault: null }]);
});

test("an order that is asked for counts", async () => {
  const expected = [[2], [1]];
  expect((await run("SELECT a FROM t ORDER BY a", expected)).checks[0]?.fault?.message).toBe(
    "Row 1 is (1) instead of (2).",
  );
  expect((await run("SELECT a FROM t", expected, { ordered: false })).checks[0]?.hasPassed).toBe(
    true,
  );
});

test.each([
  ["SELEC 1", /near "SELEC": syntax error/],
  ["SELECT c FROM t", /no such column: c/],
  ["DELETE FROM t", /returned no columns/],
])("%s is told as SQLite tells it", async (query, message) => {
  const result = await run(query, [[1]]);
  expect(result.fault).toMatchObject({ type: "SQL error" });
  expect(result.fault?.message).toMatch(message);
  expect(result.checks[0]?.hasPassed).toBe(false);
});

test("one data set does not see what was done to another", async () => {
  const set = { schema, expected: [[2]], ordered: true };
  const result = await runInNode({
    kind: "sql",
    query: "INSERT INTO t VALUES (3, 'y'); DELETE FROM t WHERE a = 1; SELECT count(*) FROM t",
    sets: [
      { ...set, name: "shown" },
      { ...set, name: "hidden" },
    ],
    millisecondsMax: 60_000,
  });
  expect(result.checks.map((each) => each.hasPassed)).toEqual([true, true]);
});

const endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT";

test("a query without an end is ended, and the next one runs", async () => {
  const result = await run(`${endless} max(x) FROM n`, [[1]], { millisecondsMax: 2_000 });
  expect(result).toMatchObject({ status: "timed-out", checks: [{ hasPassed: false }] });
  expect((await run("SELECT 1", [[1]])).checks[0]?.hasPassed).toBe(true);
});

test("of many rows the first are shown, of long values the start", async () => {
  const result = await run(`${endless} x, printf('%.*c', 90000, 'x') FROM n LIMIT 300`, null);
  expect(result).toMatchObject({ status: "done", checks: [], table: { more: 100 } });
  expect(result.table?.rows).toHaveLength(SQL_ROWS_SHOWN_MAX);
  expect(String(result.table?.rows[0]?.[1])).toHaveLength(2_000);
});

test("a result that would fill the browser is refused in words, and the next query runs", async () => {
  const wide = Array.from({ length: 100 }, (_, i) => `printf('%.*c', 2000, 'x') AS c${i}`);
  const result = await run(`${endless} ${wide.join(", ")} FROM n LIMIT 300`, [[1]]);
  expect(result).toMatchObject({ status: "done", table: null, checks: [{ hasPassed: false }] });
  expect(result.fault?.message).toBe("The result is too large to be shown.");
  expect((await run("SELECT 1", [[1]])).checks[0]?.hasPassed).toBe(true);
});
