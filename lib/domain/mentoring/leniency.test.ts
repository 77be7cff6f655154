import fc from "fast-check";
import { sampleStandardDeviation } from "simple-statistics";
import { expect, test } from "vitest";
import { leniencyOf, sumPairs } from "./leniency";

test("the worked example", () => {
  const leniency = leniencyOf(sumPairs([1, 1, 0, 0.5, 0]));
  expect(leniency?.pairs).toBe(5);
  expect(leniency?.value).toBeCloseTo(0.25, 10);
  expect(leniency?.standardError).toBeCloseTo(0.1118, 4);
});

test("nothing is shown below five pairs", () => {
  expect(leniencyOf(sumPairs([]))).toBeNull();
  expect(leniencyOf(sumPairs([2, 2, 2, 2]))).toBeNull();
  expect(leniencyOf(sumPairs([2, 2, 2, 2, 2]))?.value).toBeCloseTo(1, 10);
});

/** Differences of ratings in half steps, with the thirds and quarters that means of others bring. */
const difference = fc
  .tuple(fc.integer({ min: -10, max: 10 }), fc.constantFrom(2, 3, 4, 6))
  .map(([halves, parts]) => halves / parts);
const differences = fc.array(difference, { minLength: 5, maxLength: 200 });
const of = (list: readonly number[]) => {
  const leniency = leniencyOf(sumPairs(list));
  if (!leniency) throw new Error("five pairs or more show a leniency");
  return leniency;
};

test("it lies between zero and the plain mean, and comes near it with many pairs", () => {
  fc.assert(
    fc.property(differences, (list) => {
      const mean = list.reduce((sum, d) => sum + d, 0) / list.length;
      const { value } = of(list);
      expect(Math.abs(value)).toBeLessThanOrEqual(Math.abs(mean) + 1e-12);
      expect(value * mean).toBeGreaterThanOrEqual(0);
      expect(value).toBeCloseTo((mean * list.length) / (list.length + 5), 10);
    }),
  );
});

test("the standard error agrees with one worked out from the list itself", () => {
  fc.assert(
    fc.property(differences, (list) => {
      const plain = sampleStandardDeviation(list) * Math.sqrt(list.length);
      expect(of(list).standardError).toBeCloseTo(plain / (list.length + 5), 6);
    }),
  );
});

test("who rates as others do has none; turned round it changes only its sign", () => {
  fc.assert(
    fc.property(differences, (list) => {
      expect(of(list.map(() => 0))).toMatchObject({ value: 0, standardError: 0 });
      const [there, back] = [of(list), of(list.map((d) => -d))];
      expect(back.value).toBeCloseTo(-there.value, 12);
      expect(back.standardError).toBeCloseTo(there.standardError, 12);
    }),
  );
});
