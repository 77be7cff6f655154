import * as z from "zod";
import { RUNG_IDS } from "../../skills/framework";
import { nextCheckInAt } from "../check-in-rhythm";
import type { DeskRow } from "./desk-row";

export const DESK_SORTS = [
  "waiting",
  "name",
  "rung",
  "active",
  "reviews",
  "disagreements",
  "stale",
  "check-in",
] as const;
export type DeskSort = (typeof DESK_SORTS)[number];

/** The order of the desk as it stands in the address; whatever is not one is left out. */
const deskOrder = z.object({
  sort: z.enum(DESK_SORTS).catch("waiting"),
  isReversed: z.preprocess((value) => value === "reversed", z.boolean()),
});
export type DeskOrder = z.output<typeof deskOrder>;

/** Reads `?sort=stale&order=reversed`. */
export function parseDeskOrder(query: Readonly<Record<string, unknown>>): DeskOrder {
  return deskOrder.parse({ sort: query.sort, isReversed: query.order });
}

/** Where a column's heading leads: to its order, or to the reverse of it where it already holds. */
export function deskHref(column: DeskSort, now: DeskOrder): string {
  const isReversed = column === now.sort && !now.isReversed;
  const query = new URLSearchParams();
  if (column !== "waiting") query.set("sort", column);
  if (isReversed) query.set("order", "reversed");
  const text = query.toString();
  return text === "" ? "/mentoring/desk" : `/mentoring/desk?${text}`;
}

/**
 * The rows in the wanted order. Each column begins with what needs the mentor most: the longest
 * wait, the longest silence, the most open. What a column knows nothing of comes last either way
 * round, and equals follow in the order of who waits longest.
 */
export function sortDesk(rows: readonly DeskRow[], { sort, isReversed }: DeskOrder): DeskRow[] {
  const direction = isReversed ? -1 : 1;
  return rows.toSorted((a, b) => compareBy(sort, direction, a, b) || whoWaitsLongest(a, b));
}

function compareBy(sort: DeskSort, direction: number, a: DeskRow, b: DeskRow): number {
  if (sort === "name") return direction * a.name.localeCompare(b.name, "en-GB");
  const [first, second] = [keyOf(sort, a), keyOf(sort, b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return direction * (first - second);
}

/** A smaller key needs the mentor more; null = nothing to go by. */
function keyOf(sort: Exclude<DeskSort, "name">, row: DeskRow): number | null {
  switch (sort) {
    case "waiting":
      return row.waitingSince;
    case "active":
      return "lastActivityAt" in row.record ? row.record.lastActivityAt : null;
    case "reviews":
      return -row.openReviews;
    case "disagreements":
      return -row.openDisagreements;
    case "stale":
      return "staleCount" in row.record ? -row.record.staleCount : null;
    case "check-in":
      return nextCheckInAt(row.rhythm, { startedAt: row.startedAt, lastAt: row.lastCheckInAt });
    case "rung":
      return rungKey(row);
  }
}

/** The lowest rung first, and on one rung who has furthest to go. */
function rungKey({ record }: DeskRow): number | null {
  if (record.kind !== "shown" || !record.standing || record.standing.basis === "none") return null;
  const { rungId, percent } = record.standing;
  const rung = rungId === null ? 0 : RUNG_IDS.indexOf(rungId) + 1;
  return rung * 1000 + (percent ?? 0);
}

const whoWaitsLongest = (a: DeskRow, b: DeskRow): number =>
  compareBy("waiting", 1, a, b) ||
  compareBy("active", 1, a, b) ||
  a.name.localeCompare(b.name, "en-GB");
