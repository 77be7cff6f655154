import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { framework } from "@/content/catalogue";
import { db } from "@/db/client";
import { artefactSkills, artefacts, ledgerEntries } from "@/db/schema/skills";
import { newcomer, signUpCast } from "@/db/testing/cast";
import { type LifeStep, lifeSteps, live } from "@/db/testing/life";
import { day, rate } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { emptyStanding } from "@/lib/domain/skills/estimate";
import type { SkillStanding } from "@/lib/domain/skills/evidence";
import { foldLedger, type LedgerEntry } from "@/lib/domain/skills/ledger";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import { listProgressDays } from "./progress";
import { listStandings, listStandingsAt } from "./standings";

/** The standings as the whole ledger has them up to `at`, by none of the product's reads. */
async function foldEverything(me: OwnScope, at: Date): Promise<Map<string, SkillStanding>> {
  const entries = (await db()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.userId, me.ownerId))) as LedgerEntry[];
  const shown = await db()
    .select()
    .from(artefactSkills)
    .innerJoin(artefacts, eq(artefacts.id, artefactSkills.artefactId))
    .where(eq(artefacts.userId, me.ownerId));
  const standings = new Map<string, SkillStanding>();
  for (const skillId of framework().skills.keys()) {
    const mine = entries.filter((e) => e.skillId === skillId && e.at <= at);
    const attached = shown.filter(
      ({ artefact_skills: link, artefacts: { at: from, withdrawnAt } }) =>
        link.skillId === skillId && from <= at && (withdrawnAt === null || withdrawnAt > at),
    );
    standings.set(skillId, foldLedger(skillId, mine, attached.length));
  }
  return standings;
}

/** Every skill of the framework, the untouched ones too, without the versions. */
function complete(standings: ReadonlyMap<string, SkillStanding>) {
  return new Map(
    [...framework().skills.keys()].map((id): [string, SkillStanding] => {
      const { version: _, ...standing } = {
        version: 0,
        ...(standings.get(id) ?? emptyStanding(id)),
      };
      return [id, standing];
    }),
  );
}

test("current state is the fold of the whole ledger, whatever was done in whatever order", async () => {
  const { ada, grace } = await signUpCast({ now: day(1) });
  const raters = [ada.id, grace.id];
  const property = fc.asyncProperty(lifeSteps(10), async (steps: LifeStep[]) => {
    const me = await newcomer();
    const { moments, claims, ratings, lastWrite } = await live(me, steps, raters);
    const end = moments.at(-1) ?? day(1);

    const standings = await listStandings(me);
    expect(complete(standings)).toEqual(await foldEverything(me, end));
    for (const [skillId, claimed] of claims) {
      expect(standings.get(skillId)?.claimed ?? null).toBe(claimed);
    }
    for (const [skillId, { version }] of standings) {
      expect(version).toBe(ratings.get(skillId) ?? 0);
    }
    expect(complete(await listStandingsAt(me, end))).toEqual(complete(standings));

    const between = moments[Math.floor(moments.length / 2)] ?? end;
    const before = new Date(between.getTime() - 1);
    for (const at of [between, before]) {
      expect(complete(await listStandingsAt(me, at))).toEqual(await foldEverything(me, at));
    }

    if (lastWrite) {
      const now = lastWrite.getTime();
      const record = readSkillRecord({ framework: framework(), standings, now });
      const progress = record.supported.ladder.rungs.map((rung) => rung.progress ?? -1);
      const days = await listProgressDays(me, "2000-01-01");
      expect(days.at(-1)?.supported).toEqual(progress);
    }
  });
  await fc.assert(property, { numRuns: 100, seed: 1815 });
}, 300_000);

describe("the scope", () => {
  test("nobody sees anything of anybody else", async () => {
    const [me, stranger] = [await newcomer(), await newcomer()];
    await rate(me, 3);
    expect((await listStandings(stranger)).size).toBe(0);
    expect((await listStandingsAt(stranger, day(400))).size).toBe(0);
  });

  test("before the first write there was nothing", async () => {
    const me = await newcomer();
    await rate(me, 3, { at: day(10) });
    expect((await listStandingsAt(me, day(9))).size).toBe(0);
    expect((await listStandingsAt(me, day(10))).get("python")?.claimed).toBe(3);
  });

  test("what was taken back later stood until then", async () => {
    const me = await newcomer();
    await live(me, [
      { does: "rate", skillId: "git", rating: 4, hours: 24 },
      { does: "retract", pick: 0, hours: 48 },
    ]);
    expect((await listStandingsAt(me, day(2))).get("git")?.claimed).toBe(4);
    expect((await listStandingsAt(me, day(5))).get("git")?.claimed).toBeNull();
  });
});
