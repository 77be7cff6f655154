import fc from "fast-check";
import { expect, test } from "vitest";
import { dateText, dayIn, dayText, knownZone } from "../dates";
import { endOfDay } from "./end-of-day";
import { sinceInput } from "./since-input";

test.each([
  ["2026-03-01", "UTC", "2026-03-01T23:59:59.999Z"],
  ["2026-03-01", "Europe/Berlin", "2026-03-01T22:59:59.999Z"],
  ["2026-07-01", "Europe/Berlin", "2026-07-01T21:59:59.999Z"],
  // The days on which the clocks change are 23 and 25 hours long.
  ["2026-03-29", "Europe/Berlin", "2026-03-29T21:59:59.999Z"],
  ["2026-10-25", "Europe/Berlin", "2026-10-25T22:59:59.999Z"],
  ["2026-03-01", "Pacific/Kiritimati", "2026-03-01T09:59:59.999Z"],
  ["2026-03-01", "Pacific/Honolulu", "2026-03-02T09:59:59.999Z"],
  ["2026-03-01", "Asia/Kathmandu", "2026-03-01T18:14:59.999Z"],
  // Here the clocks went back from midnight to 23:00, and forward from midnight to 01:00.
  ["2018-02-17", "America/Sao_Paulo", "2018-02-18T02:59:59.999Z"],
  ["2018-11-03", "America/Sao_Paulo", "2018-11-04T02:59:59.999Z"],
  ["2026-03-01", "Mars/Olympus", "2026-03-01T23:59:59.999Z"],
])("%s in %s ends at %s", (day, zone, end) => {
  expect(endOfDay(day, zone).toISOString()).toBe(end);
});

test("in every zone the day ends in itself, and the next millisecond is another day", () => {
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date("2013-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
      (zone, date) => {
        const day = dayIn(date, zone);
        const end = endOfDay(day, zone).getTime();
        expect(dayIn(end, zone)).toBe(day);
        expect(dayIn(end + 1, zone) > day).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test("only a real day from 1970 on is a day to look back to", () => {
  for (const day of ["1970-01-01", "2026-03-01", "2024-02-29"])
    expect(sinceInput.parse(day)).toBe(day);
  const nonsense = ["", "2026-02-30", "0000-01-01", "1969-12-31", "yesterday", "2026-3-1", 3, null];
  for (const value of [
    ...nonsense,
    ["2026-03-01"],
    undefined,
    "2026-03-01T00:00",
    "9999999-01-01",
  ]) {
    expect(sinceInput.parse(value)).toBeUndefined();
  }
});

test("dates are written in the person's zone, and in UTC where it is unknown", () => {
  const late = new Date("2026-06-13T23:30:00Z");
  expect(dateText(late, "Europe/Berlin")).toBe("14 June 2026");
  expect(dateText(late, "America/New_York")).toBe("13 June 2026");
  expect(dayText(late, "UTC")).toBe("Saturday 13 June");
  expect(dayText(late, "Asia/Tokyo")).toBe("Sunday 14 June");
  expect(dayIn(late, "Asia/Tokyo")).toBe("2026-06-14");
  for (const zone of ["Mars/Olympus", "", "__proto__", "UTC+99"]) {
    expect(knownZone(zone)).toBe("UTC");
    expect(dateText(late, zone)).toBe("13 June 2026");
    expect(dayIn(late, zone)).toBe("2026-06-13");
  }
});
