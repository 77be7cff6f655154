import fc from "fast-check";
import { expect, test } from "vitest";
import { nearest, serverClock } from "./server-clock";

test("of many late pages the one that was least late is believed", () => {
  const delays = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1 });
  fc.assert(
    fc.property(delays, fc.integer(), (late, truth) => {
      const seen = late.map((delay) => truth - delay);
      const best = seen.reduce<number | null>(nearest, null);
      expect(best).toBe(truth - Math.min(...late));
    }),
  );
});

test("a clock that somebody has set makes what was known worthless", () => {
  expect(nearest(5_000, 4_000)).toBe(5_000);
  expect(nearest(3_600_000, 4_000)).toBe(4_000);
  expect(nearest(4_000, 3_600_000)).toBe(3_600_000);
});

test("without a load to go by the page counts as drawn just now", () => {
  const drawnAt = Date.UTC(2026, 10, 21, 12);
  const time = serverClock(drawnAt);
  expect(time() - drawnAt).toBeGreaterThanOrEqual(0);
  expect(time() - drawnAt).toBeLessThan(5_000);
  const older = serverClock(drawnAt - 1_000);
  expect(older() - drawnAt).toBeGreaterThanOrEqual(0);
});
