import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { ledgerEntries, skillCurrents } from "@/db/schema/skills";
import type { OwnScope } from "@/lib/domain/scope";
import { appendToLedger, lockSkill } from "./ledger";
import { once } from "./mutations";

/** What a rating form needs to know of the stored state. */
export type RatedState = { version: number; claimed: number | null; isNotObservable: boolean };

export type RatingOutcome =
  | ({ outcome: "recorded"; entryId: string; at: string } & RatedState)
  | ({ outcome: "conflict" } & RatedState);

type SelfRating = {
  skillId: string;
  /** 0 to 5; null = not observable. */
  rating: number | null;
  note: string;
  expectedVersion: number;
  clientKey: string;
};

/**
 * Appends a self-rating, unless the skill moved on since the form was read: then nothing is
 * written and the stored state comes back, so that two tabs never overwrite one another.
 */
export function recordSelfRating(
  me: OwnScope,
  input: SelfRating,
  at: Date,
): Promise<RatingOutcome> {
  const { skillId } = input;
  return once<RatingOutcome>(me, { key: input.clientKey, act: "rate" }, async (tx) => {
    const version = await lockSkill(tx, me.ownerId, skillId);
    if (version !== input.expectedVersion) {
      return { outcome: "conflict", ...(await getRatedState(tx, me, skillId)) };
    }
    const [entryId = ""] = await appendToLedger(tx, me.ownerId, [
      { kind: "self", skillId, value: input.rating, note: input.note, at },
    ]);
    const state = await getRatedState(tx, me, skillId);
    return { outcome: "recorded", entryId, at: at.toISOString(), ...state };
  });
}

/**
 * Takes back one of the person's own ratings or usage marks by appending a retraction. Returns
 * the state that stands afterwards, or null when there is no such entry of theirs to take back.
 */
export function retractEntry(
  me: OwnScope,
  input: { entryId: string; clientKey: string },
  at: Date,
): Promise<({ skillId: string } & RatedState) | null> {
  return once(me, { key: input.clientKey, act: "retract" }, async (tx) => {
    const own = and(eq(ledgerEntries.userId, me.ownerId), eq(ledgerEntries.id, input.entryId));
    const [entry] = await tx
      .select({ skillId: ledgerEntries.skillId })
      .from(ledgerEntries)
      .where(and(own, inArray(ledgerEntries.kind, ["self", "usage"])));
    if (!entry) return null;
    const { skillId } = entry;
    await lockSkill(tx, me.ownerId, skillId);
    const [already] = await tx
      .select({ id: ledgerEntries.id })
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.userId, me.ownerId), eq(ledgerEntries.retracts, input.entryId)));
    if (!already) {
      await appendToLedger(tx, me.ownerId, [
        { kind: "retraction", skillId, retracts: input.entryId, at },
      ]);
    }
    return { skillId, ...(await getRatedState(tx, me, skillId)) };
  });
}

/** Says that a skill is in use now (its evidence ages half as fast), or no longer. */
export function markUsage(
  me: OwnScope,
  input: { skillId: string; isInUse: boolean; clientKey: string },
  at: Date,
): Promise<{ isInUse: boolean } & RatedState> {
  return once(me, { key: input.clientKey, act: "mark-usage" }, async (tx) => {
    const { skillId, isInUse } = input;
    await appendToLedger(tx, me.ownerId, [{ kind: "usage", skillId, value: isInUse ? 1 : 0, at }]);
    return { isInUse, ...(await getRatedState(tx, me, skillId)) };
  });
}

/** Keeps the answers of the start as first self-ratings, inside the sign-up's transaction. */
export async function recordStartAnswers(
  tx: Transaction,
  userId: string,
  ratings: readonly { skillId: string; rating: number }[],
  at: Date,
): Promise<void> {
  await appendToLedger(
    tx,
    userId,
    ratings.map(({ skillId, rating }) => ({ kind: "self" as const, skillId, value: rating, at })),
  );
}

async function getRatedState(tx: Transaction, me: OwnScope, skillId: string): Promise<RatedState> {
  const [row] = await tx
    .select({
      version: skillCurrents.version,
      claimed: sql<number | null>`${skillCurrents.claimed}`,
      isNotObservable: skillCurrents.isNotObservable,
    })
    .from(skillCurrents)
    .where(and(eq(skillCurrents.userId, me.ownerId), eq(skillCurrents.skillId, skillId)));
  return row ?? { version: 0, claimed: null, isNotObservable: false };
}
