import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { framework } from "@/content/catalogue";
import { db, transaction } from "@/db/client";
import { ledgerEntries } from "@/db/schema/skills";
import { newcomer } from "@/db/testing/cast";
import { captureStatements, explain } from "@/db/testing/plans";
import { day } from "@/db/testing/writing";
import { mintAdminScope } from "@/lib/access/mint-scope";
import { leniencyOf, sumPairs } from "@/lib/domain/mentoring/leniency";
import { appendToLedger } from "../ledger";
import { listLeniency } from "./leniency";

const admin = mintAdminScope("00000000-0000-4000-8000-000000000000");
const list = () => listLeniency(admin, 100);
const SKILLS = [...framework().skills.keys()].slice(0, 4);

type Rating = {
  learner: number;
  skill: number;
  rater: number;
  value: number;
  kind: "mentor" | "peer";
};

let learners: string[];
let raters: string[];
beforeEach(async () => {
  await db().delete(ledgerEntries);
  const people = await Promise.all(Array.from({ length: 6 }, newcomer));
  const ids = people.map(({ ownerId }) => ownerId);
  [learners, raters] = [ids.slice(0, 3), ids.slice(3)];
});

let hour = 0;
const row = ({ learner, skill, rater, value, kind }: Rating) => ({
  userId: learners[learner] ?? "",
  skillId: SKILLS[skill] ?? "",
  raterId: raters[rater] ?? "",
  kind,
  value,
  frameworkVersion: "test",
  at: new Date(day(1).getTime() + ++hour * 3_600_000),
});

/** What the query should say, worked out from the list: the latest of each rater, then the pairs. */
function expected(ratings: readonly Rating[]) {
  const latest = new Map<string, Rating>();
  for (const each of ratings) {
    latest.set(`${each.learner} ${each.skill} ${each.rater}`, each);
  }
  return raters.map((_, rater) => {
    const differences = [...latest.values()].flatMap((mine) => {
      if (mine.rater !== rater) return [];
      const others = [...latest.values()].filter(
        (each) =>
          each.learner === mine.learner && each.skill === mine.skill && each.rater !== rater,
      );
      if (others.length === 0) return [];
      return [mine.value - others.reduce((sum, each) => sum + each.value, 0) / others.length];
    });
    return leniencyOf(sumPairs(differences));
  });
}

const rating: fc.Arbitrary<Rating> = fc.record({
  learner: fc.nat(2),
  skill: fc.nat(SKILLS.length - 1),
  rater: fc.nat(2),
  value: fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2),
  kind: fc.constantFrom("mentor", "peer"),
});

test("it is what the list of ratings says, whatever the list", async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(rating, { minLength: 15, maxLength: 60, size: "max" }),
      async (ratings) => {
        await db().delete(ledgerEntries);
        await db().insert(ledgerEntries).values(ratings.map(row));
        const found = new Map((await list()).map((each) => [each.mentorId, each]));
        for (const [i, wanted] of expected(ratings).entries()) {
          const got = found.get(raters[i] ?? "");
          expect(got?.pairs ?? null).toBe(wanted?.pairs ?? null);
          if (!wanted) continue;
          shown++;
          expect(got?.value).toBeCloseTo(wanted.value, 9);
          expect(got?.standardError).toBeCloseTo(wanted.standardError, 6);
        }
      },
    ),
    { numRuns: 60 },
  );
  expect(shown).toBeGreaterThan(60);
});

test("a rating that was taken back counts no more, and self-ratings never did", async () => {
  const pairs = [0, 1].flatMap((learner) =>
    SKILLS.map((_, skill) => ({ learner, skill, value: 4, kind: "mentor" as const })),
  );
  const stored = await db()
    .insert(ledgerEntries)
    .values([
      ...pairs.map((each) => row({ ...each, rater: 0 })),
      ...pairs.map((each) => row({ ...each, rater: 1, value: 3 })),
    ])
    .returning();
  expect((await list()).find(({ mentorId }) => mentorId === raters[0])).toMatchObject({
    pairs: 8,
    value: 8 / 13,
    standardError: 0,
  });
  const { id, userId, skillId, at } = stored[0] ?? { userId: "", skillId: "", at: day(1) };
  await db()
    .insert(ledgerEntries)
    .values([
      { userId, skillId, kind: "retraction", retracts: id, frameworkVersion: "test", at },
      { userId, skillId, kind: "self", value: 0, frameworkVersion: "test", at },
    ]);
  expect((await list()).map(({ pairs: n }) => n)).toEqual([7, 7]);
});

test("four pairs are not shown, five are, by name and with nothing about the learners", async () => {
  const five = SKILLS.map((_, skill) => ({ learner: 0, skill })).concat({ learner: 1, skill: 0 });
  for (const { learner, skill } of five) {
    const userId = learners[learner] ?? "";
    for (const raterId of raters.slice(0, 2)) {
      const entry = { kind: "peer" as const, skillId: SKILLS[skill] ?? "", value: 3, raterId };
      await transaction((tx) => appendToLedger(tx, userId, [{ ...entry, at: day(2) }]));
    }
    const isLast = learner === 1;
    expect(await list()).toHaveLength(isLast ? 2 : 0);
  }
  const rows = await list();
  const keys = ["mentorId", "name", "pairs", "standardError", "value"];
  for (const each of rows) expect(Object.keys(each).sort()).toEqual(keys);
  expect(rows.map(({ name, mentorId }) => `${name} ${mentorId}`)).toEqual(
    rows.map(({ name, mentorId }) => `${name} ${mentorId}`).toSorted(),
  );
  expect(JSON.stringify(rows)).not.toContain(learners[0]);
  expect(await listLeniency(admin, 1)).toHaveLength(1);
});

test("the ledger is read through the index of ratings by others, not from end to end", async () => {
  const statements = await captureStatements(list);
  const settings = ["set local enable_seqscan = off"];
  const plans = await explain(process.env.DATABASE_URL ?? "", statements, { settings });
  expect(plans).toHaveLength(1);
  expect(plans[0]?.scanned).toEqual([]);
  expect(plans[0]?.nodes.join("\n")).toMatch(/ledger_entries_rater_id_idx/);
});
