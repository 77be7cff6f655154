import { and, desc, eq, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { artefacts, ledgerEntries } from "@/db/schema/skills";
import type { ActivityLine } from "@/lib/domain/dashboard/activity-items";
import type { ReadScope } from "@/lib/domain/scope";
import type { LedgerEntry } from "@/lib/domain/skills/ledger";

const takenBack = alias(ledgerEntries, "taken_back");
const isTakenBack = (ownerId: string) =>
  db()
    .select({ one: sql`1` })
    .from(takenBack)
    .where(and(eq(takenBack.retracts, ledgerEntries.id), eq(takenBack.userId, ownerId)));

/** One line of a skill's history: a ledger entry, who judged, and whether it was taken back. */
export type HistoryLine = LedgerEntry & {
  note: string;
  raterName: string | null;
  isTakenBack: boolean;
};

/** The history of one skill, newest first, retractions folded into the lines they take back. */
export async function listSkillHistory(scope: ReadScope, skillId: string): Promise<HistoryLine[]> {
  const rows = await db()
    .select({
      id: ledgerEntries.id,
      skillId: ledgerEntries.skillId,
      kind: sql<LedgerEntry["kind"]>`${ledgerEntries.kind}`,
      value: ledgerEntries.value,
      difficulty: ledgerEntries.difficulty,
      score: ledgerEntries.score,
      trust: ledgerEntries.trust,
      raterId: ledgerEntries.raterId,
      retracts: ledgerEntries.retracts,
      at: ledgerEntries.at,
      note: ledgerEntries.note,
      raterName: users.name,
    })
    .from(ledgerEntries)
    .leftJoin(users, eq(users.id, ledgerEntries.raterId))
    .where(and(eq(ledgerEntries.userId, scope.ownerId), eq(ledgerEntries.skillId, skillId)))
    .orderBy(desc(ledgerEntries.at), desc(ledgerEntries.id))
    .limit(500);
  const retracted = new Set(rows.flatMap((r) => (r.retracts === null ? [] : [r.retracts])));
  return rows
    .filter((r) => r.kind !== "retraction")
    .map((r) => ({ ...r, isTakenBack: retracted.has(r.id) }));
}

/** The latest things that happened to the record, newest first, at most `limit`. */
export async function listRecentActivity(scope: ReadScope, limit: number): Promise<ActivityLine[]> {
  const [entries, attached] = await Promise.all([
    db()
      .select({
        id: ledgerEntries.id,
        skillId: ledgerEntries.skillId,
        kind: sql<LedgerEntry["kind"]>`${ledgerEntries.kind}`,
        value: ledgerEntries.value,
        difficulty: ledgerEntries.difficulty,
        score: ledgerEntries.score,
        trust: ledgerEntries.trust,
        at: ledgerEntries.at,
        raterName: users.name,
      })
      .from(ledgerEntries)
      .leftJoin(users, eq(users.id, ledgerEntries.raterId))
      .where(
        and(
          eq(ledgerEntries.userId, scope.ownerId),
          sql`${ledgerEntries.kind} <> 'retraction'`,
          notExists(isTakenBack(scope.ownerId)),
        ),
      )
      .orderBy(desc(ledgerEntries.at))
      .limit(limit),
    db()
      .select({ id: artefacts.id, title: artefacts.title, at: artefacts.at })
      .from(artefacts)
      .where(and(eq(artefacts.userId, scope.ownerId), isNull(artefacts.withdrawnAt)))
      .orderBy(desc(artefacts.at))
      .limit(limit),
  ]);
  const lines: ActivityLine[] = [
    ...entries.map((entry) => ({ kind: "entry" as const, entry })),
    ...attached.map((artefact) => ({ kind: "artefact" as const, ...artefact })),
  ];
  const at = (line: ActivityLine) => (line.kind === "entry" ? line.entry.at : line.at).getTime();
  return lines.toSorted((a, b) => at(b) - at(a)).slice(0, limit);
}
