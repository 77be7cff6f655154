import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { ledgerEntries, skillCurrents } from "@/db/schema/skills";
import type { OwnScope } from "@/lib/domain/scope";
import { assess } from "@/lib/domain/skills/assess";
import type { AssessmentInput } from "@/lib/domain/skills/assessment-input";
import { appendToLedger, lockRecord, lockSkill } from "./ledger";
import { once } from "./mutations";

/** What a rating form needs to know of the stored state. */
export type RatedState = { version: number; claimed: number | null; isNotObservable: boolean };

export type RatingOutcome =
  | ({ outcome: "recorded"; entryId: string; at: string } & RatedState)
  | ({ outcome: "conflict" } & RatedState)
  | { outcome: "unknown-skill" };

/**
 * Appends a self-rating, unless the skill moved on since the form was read: then nothing is
 * written and the stored state comes back, so that two tabs never overwrite one another.
 */
export function recordSelfRating(
  me: OwnScope,
  input: AssessmentInput,
  at: Date,
): Promise<RatingOutcome> {
  const { skillId, clientKey } = input;
  if (!framework().skills.has(skillId)) return Promise.resolve({ outcome: "unknown-skill" });
  return once<RatingOutcome>(me, { key: clientKey, act: "rate" }, async (tx) => {
    const currentVersion = await lockSkill(tx, me.ownerId, skillId);
    const decision = assess({ skillId, framework: framework(), currentVersion, input });
    if (!decision.ok) {
      return { outcome: "conflict", ...(await getRatedState(tx, me, skillId)) };
    }
    const { rating, note, isInUse } = decision.assessment;
    const rated = { kind: "self" as const, skillId, value: rating, note: note ?? "", at };
    const used =
      isInUse === null ? [] : [{ kind: "usage" as const, skillId, ...usage(isInUse), at }];
    const [entryId = ""] = await appendToLedger(tx, me.ownerId, [rated, ...used]);
    const state = await getRatedState(tx, me, skillId);
    return { outcome: "recorded", entryId, at: at.toISOString(), ...state };
  });
}

const usage = (isInUse: boolean): { value: 0 | 1 } => ({ value: isInUse ? 1 : 0 });

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
    await appendToLedger(tx, me.ownerId, [{ kind: "usage", skillId, ...usage(isInUse), at }]);
    return { isInUse, ...(await getRatedState(tx, me, skillId)) };
  });
}

/** Keeps the answers of the start as first self-ratings, inside the sign-up's transaction. */
export async function recordStartAnswers(
  tx: Transaction,
  userId: string,
  ratings: ReadonlyMap<string, number>,
  at: Date,
): Promise<void> {
  const known = [...ratings].filter(([skillId]) => framework().skills.has(skillId));
  const entries = known.map(([skillId, value]) => ({ kind: "self" as const, skillId, value, at }));
  await appendToLedger(tx, userId, entries);
}

/**
 * The same for somebody who already has an account, if nothing in it has been rated yet: answers
 * of a quick start must never overwrite considered ratings. Returns how many were kept.
 */
export function keepStartAnswers(
  me: OwnScope,
  input: { ratings: ReadonlyMap<string, number>; clientKey: string },
  at: Date,
): Promise<number> {
  return once(me, { key: input.clientKey, act: "keep-start" }, async (tx) => {
    // First the lock: a rating that is under way counts as well.
    await lockRecord(tx, me.ownerId);
    const [rated] = await tx
      .select({ skillId: skillCurrents.skillId })
      .from(skillCurrents)
      .where(and(eq(skillCurrents.userId, me.ownerId), isNotNull(skillCurrents.assessedAt)))
      .limit(1);
    if (rated) return 0;
    await recordStartAnswers(tx, me.ownerId, input.ratings, at);
    return input.ratings.size;
  });
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
