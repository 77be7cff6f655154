import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../settings";
import type { DeskRecord, DeskRow } from "./desk-row";
import { DESK_SORTS, deskHref, parseDeskOrder, sortDesk } from "./desk-sort";
import { deskTitle } from "./desk-title";

const NOW = Date.UTC(2026, 10, 21, 12);
const daysAgo = (days: number) => NOW - days * DAY_MS;

let made = 0;
function row(name: string, more: Partial<DeskRow> = {}): DeskRow {
  return {
    mentorshipId: `m-${++made}`,
    name,
    record: { kind: "no-record" },
    waitingSince: null,
    waitingReviewId: null,
    openReviews: 0,
    openDisagreements: 0,
    rhythm: "weekly",
    startedAt: daysAgo(30),
    lastCheckInAt: null,
    ...more,
  };
}

const stands = (rungId: "intern" | "junior" | null, percent: number): DeskRecord => ({
  kind: "shown",
  standing: { basis: "supported", rungId, nextRungId: "mid", percent, confirmedRungId: null },
  staleCount: percent,
  lastActivityAt: daysAgo(percent),
});

const rows = [
  row("Émile", { waitingSince: daysAgo(2), openReviews: 1, lastCheckInAt: daysAgo(1) }),
  row("Ada", { waitingSince: daysAgo(9), openReviews: 3, record: stands("junior", 10) }),
  row("Zoë", { record: stands("intern", 60), openDisagreements: 2 }),
  row("Bo", { record: stands("junior", 70), rhythm: "fortnightly", lastCheckInAt: daysAgo(3) }),
  row("Cy", { record: { kind: "not-shared" } }),
];
const order = (query: Record<string, unknown>) =>
  sortDesk(rows, parseDeskOrder(query)).map(({ name }) => name);

describe("sortDesk", () => {
  it("begins with who waits longest, then with who has been silent longest", () => {
    expect(order({})).toEqual(["Ada", "Émile", "Bo", "Zoë", "Cy"]);
  });

  it.each([
    ["name", ["Ada", "Bo", "Cy", "Émile", "Zoë"]],
    ["rung", ["Zoë", "Ada", "Bo", "Émile", "Cy"]],
    ["active", ["Bo", "Zoë", "Ada", "Émile", "Cy"]],
    ["reviews", ["Ada", "Émile", "Bo", "Zoë", "Cy"]],
    ["disagreements", ["Zoë", "Ada", "Émile", "Bo", "Cy"]],
    ["stale", ["Bo", "Zoë", "Ada", "Émile", "Cy"]],
    ["check-in", ["Ada", "Zoë", "Cy", "Émile", "Bo"]],
  ])("by %s", (sort, names) => {
    expect(order({ sort })).toEqual(names);
  });

  it("turns round, and still leaves last what it knows nothing of", () => {
    expect(order({ sort: "rung", order: "reversed" })).toEqual(["Bo", "Ada", "Zoë", "Émile", "Cy"]);
    expect(order({ order: "reversed" })).toEqual(["Émile", "Ada", "Bo", "Zoë", "Cy"]);
  });

  it("loses nobody, whatever the address says", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (sort, way) => {
        expect(order({ sort, order: way }).toSorted()).toEqual(rows.map((r) => r.name).toSorted());
      }),
    );
  });
});

describe("deskHref", () => {
  it("leads to the column's order, and from there to its reverse and back", () => {
    for (const sort of DESK_SORTS) {
      const parse = (href: string) =>
        parseDeskOrder(Object.fromEntries(new URL(href, "http://x").searchParams));
      const first = parse(deskHref(sort, { sort: "name", isReversed: sort === "name" }));
      expect(first).toEqual({ sort, isReversed: false });
      const second = parse(deskHref(sort, first));
      expect(second).toEqual({ sort, isReversed: true });
      expect(parse(deskHref(sort, second))).toEqual(first);
    }
  });
});

describe("deskTitle", () => {
  it.each([
    [[], "Nobody waits for you."],
    [[daysAgo(3)], "One review has waited for you for 3 days."],
    [[NOW - 1000], "One review waits for you."],
    [[NOW, NOW - 1000], "Two reviews wait for you."],
    [[daysAgo(1), daysAgo(3)], "Two reviews wait for you, the longest for 3 days."],
  ])("%j: %s", (since, title) => {
    expect(deskTitle(since, NOW)).toBe(title);
  });
});
