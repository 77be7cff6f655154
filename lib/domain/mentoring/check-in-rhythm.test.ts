import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isReminderDue, nextCheckInAt } from "./check-in-rhythm";
import { RHYTHMS } from "./mentorship-input";
import { DAY_MS } from "./settings";

const startedAt = Date.UTC(2026, 4, 1, 10);

describe("the next check-in", () => {
  test("is due a week or a fortnight after the beginning, then after the last one", () => {
    const begin = { startedAt, lastAt: null };
    expect(nextCheckInAt("weekly", begin)).toBe(Date.UTC(2026, 4, 8, 10));
    expect(nextCheckInAt("fortnightly", begin)).toBe(Date.UTC(2026, 4, 15, 10));
    const lastAt = Date.UTC(2026, 4, 11, 18);
    expect(nextCheckInAt("weekly", { startedAt, lastAt })).toBe(Date.UTC(2026, 4, 18, 18));
  });
});

describe("the reminder", () => {
  test("comes when it is due, and once", () => {
    const dueAt = startedAt;
    expect(isReminderDue(dueAt, null, dueAt - 1)).toBe(false);
    expect(isReminderDue(dueAt, null, dueAt)).toBe(true);
    expect(isReminderDue(dueAt, dueAt, dueAt + 90 * DAY_MS)).toBe(false);
    expect(isReminderDue(dueAt, dueAt - 1, dueAt)).toBe(true);
  });

  test("never comes twice for one check-in, however often somebody looks", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RHYTHMS),
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 }),
        (rhythm, days) => {
          const checkInDays = [...new Set(days)].toSorted((a, b) => a - b);
          let lastAt: number | null = null;
          let remindedAt: number | null = null;
          let reminders = 0;
          for (let hour = 0; hour <= 220 * 24; hour += 6) {
            const now = startedAt + hour * 3_600_000;
            if (checkInDays.includes(hour / 24)) lastAt = now;
            const dueAt = nextCheckInAt(rhythm, { startedAt, lastAt });
            if (!isReminderDue(dueAt, remindedAt, now)) continue;
            reminders += 1;
            remindedAt = now;
          }
          expect(reminders).toBeLessThanOrEqual(checkInDays.length + 1);
          expect(reminders).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});
