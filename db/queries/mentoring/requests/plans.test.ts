import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { sweepRequests } from "@/db/queries/mentoring/sweep-requests";
import { captureStatements, type ExplainWish, explain } from "@/db/testing/plans";
import { databaseNow, newMentor, openWish } from "@/db/testing/queue";
import { mintOwnScope, mintSystemScope } from "@/lib/access/mint-scope";
import type { OwnScope } from "@/lib/domain/scope";
import { getRequest, getTakenRequest, getWait } from "./own-request";
import { listHeld, listQueue, listSecondOpinions } from "./queue";
import { acceptHeld, lockForReading } from "./take-request";

/** People, of whom one in twenty mentors, one in three has asked and one in four was taken once. */
const PEOPLE = 6_000;

let mentor: OwnScope;
let learner: OwnScope;
let requestId: string;

beforeAll(async () => {
  mentor = await newMentor({ specialisationIds: ["backend"] });
  const [row] = await db().execute<{ id: string }>(sql`
    insert into users (name, email) values ('Ada', 'ada@plans.example') returning id`);
  learner = mintOwnScope(row?.id ?? "", "");
  await db().execute(sql`insert into users (name, email)
    select 'Person ' || i, i || '@plans.example' from generate_series(1, ${PEOPLE}::int) i`);
  await db().execute(sql`insert into mentor_offers (user_id, capacity, specialisation_ids)
    select id, 3, array['devops']
    from (select id, row_number() over () as n from users) people where n % 20 = 0
    on conflict do nothing`);
  await db().execute(sql`insert into vouches (mentor_id, rung_id)
    select user_id, 'senior' from mentor_offers on conflict do nothing`);
  await db().execute(sql`insert into mentor_requests
      (mentee_id, kind, target_rung_id, specialisation_id, state, opened_at, expires_at, at, route)
    select id, 'mentorship', 'mid', 'backend', 'open', now() - make_interval(mins => n::int),
      now() + interval '20 days', now(), 2
    from (select id, row_number() over () as n from users) people where n % 3 = 0 on conflict do nothing`);
  await db().execute(sql`insert into mentor_requests
      (mentee_id, kind, target_rung_id, state, opened_at, expires_at, taken_by, taken_at, at)
    select id, 'mentorship', 'mid', 'accepted', now() - make_interval(mins => 2 * n::int),
      now(), ${mentor.ownerId}::uuid, now() - make_interval(mins => n::int), now()
    from (select id, row_number() over () as n from users) people where n % 4 = 0`);
  await db().execute(sql`insert into mentorships (mentee_id, mentor_id, started_at)
    select mentee.id, mentor.id, now()
    from (select id, row_number() over () as n from users) mentee
    join (select user_id as id, row_number() over () as n from mentor_offers) mentor
      on mentor.n = mentee.n % 300 + 1 and mentor.id <> mentee.id`);
  await db().execute(sql`insert into reviews
      (mentee_id, reviewer_id, mentorship_id, phase, submitted_at, turn_since, active_at)
    select mentee_id, mentor_id, id, 'completed', now(), now(), now() from mentorships`);
  requestId = await openWish(learner.ownerId, { specialisationId: "backend" });
  await db().execute(sql`vacuum (analyze)`);
});

const asMentor = { rung: "staff", specialisationIds: ["backend"] } as const;

const READS: Readonly<Record<string, () => Promise<unknown>>> = {
  listQueue: () => listQueue(mentor, asMentor, {}),
  "listQueue, filtered": () =>
    listQueue(mentor, asMentor, { level: "mid", specialisation: "backend" }),
  "listQueue, further back": () => listQueue(mentor, asMentor, { after: requestId }),
  listHeld: () => listHeld(mentor),
  listSecondOpinions: () => listSecondOpinions(mentor, asMentor),
  getRequest: async () => getRequest(learner, await databaseNow()),
  getTakenRequest: () => getTakenRequest(learner),
  getWait: () => getWait(learner),
  "lock and accept": async () => {
    const now = await databaseNow();
    const undone = transaction(async (tx) => {
      await lockForReading(tx, mentor, requestId, now);
      await acceptHeld(tx, mentor, requestId, now);
      throw new Error("only looked");
    });
    await expect(undone).rejects.toThrow("only looked");
  },
  "open, with whom to tell": async () => {
    const [row] = await db().execute<{ id: string }>(sql`
      insert into users (name, email) values ('Alan', gen_random_uuid()::text || '@plans.example') returning id`);
    await openWish(row?.id ?? "", { targetRungId: "senior", specialisationId: "backend" });
  },
  sweepRequests: () => sweepRequests(mintSystemScope(), 100),
};

async function plansOf(work: () => Promise<unknown>, wish: ExplainWish = {}) {
  const statements = await captureStatements(work);
  const reads = statements.filter(({ text }) => /^\s*(select|update|insert)/i.test(text));
  expect(reads.length).toBeGreaterThan(0);
  return explain(process.env.DATABASE_URL ?? "", reads, wish);
}

/** Some of these tables are small enough to be read whole; forbidden to, only a lack of an index would. */
const settings = ["set local enable_seqscan = off"];

describe.each(Object.entries(READS))("%s", (_name, read) => {
  test.each(["custom", "generic"] as const)("reads no table from end to end (%s)", async (mode) => {
    for (const { scanned, statement, nodes } of await plansOf(read, { mode, settings })) {
      const { text } = statement;
      expect({ scanned, text, nodes }).toEqual({ scanned: [], text, nodes });
    }
  });
});

test("a page of the queue costs the same wherever it is, and the place is counted from an index", async () => {
  const [front] = await plansOf(() => listQueue(mentor, asMentor, {}));
  const [back] = await plansOf(() => listQueue(mentor, asMentor, { after: requestId }));
  expect(front?.nodes.join()).toContain("mentor_requests_open_idx");
  expect(front?.nodes.filter((node) => node.startsWith("Sort"))).toEqual([]);
  expect(front?.buffers).toBeLessThan(150);
  expect(back?.buffers).toBeLessThan(150);
  // Both can be answered without the rows; whether that pays just now depends on the last vacuum.
  const noDetour = { settings: [...settings, "set local enable_bitmapscan = off"] };
  const counted = (await plansOf(() => getWait(learner), noDetour)).flatMap(({ nodes }) => nodes);
  expect(counted).toContain("Index Only Scan mentor_requests_open_idx");
  expect(counted).toContain("Index Only Scan mentor_requests_taken_at_idx");
});
