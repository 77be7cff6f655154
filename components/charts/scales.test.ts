import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corner, linear, stepPath, timeDomain, timeTicks, twoLines } from "./scales";

const DAY = 86_400_000;
const march = Date.UTC(2025, 2, 10);

describe("linear", () => {
  it("maps ends to ends, also downwards", () => {
    const y = linear([0, 100], [186, 14]);
    expect([y(0), y(50), y(100)]).toEqual([186, 100, 14]);
  });

  it("puts everything in the middle when there is nothing to spread", () => {
    expect(linear([5, 5], [0, 10])(5)).toBe(5);
  });
});

describe("timeDomain", () => {
  it("keeps a span of a day or more, and widens a moment around itself", () => {
    expect(timeDomain([march, march + 3 * DAY])).toEqual([march, march + 3 * DAY]);
    expect(timeDomain([march])).toEqual([march - 15 * DAY, march + 15 * DAY]);
  });
});

describe("timeTicks", () => {
  it("names days, months, or months with years, as the span asks for", () => {
    const labels = (days: number) =>
      timeTicks([march, march + days * DAY], "UTC").map(({ label }) => label);
    expect(labels(8)).toEqual(["10 Mar", "12 Mar", "14 Mar", "16 Mar", "18 Mar"]);
    expect(labels(245)).toEqual(["Apr", "Jun", "Aug", "Oct"]);
    expect(labels(800)[0]).toBe("Apr 25");
  });

  it("stays inside the span and within the number asked for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6000 }),
        fc.integer({ min: 0, max: 400 }),
        (days, shift) => {
          const first = march + shift * DAY;
          const ticks = timeTicks([first, first + days * DAY], "Pacific/Auckland");
          expect(ticks.length).toBeLessThanOrEqual(5);
          expect(ticks.length).toBeGreaterThan(0);
          for (const { at } of ticks) {
            expect(at).toBeGreaterThanOrEqual(first);
            expect(at).toBeLessThanOrEqual(first + days * DAY);
          }
        },
      ),
    );
  });
});

describe("stepPath", () => {
  it("holds a value until the next one", () => {
    expect(
      stepPath([
        { x: 0, y: 10 },
        { x: 5.04, y: 4 },
        { x: 9, y: 4.26 },
      ]),
    ).toBe("M0 10H5V4H9V4.3");
  });

  it("draws nothing for nothing", () => expect(stepPath([])).toBe(""));
});

describe("corner", () => {
  it("starts on top and goes clockwise", () => {
    expect(corner(0, 4, 10, [50, 50])).toEqual({ x: 50, y: 40 });
    expect(corner(1, 4, 10, [50, 50])).toEqual({ x: 60, y: 50 });
  });
});

describe("twoLines", () => {
  it("breaks at a space, and keeps every word", () => {
    expect(twoLines("Soft skills", 15)).toEqual(["Soft skills"]);
    expect(twoLines("Operations and security", 15)).toEqual(["Operations and", "security"]);
    expect(twoLines("Donaudampfschifffahrt", 15)).toEqual(["Donaudampfschifffahrt"]);
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
        const lines = twoLines(words.join(" "), 15);
        expect(lines.join(" ")).toBe(words.join(" "));
        expect(lines.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
