import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { answerDrafts, answerLeftovers, interviews } from "@/db/schema/interviews";
import { newcomer } from "@/db/testing/cast";
import { storedAnswers } from "@/db/testing/interviews";
import {
  type Counts,
  type Fire,
  findDamage,
  readyForFire,
  setOnFire,
} from "@/db/testing/session-fire";

const RUNS = 200;
/** So many sessions at a time, so that a connection is cut while others are busy. */
const AT_ONCE = 4;

let admin: postgres.Sql;
let cuts = 0;
beforeAll(() => {
  admin = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
});
afterAll(() => admin.end({ timeout: 1 }));

/** Ends one of the product's connections to this test's database, whatever it is doing. */
async function cut(): Promise<void> {
  const rows = await admin`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'rung' and datname = current_database() order by random() limit 1`;
  cuts += rows.length;
}

async function textsOf(interviewId: string) {
  const ids = new Set((await storedAnswers(interviewId)).map(({ id }) => id));
  const [drafts, leftovers] = await Promise.all([
    db().select().from(answerDrafts),
    db().select().from(answerLeftovers),
  ]);
  const all = [...drafts, ...leftovers].filter(({ answerId }) => ids.has(answerId));
  return (answerId: string, field: string) =>
    all.filter((row) => row.answerId === answerId && row.field === field).map(({ body }) => body);
}

test(`${RUNS} sessions under fire: no text is lost, one clock, each answer handed in once`, async () => {
  const sum: Counts = { acts: 0, lost: 0, aside: 0, failed: 0 };
  const sessions = [];
  for (let n = 0; n < RUNS; n++) sessions.push(await readyForFire(await newcomer(), `fire-${n}`));

  const waiting = [...sessions];
  const fires: Fire[] = [];
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      fires.push(await setOnFire(next, cut));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const damages: string[] = [];
  let words = 0;
  let handedIn = 0;
  for (const fire of fires) {
    damages.push(...(await findDamage(fire, await textsOf(fire.interviewId))));
    words += new Set(fire.acknowledged.map(({ word }) => word)).size;
    handedIn += fire.handedIn.length;
    for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += fire.counts[name];
    // Two ends at once and the replay: one key, one answer.
    const answered = fire.ends.filter((each) => each !== null);
    expect(new Set(answered.map((each) => JSON.stringify(each))).size).toBe(1);
  }
  process.stdout.write(`under fire: ${JSON.stringify({ ...sum, handedIn, words, cuts })}\n`);
  expect(damages).toEqual([]);
  expect((await db().select().from(interviews)).length).toBeGreaterThanOrEqual(RUNS);
  // The fire was one: replies were lost, connections cut and texts overtaken.
  for (const count of [sum.lost, sum.aside, handedIn, cuts]) expect(count).toBeGreaterThan(100);
}, 240_000);
