import fc from "fast-check";
import { expect, test } from "vitest";
import { announcement, minutesOf, readClock, secondsUntil, warningSeconds } from "./clock";

const MINUTE = 60_000;

test("the end is told at a fifth of the time, and five minutes before", () => {
  expect(warningSeconds(0, 45 * MINUTE)).toEqual([540, 300]);
  expect(warningSeconds(0, 15 * MINUTE)).toEqual([180]);
  expect(warningSeconds(0, 25 * MINUTE)).toEqual([300]);
});

test("the clock says what is left, that it is nearly over, and what is over", () => {
  const warnings = [540, 300];
  expect(readClock(684, warnings)).toEqual({ phase: "calm", text: "11:24 left" });
  expect(readClock(540, warnings)).toEqual({ phase: "warning", text: "9:00 left" });
  expect(readClock(0, warnings)).toEqual({ phase: "warning", text: "0:00 left" });
  expect(readClock(-130, warnings)).toEqual({ phase: "over", text: "2:10 over, noted" });
});

test("minutes and seconds stand in two digits, and hours only where there are any", () => {
  expect([0, 59, 60, 3599, 3600, 3909].map(minutesOf)).toEqual([
    "0:00",
    "0:59",
    "1:00",
    "59:59",
    "1:00:00",
    "1:05:09",
  ]);
});

test("a second that has begun counts as left", () => {
  expect(secondsUntil(10_000, 0)).toBe(10);
  expect(secondsUntil(10_000, 1)).toBe(10);
  expect(secondsUntil(10_000, 9_001)).toBe(1);
  expect(secondsUntil(10_000, 10_001)).toBe(-0);
});

test("warnings are said when they are passed, and a sleeping tab tells the latest alone", () => {
  const warnings = [540, 300];
  expect(announcement(541, 540, warnings)).toBe("9 minutes left.");
  expect(announcement(540, 539, warnings)).toBeNull();
  expect(announcement(700, 240, warnings)).toBe("4 minutes left.");
  expect(announcement(301, 62, warnings)).toBe("1 minute left.");
  expect(announcement(301, 20, warnings)).toBe("20 seconds left.");
  expect(announcement(0, -1, warnings)).toMatch(/^The time is up/);
  expect(announcement(700, -30, warnings)).toMatch(/^The time is up/);
  expect(announcement(-1, -2, warnings)).toBeNull();
});

test("however the seconds come, each warning is said once at most", () => {
  const falls = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(falls, (steps) => {
      let before = 1_200;
      const said: string[] = [];
      for (const step of steps) {
        const now = before - step;
        const words = announcement(before, now, [540, 300]);
        if (words) said.push(words);
        before = now;
      }
      expect(said.length).toBeLessThanOrEqual(3);
      expect(said.filter((words) => words.startsWith("The time is up")).length).toBe(
        before < 0 ? 1 : 0,
      );
    }),
  );
});
