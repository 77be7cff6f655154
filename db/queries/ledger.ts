import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema/account";
import { artefactSkills, artefacts, ledgerEntries, skillCurrents } from "@/db/schema/skills";
import type { SkillStanding } from "@/lib/domain/skills/evidence";
import { foldLedger, type NewLedgerEntry } from "@/lib/domain/skills/ledger";
import { ledgerColumns } from "./ledger-columns";
import { refreshProgressDay } from "./progress";

/**
 * Makes this transaction the only writer of the person's record until it ends. Everything that
 * writes to a record takes this one lock first: versions never fork, the day's progress is read
 * from all that was committed before it, and writers that touch several skills cannot deadlock.
 */
export async function lockRecord(tx: Transaction, userId: string): Promise<void> {
  const [row] = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(users.id, userId))
    // Weaker than FOR UPDATE, which rows that merely refer to the person would have to wait for.
    .for("no key update");
  if (!row) throw new Error("the record's owner is gone");
}

/** Locks the record and returns the version of one skill in it; 0 = nothing was ever written. */
export async function lockSkill(tx: Transaction, userId: string, skillId: string): Promise<number> {
  await lockRecord(tx, userId);
  const [row] = await tx
    .select({ version: skillCurrents.version })
    .from(skillCurrents)
    .where(and(eq(skillCurrents.userId, userId), eq(skillCurrents.skillId, skillId)));
  return row?.version ?? 0;
}

/**
 * The one way into the ledger, for every noun: appends the entries, folds the current state of
 * each skill they touch and refreshes the day's progress, all in the caller's transaction.
 * Returns the new entries' ids in order. Entries of unknown skills throw.
 */
export async function appendToLedger(
  tx: Transaction,
  userId: string,
  entries: readonly NewLedgerEntry[],
): Promise<string[]> {
  if (entries.length === 0) return [];
  const skillIds = entries.map((entry) => entry.skillId);
  requireKnownSkills(skillIds);
  await lockRecord(tx, userId);
  const { version } = framework();
  const inserted = await tx
    .insert(ledgerEntries)
    .values(entries.map((entry) => toRow(userId, version, entry)))
    .returning({ id: ledgerEntries.id });
  const at = new Date(Math.max(...entries.map((e) => e.at.getTime())));
  const isOwn = entries.some(({ kind }) => kind !== "mentor" && kind !== "peer");
  await refreshSkills(tx, userId, skillIds, at, isOwn);
  return inserted.map((row) => row.id);
}

/** Throws on an id that the framework does not know: forms offer known ones only. */
export function requireKnownSkills(skillIds: readonly string[]): void {
  const unknown = skillIds.find((id) => !framework().skills.has(id));
  if (unknown !== undefined) throw new Error(`unknown skill ${unknown}`);
}

/** Folds these skills of a locked record anew, then its roll-ups. `isOwn`: not only a rater's doing. */
export async function refreshSkills(
  tx: Transaction,
  userId: string,
  touched: readonly string[],
  at: Date,
  isOwn = true,
): Promise<void> {
  const skillIds = [...new Set(touched)];
  const [rows, attached] = await Promise.all([
    tx
      .select(ledgerColumns)
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.userId, userId), inArray(ledgerEntries.skillId, skillIds))),
    tx
      .select({ skillId: artefactSkills.skillId, n: count() })
      .from(artefactSkills)
      .innerJoin(artefacts, eq(artefacts.id, artefactSkills.artefactId))
      .where(
        and(
          eq(artefactSkills.userId, userId),
          inArray(artefactSkills.skillId, skillIds),
          isNull(artefacts.withdrawnAt),
        ),
      )
      .groupBy(artefactSkills.skillId),
  ]);
  const counts = new Map(attached.map((row) => [row.skillId, row.n]));
  const standings = skillIds.map((skillId) => {
    const mine = rows.filter((row) => row.skillId === skillId);
    return foldLedger(skillId, mine, counts.get(skillId) ?? 0);
  });
  await tx
    .insert(skillCurrents)
    .values(standings.map((standing) => toCurrent(userId, standing)))
    .onConflictDoUpdate({
      target: [skillCurrents.userId, skillCurrents.skillId],
      set: {
        // Only what a rating form shows is guarded: a mark of use, an attachment or a mentor's
        // result must not make the form in another tab look out of date.
        version: sql`${skillCurrents.version} + case when (${skillCurrents.claimed},
          ${skillCurrents.isNotObservable}, ${skillCurrents.assessedAt}) is distinct from
          (excluded.claimed, excluded.is_not_observable, excluded.assessed_at) then 1 else 0 end`,
        claimed: sql`excluded.claimed`,
        isNotObservable: sql`excluded.is_not_observable`,
        assessedAt: sql`excluded.assessed_at`,
        isInUse: sql`excluded.is_in_use`,
        artefactCount: sql`excluded.artefact_count`,
        items: sql`excluded.items`,
      },
    });
  await refreshProgressDay(tx, userId, { at, isOwn });
}

function toCurrent(userId: string, standing: SkillStanding) {
  const { assessedAt, items, ...rest } = standing;
  return {
    userId,
    version: assessedAt === null ? 0 : 1,
    ...rest,
    assessedAt: assessedAt === null ? null : new Date(assessedAt),
    items: [...items],
  };
}

function toRow(userId: string, frameworkVersion: string, entry: NewLedgerEntry) {
  return {
    userId,
    frameworkVersion,
    skillId: entry.skillId,
    kind: entry.kind,
    at: entry.at,
    note: entry.note ?? "",
    value: "value" in entry ? entry.value : null,
    difficulty: "difficulty" in entry ? entry.difficulty : null,
    score: "score" in entry ? entry.score : null,
    trust: "trust" in entry ? (entry.trust ?? 1) : 1,
    raterId: "raterId" in entry ? (entry.raterId ?? null) : null,
    retracts: "retracts" in entry ? entry.retracts : null,
  };
}
