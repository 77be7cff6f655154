import fc from "fast-check";
import { expect, test } from "vitest";
import { agreementOf } from "./agreement";

test("the worked example", () => {
  const pairs = [
    { first: 2, second: 3 },
    { first: 4, second: 4 },
    { first: 1, second: 3.5 },
    { first: 3, second: null },
  ];
  const { compared, withinOne, meanDifference } = agreementOf(pairs);
  expect(compared).toBe(3);
  expect(withinOne).toBeCloseTo(2 / 3);
  expect(meanDifference).toBeCloseTo(3.5 / 3);
});

test("nothing to compare says so, and not that they agree", () => {
  const nothing = { compared: 0, withinOne: null, meanDifference: null };
  expect(agreementOf([])).toEqual(nothing);
  expect(agreementOf([{ first: null, second: 4 }])).toEqual(nothing);
});

const rating = fc.option(fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2));
const pairs = fc.array(fc.record({ first: rating, second: rating }), { maxLength: 12 });

test("changing places turns the difference round and leaves the share", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const there = agreementOf(all);
      const back = agreementOf(all.map(({ first, second }) => ({ first: second, second: first })));
      expect(back.withinOne).toBe(there.withinOne);
      expect((back.meanDifference ?? 0) + (there.meanDifference ?? 0)).toBeCloseTo(0);
      if (there.withinOne !== null) {
        expect(there.withinOne).toBeGreaterThanOrEqual(0);
        expect(there.withinOne).toBeLessThanOrEqual(1);
      }
    }),
  );
});
