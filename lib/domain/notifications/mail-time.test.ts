import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOfQuiet, isQuiet, mailTime } from "./mail-time";
import { BATCHES, DAILY_AT_MINUTE } from "./mail-wishes";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const at = (text: string) => new Date(text);
const clock = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

const when = (
  timeZone: string,
  quiet: [string, string] | null = null,
  batchMinutes: number = 15,
) => ({
  timeZone,
  batchMinutes,
  quietFrom: quiet ? clock(quiet[0]) : null,
  quietTo: quiet ? clock(quiet[1]) : null,
});

describe("mailTime", () => {
  test.each([
    ["at once", "2026-06-14T10:00:30Z", when("UTC", null, 0), "2026-06-14T10:00:30Z"],
    ["a quarter later", "2026-06-14T10:00:30Z", when("UTC"), "2026-06-14T10:15:30Z"],
    ["an hour later", "2026-06-14T10:00:00Z", when("UTC", null, 60), "2026-06-14T11:00:00Z"],
    [
      "the day's mail, later today",
      "2026-06-14T05:00:00Z",
      when("Europe/Berlin", null, 1440),
      "2026-06-14T06:00:00Z",
    ],
    [
      "the day's mail, tomorrow",
      "2026-06-14T06:00:10Z",
      when("Europe/Berlin", null, 1440),
      "2026-06-15T06:00:00Z",
    ],
    [
      "the day's mail across the spring change",
      "2026-03-28T12:00:00Z",
      when("Europe/Berlin", null, 1440),
      "2026-03-29T06:00:00Z",
    ],
    [
      "the day's mail across the autumn change",
      "2026-10-24T12:00:00Z",
      when("Europe/Berlin", null, 1440),
      "2026-10-25T07:00:00Z",
    ],
    [
      "the batch ends in the quiet hours",
      "2026-06-14T22:50:00Z",
      when("UTC", ["23:00", "07:00"]),
      "2026-06-15T07:00:00Z",
    ],
    [
      "the batch ends before them",
      "2026-06-14T22:40:00Z",
      when("UTC", ["23:00", "07:00"]),
      "2026-06-14T22:55:00Z",
    ],
    [
      "the batch outlasts them",
      "2026-06-15T06:50:00Z",
      when("UTC", ["23:00", "07:00"]),
      "2026-06-15T07:05:00Z",
    ],
    [
      "quiet over noon, in Kathmandu's odd offset",
      "2026-06-14T06:10:00Z",
      when("Asia/Kathmandu", ["12:00", "13:30"]),
      "2026-06-14T07:45:00Z",
    ],
    [
      "the end of the quiet hours is skipped in spring",
      "2026-03-28T23:00:00Z",
      when("Europe/Berlin", ["22:00", "02:30"], 0),
      "2026-03-29T01:00:00Z",
    ],
    [
      "the end of the quiet hours comes twice in autumn: its first time counts",
      "2026-10-24T21:00:00Z",
      when("Europe/Berlin", ["22:00", "02:30"], 0),
      "2026-10-25T00:30:00Z",
    ],
    [
      "and is quiet again until its second time",
      "2026-10-25T01:10:00Z",
      when("Europe/Berlin", ["22:00", "02:30"], 0),
      "2026-10-25T01:30:00Z",
    ],
    [
      "half an hour of summer time on Lord Howe",
      "2026-10-03T12:00:00Z",
      when("Australia/Lord_Howe", ["22:00", "06:00"], 0),
      "2026-10-03T19:00:00Z",
    ],
    [
      "a day that Samoa left out",
      "2011-12-30T06:00:00Z",
      when("Pacific/Apia", ["20:00", "08:00"], 0),
      "2011-12-30T18:00:00Z",
    ],
    [
      "equal ends are no quiet hours",
      "2026-06-14T10:00:00Z",
      when("UTC", ["10:00", "10:00"], 0),
      "2026-06-14T10:00:00Z",
    ],
    [
      "an unknown zone counts as UTC",
      "2026-06-14T22:50:00Z",
      when("Mars/Olympus", ["23:00", "07:00"]),
      "2026-06-15T07:00:00Z",
    ],
  ])("%s", (_, from, wishes, expected) => {
    expect(mailTime(at(from), wishes).toISOString()).toBe(at(expected).toISOString());
  });
});

const zones = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Africa/Casablanca",
  "America/Santiago",
  "Antarctica/Troll",
);
/** Half of them close to a change of clocks somewhere. */
const moments = fc.oneof(
  fc.date({
    min: at("2020-01-01T00:00:00Z"),
    max: at("2035-01-01T00:00:00Z"),
    noInvalidDate: true,
  }),
  fc
    .tuple(
      fc.constantFrom(
        "2026-03-08T07:00Z",
        "2026-03-29T01:00Z",
        "2026-10-25T01:00Z",
        "2026-11-01T06:00Z",
      ),
      fc.integer({ min: -36 * 60, max: 36 * 60 }),
    )
    .map(([change, minutes]) => new Date(at(change).getTime() + minutes * MINUTE_MS)),
);
const minutes = fc.integer({ min: 0, max: 1439 });
const wishes = fc.record({
  timeZone: zones,
  quietFrom: minutes,
  quietTo: minutes,
  batchMinutes: fc.constantFrom(...BATCHES),
});

describe("for any person at any time", () => {
  test("mail comes after its batch, never in the quiet hours, and within two days", () => {
    fc.assert(
      fc.property(moments, wishes, (now, wish) => {
        const time = mailTime(now, wish);
        expect(isQuiet(time, wish)).toBe(false);
        const earliest = wish.batchMinutes === 1440 ? 1 : wish.batchMinutes * MINUTE_MS;
        expect(time.getTime() - now.getTime()).toBeGreaterThanOrEqual(earliest);
        expect(time.getTime() - now.getTime()).toBeLessThanOrEqual(51 * HOUR_MS);
      }),
      { numRuns: 2000 },
    );
  });

  test("it waits for no longer than it must: each minute before the end of quiet was quiet", () => {
    fc.assert(
      fc.property(moments, wishes, (now, wish) => {
        const end = endOfQuiet(now, wish);
        if (end.getTime() === now.getTime()) return;
        for (let time = now.getTime(); time < end.getTime(); time += MINUTE_MS) {
          expect(isQuiet(new Date(time), wish)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("once a day means eight o'clock on the wall", () => {
    fc.assert(
      fc.property(moments, zones, (now, timeZone) => {
        const time = mailTime(now, {
          timeZone,
          quietFrom: null,
          quietTo: null,
          batchMinutes: 1440,
        });
        const justThen = { timeZone, quietFrom: DAILY_AT_MINUTE, quietTo: DAILY_AT_MINUTE + 1 };
        expect(isQuiet(time, justThen)).toBe(true);
        expect(time.getTime() - now.getTime()).toBeLessThanOrEqual(26 * HOUR_MS);
      }),
      { numRuns: 1000 },
    );
  });
});
