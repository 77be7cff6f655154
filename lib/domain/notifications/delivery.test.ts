import { describe, expect, test } from "vitest";
import { type DeliveryFailure, waitAfterFailure } from "./delivery";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Tries a mail until it is given up; returns the moments of the attempts. */
function attemptsOf(failure: DeliveryFailure): number[] {
  const at: number[] = [];
  for (let time = 0, attempts = 1; ; attempts++) {
    at.push(time);
    const wait = waitAfterFailure(failure, { attempts, ageMs: time });
    if (wait === null) return at;
    time += wait;
  }
}

describe("waitAfterFailure", () => {
  test("what is refused for good is given up at once", () => {
    expect(waitAfterFailure("refused", { attempts: 1, ageMs: 0 })).toBeNull();
  });

  test("a mail put off waits twice as long each time, up to half a day, for three days", () => {
    const at = attemptsOf("later");
    expect(at.slice(0, 5).map((time) => time / MINUTE)).toEqual([0, 2, 6, 14, 30]);
    expect(at.length).toBe(15);
    expect(at.at(-1)).toBeGreaterThanOrEqual(3 * DAY);
    const waits = at.slice(1).map((time, i) => time - (at[i] ?? 0));
    expect(Math.max(...waits)).toBe(720 * MINUTE);
  });

  test("a server that is away is asked again after a minute, and at least every quarter hour", () => {
    const at = attemptsOf("away");
    expect(at[1]).toBe(MINUTE);
    const waits = at.slice(1).map((time, i) => time - (at[i] ?? 0));
    expect(Math.max(...waits)).toBe(15 * MINUTE);
    expect(at.at(-1)).toBeGreaterThanOrEqual(3 * DAY);
  });
});
