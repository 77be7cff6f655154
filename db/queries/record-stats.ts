import { and, asc, eq, exists, notExists, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import { db, type Transaction, transaction } from "@/db/client";
import { users } from "@/db/schema/account";
import { artefacts, ledgerEntries, recordStats, skillCurrents } from "@/db/schema/skills";
import type { OwnScope, SystemScope } from "@/lib/domain/scope";
import type { RungId } from "@/lib/domain/skills/framework";
import { readSkillRecord, type SkillRecord } from "@/lib/domain/skills/readout";
import { recordStatsOf } from "@/lib/domain/skills/record-stats";
import { selectStandings } from "./standings";

type Readout = { readonly record: SkillRecord; readonly ratedCount: number };

/** When something happened, and whether it was the person's own doing rather than a rater's. */
export type Act = { readonly at: Date; readonly isOwn: boolean };

/**
 * The rung that the person climbs towards by their record: the next one, at the top the top itself.
 * Null where nothing is rated yet.
 */
export async function getRungAhead(scope: OwnScope): Promise<RungId | null> {
  const [row] = await db()
    .select({ rungId: recordStats.rungId, nextRungId: recordStats.nextRungId })
    .from(recordStats)
    .where(eq(recordStats.userId, scope.ownerId));
  return (row?.nextRungId ?? row?.rungId ?? null) as RungId | null;
}

/** Writes the one row about a record, in the transaction that changed it. */
export async function writeRecordStats(
  tx: Transaction,
  userId: string,
  { record, ratedCount }: Readout,
  act: Act,
): Promise<void> {
  const { staleFrom, ...stats } = recordStatsOf(record, framework());
  await tx
    .insert(recordStats)
    .values({ userId, ...stats, ratedCount, staleFrom: [...staleFrom], lastActivityAt: act.at })
    .onConflictDoUpdate({
      target: recordStats.userId,
      set: {
        // What was sent for the insert is used again: the moments alone may be a hundred and fifty.
        basis: sql`excluded.basis`,
        rungId: sql`excluded.rung_id`,
        nextRungId: sql`excluded.next_rung_id`,
        percent: sql`excluded.percent`,
        confirmedRungId: sql`excluded.confirmed_rung_id`,
        ratedCount: sql`excluded.rated_count`,
        staleFrom: sql`excluded.stale_from`,
        // A mentor's rating must not make a learner look busy.
        lastActivityAt: act.isOwn
          ? sql`greatest(${recordStats.lastActivityAt}, excluded.last_activity_at)`
          : recordStats.lastActivityAt,
      },
    });
}

/**
 * Makes the rows of people who wrote their record before there was such a row, at most `limit` of
 * them. Returns how many; 0 = nobody is left, and nobody will be, because every write keeps its own.
 */
export async function backfillRecordStats(_system: SystemScope, limit: number): Promise<number> {
  const people = await db()
    .select({ userId: users.id })
    .from(users)
    .where(
      and(
        exists(
          db()
            .select({ one: sql`1` })
            .from(skillCurrents)
            .where(eq(skillCurrents.userId, users.id)),
        ),
        notExists(
          db().select({ one: sql`1` }).from(recordStats).where(eq(recordStats.userId, users.id)),
        ),
      ),
    )
    .orderBy(asc(users.id))
    .limit(limit);
  let made = 0;
  for (const { userId } of people) {
    if (await transaction((tx) => makeMissingRow(tx, userId))) made++;
  }
  return made;
}

async function makeMissingRow(tx: Transaction, userId: string): Promise<boolean> {
  const [person] = await tx
    .select({ now: sql<string>`now()` })
    .from(users)
    .where(eq(users.id, userId))
    .for("no key update");
  const [held] = await tx
    .select({ userId: recordStats.userId })
    .from(recordStats)
    .where(eq(recordStats.userId, userId));
  // Gone, or written by themselves in the meantime.
  if (!person || held) return false;
  const now = new Date(person.now);
  const standings = await selectStandings(tx, userId);
  const record = readSkillRecord({ framework: framework(), standings, now: now.getTime() });
  const ratedCount = [...standings.values()].filter((s) => s.assessedAt !== null).length;
  const at = (await selectLastAct(tx, userId)) ?? now;
  await writeRecordStats(tx, userId, { record, ratedCount }, { at, isOwn: true });
  return true;
}

/** The last thing the person did themselves; what a rater did only where there is nothing else. */
async function selectLastAct(tx: Transaction, userId: string): Promise<Date | null> {
  const [entry] = await tx
    .select({
      own: sql<
        string | null
      >`max(${ledgerEntries.at}) filter (where ${ledgerEntries.kind} not in ('peer', 'mentor'))`,
      any: sql<string | null>`max(${ledgerEntries.at})`,
    })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.userId, userId));
  const [artefact] = await tx
    .select({
      own: sql<string | null>`max(greatest(${artefacts.at}, ${artefacts.withdrawnAt}))`,
    })
    .from(artefacts)
    .where(eq(artefacts.userId, userId));
  const own = [entry?.own, artefact?.own].flatMap((at) => (at ? [new Date(at).getTime()] : []));
  if (own.length > 0) return new Date(Math.max(...own));
  return entry?.any ? new Date(entry.any) : null;
}
