import { transaction } from "@/db/client";
import { attachArtefact } from "@/db/queries/artefacts";
import {
  markUsage,
  recordSelfRating,
  recordStartAnswers,
  retractEntry,
} from "@/db/queries/assessments";
import { appendToLedger } from "@/db/queries/ledger";
import type { OwnScope } from "@/lib/domain/scope";
import type { NewLedgerEntry } from "@/lib/domain/skills/ledger";
import type { CastName, Chapter, Result } from "./story";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MORNING = 9 * 60 * MINUTE;
/** A sitting of forty ratings lasts the better part of an hour. */
const BETWEEN = 1.25 * MINUTE;

type Place = {
  readonly me: OwnScope;
  readonly cast: Readonly<Record<CastName, OwnScope>>;
  readonly now: Date;
};

/**
 * Lives a story through the product's own writes, in the order of its days. What shares a day is
 * done one after the other from nine in the morning (UTC), in the order of the story.
 */
export async function replay(name: CastName, story: readonly Chapter[], place: Place) {
  const { me, cast, now } = place;
  const ids = new Map<string, string>();
  const versions = new Map<string, number>();
  const lastEntry = new Map<string, string>();
  const ofDay = new Map<number, number>();
  const ordered = story.toSorted((a, b) => b.daysAgo - a.daysAgo);

  for (const [index, chapter] of ordered.entries()) {
    const nth = ofDay.get(chapter.daysAgo) ?? 0;
    ofDay.set(chapter.daysAgo, nth + 1);
    await live(chapter, `cast-${name}-${index}`, momentOf(now, chapter.daysAgo, nth));
  }
  return ids;

  async function live(chapter: Chapter, clientKey: string, at: Date): Promise<void> {
    switch (chapter.does) {
      case "start":
        return start(chapter.answers, at);
      case "rate":
        return rate(chapter, clientKey, at);
      case "use": {
        const { skillId, isInUse } = chapter;
        return keep(skillId, await markUsage(me, { skillId, isInUse, clientKey }, at));
      }
      case "attach": {
        const { url = null, body = "", skillIds, ...rest } = chapter.artefact;
        const datedOn = at.toISOString().slice(0, 10);
        const fields = { ...rest, url, body, datedOn, skillIds: [...skillIds], clientKey };
        await attachArtefact(me, fields, at);
        return;
      }
      case "take-back": {
        const entryId = lastEntry.get(chapter.skillId) ?? "";
        const state = await retractEntry(me, { entryId, clientKey }, at);
        if (!state) throw new Error(`${name} has no rating of ${chapter.skillId} to take back`);
        return keep(chapter.skillId, state);
      }
      case "receive": {
        const raterId = chapter.by ? cast[chapter.by].ownerId : undefined;
        const entries = chapter.results.map((result) => judged(result, raterId, at));
        await transaction((tx) => appendToLedger(tx, me.ownerId, entries));
        return;
      }
      case "together": {
        const key = (more = "") => `${clientKey}${more}`;
        await chapter.run({ cast, key, ids }, at);
      }
    }
  }

  async function start(answers: Readonly<Record<string, number>>, at: Date): Promise<void> {
    const ratings = new Map(Object.entries(answers));
    await transaction((tx) => recordStartAnswers(tx, me.ownerId, ratings, at));
    for (const skillId of ratings.keys()) keep(skillId, { version: 1 });
  }

  async function rate(
    chapter: Extract<Chapter, { does: "rate" }>,
    clientKey: string,
    at: Date,
  ): Promise<void> {
    const { skillId, rating, note, isInUse } = chapter;
    const expectedVersion = versions.get(skillId) ?? 0;
    const input = { skillId, rating, note, isInUse, expectedVersion, clientKey };
    const result = await recordSelfRating(me, input, at);
    if (result.outcome !== "recorded") {
      throw new Error(`${name} could not rate ${skillId}: ${result.outcome}`);
    }
    keep(skillId, result);
    lastEntry.set(skillId, result.entryId);
  }

  function keep(skillId: string, { version }: { version: number }): void {
    versions.set(skillId, version);
  }
}

function momentOf(now: Date, daysAgo: number, nth: number): Date {
  const midnight = Math.floor(now.getTime() / DAY) * DAY;
  return new Date(midnight - daysAgo * DAY + MORNING + nth * BETWEEN);
}

function judged(result: Result, raterId: string | undefined, at: Date): NewLedgerEntry {
  if (!("value" in result)) return { ...result, raterId, at };
  if (!raterId) throw new Error("a judgement needs somebody who judges");
  return { ...result, raterId, at };
}
