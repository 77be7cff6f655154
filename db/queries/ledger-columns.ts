import { sql } from "drizzle-orm";
import { ledgerEntries } from "@/db/schema/skills";
import type { LedgerEntry } from "@/lib/domain/skills/ledger";

/** The columns a fold needs, by name. */
export const ledgerColumns = {
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
};
