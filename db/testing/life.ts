import fc from "fast-check";
import { transaction } from "@/db/client";
import { attachArtefact, reviseArtefact, withdrawArtefact } from "@/db/queries/artefacts";
import { markUsage, retractEntry } from "@/db/queries/assessments";
import { appendToLedger } from "@/db/queries/ledger";
import type { OwnScope } from "@/lib/domain/scope";
import { artefact, day, freshKey, rate } from "./writing";

const SKILLS = ["git", "sql", "caching"] as const;
const HOUR = 3_600_000;

/** One write out of a random life; `hours` pass before it. `pick` chooses among what is there. */
export type LifeStep = { readonly hours: number } & (
  | { readonly does: "rate"; readonly skillId: string; readonly rating: number | null }
  | { readonly does: "use"; readonly skillId: string; readonly isInUse: boolean }
  | { readonly does: "attach"; readonly skillIds: readonly string[] }
  | { readonly does: "revise"; readonly pick: number; readonly skillIds: readonly string[] }
  | { readonly does: "withdraw"; readonly pick: number; readonly isWithdrawn: boolean }
  | { readonly does: "retract"; readonly pick: number }
  | {
      readonly does: "judge";
      readonly skillId: string;
      readonly rater: number;
      readonly value: number;
    }
  | { readonly does: "test"; readonly skillId: string; readonly score: number }
);

/** Random lives of up to `longest` writes on three skills, so that writes meet one another. */
export function lifeSteps(longest: number): fc.Arbitrary<LifeStep[]> {
  const hours = fc.integer({ min: 1, max: 2000 });
  const skillId = fc.constantFrom(...SKILLS);
  const skillIds = fc.uniqueArray(skillId, { minLength: 1 });
  const pick = fc.nat({ max: 9 });
  const rating = fc.option(fc.integer({ min: 0, max: 5 }), { freq: 6 });
  const as = <const T extends LifeStep["does"]>(does: T) => fc.constant(does);
  const step: fc.Arbitrary<LifeStep> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: as("rate"), hours, skillId, rating }) },
    { weight: 1, arbitrary: fc.record({ does: as("use"), hours, skillId, isInUse: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ does: as("attach"), hours, skillIds }) },
    { weight: 1, arbitrary: fc.record({ does: as("revise"), hours, pick, skillIds }) },
    {
      weight: 1,
      arbitrary: fc.record({ does: as("withdraw"), hours, pick, isWithdrawn: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.record({ does: as("retract"), hours, pick }) },
    {
      weight: 2,
      arbitrary: fc.record({
        does: as("judge"),
        hours,
        skillId,
        rater: fc.nat({ max: 1 }),
        value: fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        does: as("test"),
        hours,
        skillId,
        score: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
      }),
    },
  );
  return fc.array(step, { maxLength: longest });
}

type OwnEntry = { skillId: string; rating: number | null | undefined; isTakenBack: boolean };

/**
 * Writes a life through the product's functions. Returns when each step happened, and what plain
 * book-keeping, which knows nothing of folds, says must be claimed and how often each rating moved.
 */
export async function live(me: OwnScope, steps: readonly LifeStep[], raters: string[] = []) {
  const moments: Date[] = [];
  const entries = new Map<string, OwnEntry>();
  const attached: { id: string; version: number; skillIds: readonly string[]; isOut: boolean }[] =
    [];
  let at = day(1);

  let lastWrite: Date | null = null;
  let lastOwnWrite: Date | null = null;
  const noteWrite = (isOwn = true) => {
    lastWrite = at;
    if (isOwn) lastOwnWrite = at;
  };
  /** The rating that stands: the last one that was not taken back. */
  const standing = (skillId: string) =>
    [...entries].findLast(([, entry]) => entry.skillId === skillId && !entry.isTakenBack)?.[0];
  const ratings = new Map<string, number>();
  const countRating = (skillId: string) => ratings.set(skillId, (ratings.get(skillId) ?? 0) + 1);
  const choose = <T>(all: readonly T[], pick: number) => all[pick % all.length];

  async function take(step: LifeStep): Promise<void> {
    switch (step.does) {
      case "rate": {
        const { skillId, rating } = step;
        const result = await rate(me, rating, { skillId, version: ratings.get(skillId) ?? 0, at });
        if (result.outcome !== "recorded") throw new Error(`not recorded: ${result.outcome}`);
        entries.set(result.entryId, { skillId, rating, isTakenBack: false });
        countRating(skillId);
        return noteWrite();
      }
      case "use": {
        const { skillId, isInUse } = step;
        await markUsage(me, { skillId, isInUse, clientKey: freshKey() }, at);
        return noteWrite();
      }
      case "attach": {
        const { id } = await attachArtefact(me, artefact({ skillIds: [...step.skillIds] }), at);
        attached.push({ id, version: 1, skillIds: step.skillIds, isOut: false });
        return noteWrite();
      }
      case "revise": {
        const held = choose(attached, step.pick);
        if (!held || held.isOut) return;
        const { id, version: expectedVersion } = held;
        const fields = artefact({ skillIds: [...step.skillIds] });
        await reviseArtefact(me, { ...fields, id, expectedVersion }, at);
        noteWrite();
        Object.assign(held, { version: expectedVersion + 1, skillIds: step.skillIds });
        return;
      }
      case "withdraw": {
        const held = choose(attached, step.pick);
        if (!held) return;
        const { isWithdrawn } = step;
        await withdrawArtefact(me, { id: held.id, isWithdrawn, clientKey: freshKey() }, at);
        if (held.isOut !== isWithdrawn) noteWrite();
        held.isOut = isWithdrawn;
        return;
      }
      case "retract": {
        const chosen = choose([...entries], step.pick);
        if (!chosen) return;
        const [entryId, entry] = chosen;
        const before = standing(entry.skillId);
        await retractEntry(me, { entryId, clientKey: freshKey() }, at);
        if (!entry.isTakenBack) noteWrite();
        entry.isTakenBack = true;
        if (standing(entry.skillId) !== before) countRating(entry.skillId);
        return;
      }
      case "judge": {
        const raterId = raters[step.rater] ?? "";
        const { skillId, value } = step;
        await transaction((tx) =>
          appendToLedger(tx, me.ownerId, [{ kind: "mentor", skillId, value, raterId, at }]),
        );
        return noteWrite(false);
      }
      case "test": {
        const { skillId, score } = step;
        await transaction((tx) =>
          appendToLedger(tx, me.ownerId, [
            { kind: "coding", skillId, difficulty: 3, score, trust: 0.5, at },
          ]),
        );
        return noteWrite();
      }
    }
  }

  for (const step of steps) {
    at = new Date(at.getTime() + step.hours * HOUR);
    moments.push(at);
    await take(step);
  }

  const claims = new Map<string, number | null>();
  for (const { skillId, rating, isTakenBack } of entries.values()) {
    if (!isTakenBack) claims.set(skillId, rating ?? null);
    else if (!claims.has(skillId)) claims.set(skillId, null);
  }
  // Steps that found nothing to act upon wrote nothing.
  return {
    moments,
    claims,
    ratings,
    lastWrite: lastWrite as Date | null,
    /** The person's own, raters' left out. */
    lastOwnWrite: lastOwnWrite as Date | null,
  };
}
