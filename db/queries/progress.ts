import { and, asc, eq, gte, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { preparedOnce } from "@/db/client/prepared";
import { progressDays } from "@/db/schema/skills";
import { hiddenIn } from "@/lib/domain/mentoring/masking";
import type { ReadScope } from "@/lib/domain/scope";
import { areaScoresOf } from "@/lib/domain/skills/area-scores";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import { type Act, writeRecordStats } from "./record-stats";
import { selectStandings } from "./standings";

/** One day on which something changed; per rung, intern first; -1 = nothing to count. */
export type ProgressDay = {
  day: string;
  claimed: number[];
  supported: number[];
  confirmed: number[];
  ratedCount: number;
  /** Mean proficiency per area, in the framework's order; -1 where nothing was known. */
  claimedAreas: number[];
  supportedAreas: number[];
};

/**
 * Reads the record once and writes both of its roll-ups: the day's (UTC) progress, and the one row
 * that says where it stands. In the transaction that changed the record.
 */
export async function refreshProgressDay(tx: Transaction, userId: string, act: Act): Promise<void> {
  const { at } = act;
  const standings = await selectStandings(tx, userId);
  const record = readSkillRecord({ framework: framework(), standings, now: at.getTime() });
  const areas = areaScoresOf(record, framework());
  const row = {
    claimedAreas: areas.map((area) => area.claimed ?? -1),
    supportedAreas: areas.map((area) => area.supported ?? -1),
    claimed: record.claimed.ladder.rungs.map((r) => r.progress ?? -1),
    supported: record.supported.ladder.rungs.map((r) => r.progress ?? -1),
    confirmed: record.confirmed.ladder.rungs.map((r) => r.progress ?? -1),
    ratedCount: [...standings.values()].filter((s) => s.assessedAt !== null).length,
  };
  const day = at.toISOString().slice(0, 10);
  await tx
    .insert(progressDays)
    .values({ userId, day, ...row })
    .onConflictDoUpdate({ target: [progressDays.userId, progressDays.day], set: row });
  await writeRecordStats(tx, userId, { record, ratedCount: row.ratedCount }, act);
}

const daysQuery = preparedOnce((database) =>
  database
    .select({
      day: progressDays.day,
      claimed: progressDays.claimed,
      supported: progressDays.supported,
      confirmed: progressDays.confirmed,
      ratedCount: progressDays.ratedCount,
      claimedAreas: progressDays.claimedAreas,
      supportedAreas: progressDays.supportedAreas,
    })
    .from(progressDays)
    .where(
      and(
        eq(progressDays.userId, sql.placeholder("ownerId")),
        gte(progressDays.day, sql.placeholder("since")),
      ),
    )
    .orderBy(asc(progressDays.day))
    .prepare("list_progress_days"),
);

/**
 * The days since `since` (ISO date) on which the record changed, oldest first. None while anything
 * of it is hidden: a sum that moved would tell what the hidden part of it is.
 */
export async function listProgressDays(scope: ReadScope, since: string): Promise<ProgressDay[]> {
  if (hiddenIn(scope).size > 0) return [];
  return daysQuery().execute({ ownerId: scope.ownerId, since });
}
