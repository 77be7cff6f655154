import { expect, test } from "vitest";
import { groupByDay } from "./days";

const items = (...times: string[]) => times.map((time) => ({ at: new Date(time) }));
const names = (zone: string, now: string, ...times: string[]) =>
  groupByDay(items(...times), { now: new Date(now), timeZone: zone }).map(
    ({ name, items }) => `${name}: ${items.length}`,
  );

test("days are those of the person's zone", () => {
  const times = ["2026-06-14T22:30:00Z", "2026-06-14T21:30:00Z", "2026-06-13T10:00:00Z"];
  const now = "2026-06-15T08:00:00Z";
  expect(names("UTC", now, ...times)).toEqual(["Yesterday: 2", "Saturday 13 June: 1"]);
  expect(names("Europe/Berlin", now, ...times)).toEqual([
    "Today: 1",
    "Yesterday: 1",
    "Saturday 13 June: 1",
  ]);
});

test("yesterday may have had 25 hours", () => {
  const now = "2026-10-26T22:50:00Z";
  expect(names("Europe/Berlin", now, "2026-10-24T22:05:00Z")).toEqual(["Yesterday: 1"]);
});

test("another year is named", () => {
  expect(names("UTC", "2026-01-05T00:00:00Z", "2025-12-31T23:00:00Z")).toEqual([
    "31 December 2025: 1",
  ]);
});
