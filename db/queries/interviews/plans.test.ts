import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { newcomer } from "@/db/testing/cast";
import { endSession, questionOfKind, save, sessionOf, write } from "@/db/testing/interviews";
import { captureStatements, explain } from "@/db/testing/plans";
import { databaseNow } from "@/db/testing/queue";
import { mintSystemScope } from "@/lib/access/mint-scope";
import type { OwnScope } from "@/lib/domain/scope";
import { getDrawHistory } from "./draw-history";
import { sweepInterviews } from "./end-interview";
import { exportInterviews } from "./export-interviews";
import { getSession } from "./get-session";
import { getOpenInterview, listInterviews } from "./list-interviews";
import { turnTo } from "./turn-acts";

/** Sessions of others, with four answers each, of which one in ten is open. */
const SESSIONS = 4_000;
/** Tables that grow with every session. */
const GROWING = /^(interview|answer_|group_memories|score_requests)/;

let me: OwnScope;
let interviewId: string;
let answerId: string;

beforeAll(async () => {
  await db().execute(sql`insert into interview_draws (code, settings, question_ids, at)
    values ('plansplans', '{}', '{}', now())`);
  await db().execute(sql`insert into users (name, email)
    select 'Person ' || i, i || '@plans.example' from generate_series(1, ${SESSIONS}::int) i`);
  await db().execute(sql`insert into interviews (user_id, mode, draw_code, settings, framework_version,
      started_at, deadline_at, current_since, ended_at, end_reason)
    select id, 'mock', 'plansplans', '{}', '1', now(), now() + interval '1 hour', now(),
      case when n % 10 > 0 then now() end, case when n % 10 > 0 then 'finished' end
    from (select id, row_number() over () as n from users where email like '%@plans.example') people`);
  await db().execute(sql`insert into interview_answers (interview_id, user_id, position, question_id,
      question_version, title, kind, level, difficulty, topic_id, variant_group, is_evidence, state,
      seen_at)
    select i.id, i.user_id, p, 'q-' || p, 1, 'Title', 'concept', 'mid', 3, 'sql', 'q-' || p, true,
      'open', now()
    from interviews i, generate_series(0, 3) p`);
  await db().execute(sql`insert into answer_drafts (answer_id, field, body, version, saved_at)
    select id, 'answer', 'It depends.', 1, now() from interview_answers`);
  await db().execute(sql`insert into answer_leftovers (answer_id, field, body, at)
    select id, 'answer', 'Aside', now() from interview_answers`);

  me = await newcomer();
  const at = await databaseNow();
  const questionIds = [questionOfKind("concept"), questionOfKind("behavioural")];
  const past = await sessionOf(me, { questionIds, at });
  const [first] = past.answers;
  if (first) await write(me, first, { body: "It depends." }, at);
  await endSession(me, past.interviewId, at);
  const open = await sessionOf(me, { questionIds, at });
  interviewId = open.interviewId;
  answerId = open.answers[0]?.id ?? "";
  await save(me, answerId, { body: "one" }, at);
  await db().execute(sql`analyze`);
});

/** Tables nobody has filled here are small enough to be read whole; forbidden to, only a lack of an index would. */
const settings = ["set local enable_seqscan = off"];
const now = new Date();
const key = () => ({ clientKey: crypto.randomUUID() });
const READS: Readonly<Record<string, () => Promise<unknown>>> = {
  getSession: () => getSession(me, interviewId),
  getOpenInterview: () => getOpenInterview(me),
  listInterviews: () => listInterviews(me, { limit: 20 }),
  "what the draw knows": () => getDrawHistory(me, now, db()),
  "the export": () => exportInterviews(me),
  "autosave (write)": () => save(me, answerId, { body: `now ${Math.random()}` }, now),
  "autosave, overtaken (write)": () => save(me, answerId, { body: "x", baseVersion: 0 }, now),
  "turning (write)": () => turnTo(me, { interviewId, position: 1, ...key() }, now),
};

describe.each(Object.entries(READS))("%s", (_name, read) => {
  test.each(["custom", "generic"] as const)("reads its own rows alone (%s)", async (mode) => {
    const statements = await captureStatements(read);
    expect(statements.length).toBeGreaterThan(0);
    const plans = await explain(process.env.DATABASE_URL ?? "", statements, { mode, settings });
    for (const { scanned, buffers, statement } of plans) {
      expect({
        text: statement.text,
        scanned: scanned.filter((table) => GROWING.test(table)),
      }).toEqual({ text: statement.text, scanned: [] });
      expect({ text: statement.text, isFlat: buffers < 100 }).toEqual({
        text: statement.text,
        isFlat: true,
      });
    }
  });
});

test("the sweep looks at open sessions alone", async () => {
  const statements = await captureStatements(() => sweepInterviews(mintSystemScope(), 200));
  const [plan] = await explain(process.env.DATABASE_URL ?? "", statements);
  expect(plan?.nodes.join()).toContain("interviews_lapsing_idx");
});

test("the check can fail: answers of a kind have no index", async () => {
  const text = "select id from interview_answers where kind = $1";
  const [plan] = await explain(process.env.DATABASE_URL ?? "", [{ text, values: ["sql"] }]);
  expect(plan?.scanned).toEqual(["interview_answers"]);
});
