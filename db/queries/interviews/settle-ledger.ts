import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appendToLedger } from "@/db/queries/ledger";
import { ledgerEntries } from "@/db/schema/skills";
import {
  isProofStillTaken,
  type LedgerClaim,
  ledgerClaim,
} from "@/lib/domain/interviews/answer-outcome";
import type { NewLedgerEntry } from "@/lib/domain/skills/ledger";
import type { LockedAnswer } from "./answer-facts";

/**
 * Sees to it that the ledger holds for this answer what it should, and nothing else: appends the
 * entry, or takes the earlier one back and appends what replaces it. Returns the id of the entry in
 * force, null for none. The ledger itself locks the learner's record.
 */
export async function settleLedger(
  tx: Transaction,
  ownerId: string,
  { facts, title, ledgerEntryId }: LockedAnswer,
  at: Date,
): Promise<string | null> {
  const { submittedAt } = facts;
  if (submittedAt === null || !isProofStillTaken(submittedAt, at.getTime())) return ledgerEntryId;
  const claim = ledgerClaim(facts);
  const stored = ledgerEntryId ? await findEntry(tx, ownerId, ledgerEntryId) : null;
  if (isSame(claim, stored)) return ledgerEntryId;
  const entries: NewLedgerEntry[] = [];
  if (stored) {
    entries.push({ kind: "retraction", skillId: stored.skillId, retracts: stored.id, at });
  }
  if (claim) {
    const { raterId, ...rest } = claim;
    entries.push({ ...rest, ...(raterId === null ? {} : { raterId }), note: title, at });
  }
  const ids = await appendToLedger(tx, ownerId, entries);
  return claim ? (ids.at(-1) ?? null) : null;
}

type StoredEntry = {
  readonly id: string;
  readonly kind: string;
  readonly skillId: string;
  readonly difficulty: number | null;
  readonly score: number | null;
  readonly trust: number;
  readonly raterId: string | null;
};

async function findEntry(
  tx: Transaction,
  ownerId: string,
  entryId: string,
): Promise<StoredEntry | null> {
  const [row] = await tx
    .select({
      id: ledgerEntries.id,
      kind: ledgerEntries.kind,
      skillId: ledgerEntries.skillId,
      difficulty: ledgerEntries.difficulty,
      score: ledgerEntries.score,
      trust: ledgerEntries.trust,
      raterId: ledgerEntries.raterId,
    })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.id, entryId), eq(ledgerEntries.userId, ownerId)));
  return row ?? null;
}

/** Whether the stored entry says just what it should. */
function isSame(claim: LedgerClaim | null, stored: StoredEntry | null): boolean {
  if (claim === null || stored === null) return claim === stored;
  return (
    claim.kind === stored.kind &&
    claim.skillId === stored.skillId &&
    claim.difficulty === stored.difficulty &&
    claim.score === stored.score &&
    claim.trust === stored.trust &&
    claim.raterId === stored.raterId
  );
}
