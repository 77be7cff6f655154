import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { artefactSkills, artefacts, ledgerEntries, skillCurrents } from "@/db/schema/skills";
import { foldLedger, type NewLedgerEntry } from "@/lib/domain/skills/ledger";
import { ledgerColumns } from "./ledger-columns";
import { refreshProgressDay } from "./progress";

/**
 * Locks one skill's current row, making it if need be, and returns its version (0 = new).
 * Everything that writes to a skill takes this lock first, so that versions never fork.
 */
export async function lockSkill(tx: Transaction, userId: string, skillId: string): Promise<number> {
  await tx.insert(skillCurrents).values({ userId, skillId, version: 0 }).onConflictDoNothing();
  const [row] = await tx
    .select({ version: skillCurrents.version })
    .from(skillCurrents)
    .where(and(eq(skillCurrents.userId, userId), eq(skillCurrents.skillId, skillId)))
    .for("update");
  if (!row) throw new Error("the locked skill vanished");
  return row.version;
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
  const { skills, version } = framework();
  const skillIds = [...new Set(entries.map((e) => e.skillId))].sort();
  for (const id of skillIds) {
    if (!skills.has(id)) throw new Error(`unknown skill ${id}`);
    await lockSkill(tx, userId, id);
  }
  const inserted = await tx
    .insert(ledgerEntries)
    .values(entries.map((entry) => toRow(userId, version, entry)))
    .returning({ id: ledgerEntries.id });
  const latest = new Date(Math.max(...entries.map((e) => e.at.getTime())));
  await refreshSkills(tx, userId, skillIds, latest);
  return inserted.map((row) => row.id);
}

/** Folds the current rows of these (locked) skills anew, then the day's progress. */
export async function refreshSkills(
  tx: Transaction,
  userId: string,
  skillIds: readonly string[],
  at: Date,
): Promise<void> {
  const [rows, attached] = await Promise.all([
    tx
      .select(ledgerColumns)
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.userId, userId), inArray(ledgerEntries.skillId, [...skillIds]))),
    tx
      .select({ skillId: artefactSkills.skillId, n: count() })
      .from(artefactSkills)
      .innerJoin(artefacts, eq(artefacts.id, artefactSkills.artefactId))
      .where(
        and(
          eq(artefactSkills.userId, userId),
          inArray(artefactSkills.skillId, [...skillIds]),
          isNull(artefacts.withdrawnAt),
        ),
      )
      .groupBy(artefactSkills.skillId),
  ]);
  const counts = new Map(attached.map((row) => [row.skillId, row.n]));
  for (const skillId of skillIds) {
    const mine = rows.filter((row) => row.skillId === skillId);
    const standing = foldLedger(skillId, mine, counts.get(skillId) ?? 0);
    await tx
      .update(skillCurrents)
      .set({
        version: sql`${skillCurrents.version} + 1`,
        claimed: standing.claimed,
        isNotObservable: standing.isNotObservable,
        assessedAt: standing.assessedAt === null ? null : new Date(standing.assessedAt),
        isInUse: standing.isInUse,
        artefactCount: standing.artefactCount,
        items: [...standing.items],
      })
      .where(and(eq(skillCurrents.userId, userId), eq(skillCurrents.skillId, skillId)));
  }
  await refreshProgressDay(tx, userId, at);
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
