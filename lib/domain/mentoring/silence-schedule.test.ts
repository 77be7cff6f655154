import { describe, expect, it } from "vitest";
import { DAY_MS } from "./settings";
import { silenceSchedule, waitWords } from "./silence-schedule";

describe("silenceSchedule", () => {
  it("reminds after 7, 14 and 21 days and ends after 28", () => {
    const since = Date.UTC(2026, 10, 1);
    const { reminders, over } = silenceSchedule(since);
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    expect(reminders.map(day)).toEqual(["2026-11-08", "2026-11-15", "2026-11-22"]);
    expect(day(over)).toBe("2026-11-29");
  });
});

describe("waitWords", () => {
  it("counts whole days", () => {
    expect(waitWords(0, DAY_MS - 1)).toBe("since today");
    expect(waitWords(0, DAY_MS)).toBe("for one day");
    expect(waitWords(0, 6.5 * DAY_MS)).toBe("for 6 days");
    expect(waitWords(DAY_MS, 0)).toBe("since today");
  });
});
