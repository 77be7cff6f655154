import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRows, isSameValue, type SqlRow } from "./compare-rows";

const compare = (rows: readonly SqlRow[], expected: readonly SqlRow[], ordered = true, more = 0) =>
  compareRows({ rows, more, expected, ordered });

test.each([
  [1, 1.0, true],
  [0.1 + 0.2, 0.3, true],
  [1e12, 1e12 + 1, true],
  [1, 1.00001, false],
  [0, 1e-12, false],
  [1, "1", false],
  [null, null, true],
  [null, 0, false],
  ["a", "A", false],
] as const)("%s and %s are the same: %s", (a, b, isSame) => {
  expect(isSameValue(a, b)).toBe(isSame);
});

test("the first difference is told", () => {
  expect(compare([[1]], [[1], [2]])).toBe("1 row instead of 2.");
  expect(compare([], [[1]])).toBe("0 rows instead of 1.");
  expect(compare([[1, 2]], [[1]])).toBe("2 columns instead of 1.");
  expect(compare([[1], [null]], [[1], ["x"]])).toBe("Row 2 is (NULL) instead of (x).");
  expect(compare([[1], [1]], [[1], [2]], false)).toBe("The row (1) is not as expected.");
});

test("rows beyond those that were read count", () => {
  expect(compare([[1]], [[1]], true, 5)).toBe("6 rows instead of 1.");
});

const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.1 + 0.2, 0.3, 1 / 3),
  fc.constantFrom("", "a", "b"),
);
const rows = fc
  .integer({ min: 1, max: 3 })
  .chain((width) =>
    fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 8 }),
  );

test("unordered rows are a multiset: any order of the same rows agrees", () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (given, keys) => {
      const shuffled = given
        .map((row) => ({ row, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      expect(compare(shuffled, given, false)).toBeNull();
    }),
  );
});

test("one changed value is always found, ordered or not", () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.boolean(), (given, at, ordered) => {
      fc.pre(given.length > 0);
      const changed = given.map((row, index) =>
        index === at % given.length ? ["never there", ...row.slice(1)] : row,
      );
      expect(compare(changed, given, ordered)).not.toBeNull();
    }),
  );
});

test("how often a row comes matters", () => {
  expect(compare([[1], [1], [2]], [[1], [2], [2]], false)).not.toBeNull();
});
