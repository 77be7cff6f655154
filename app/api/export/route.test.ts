import { readdirSync } from "node:fs";
import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { exportedTables } from "@/db/queries/exports";
import { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { GET } from "./route";

/** Every table there is, whichever file of the folder it stands in. */
async function allTables(): Promise<PgTable[]> {
  const names = readdirSync("db/schema").map((file) => file.replace(/\.ts$/, ""));
  const files = await Promise.all(names.map((name) => import(`../../../db/schema/${name}.ts`)));
  return files.flatMap((file) => Object.values(file)).filter((each) => is(each, PgTable));
}

const context = { params: Promise.resolve({}) };
const download = (browser: TestBrowser) =>
  browser.within(() => GET(new Request("http://localhost:3000/api/export"), context));

test("the export is an attachment with everything of one's own and nothing of others", async () => {
  const [ada, grace] = [await newPerson("Ada 🧗"), await newPerson("Grace")];
  const { browser, sessionId } = await signedInBrowser(ada.userId);
  await signedInBrowser(grace.userId);
  const response = await download(browser);
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="rung-\d{4}-\d\d-\d\d\.json"$/,
  );
  expect(response.headers.get("cache-control")).toBe("no-store");
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({
    account: { id: ada.userId, name: "Ada 🧗", email: ada.email },
    profile: { timeZone: "UTC" },
    sessions: [{ id: sessionId }],
    ledger: [],
  });
  expect(text).not.toContain(grace.userId);
  expect(text).not.toMatch(/argon2|passwordHash/);
});

test("a stranger gets no export", async () => {
  expect((await download(new TestBrowser())).status).toBe(401);
});

/** Where the rows of other tables go in the export, by table. */
const ELSEWHERE: Record<string, string> = {
  users: "account",
  profiles: "profile",
  mentorships: "asLearner.mentorships",
  check_ins: "asLearner.mentorships",
  mentorship_notes: "asLearner.mentorships",
  invitations: "asLearner.invitations",
  mentor_requests: "asLearner.requests",
  reviews: "asLearner.reviews",
  review_rounds: "asLearner.reviews",
  review_skills: "asLearner.reviews",
  review_evidence: "asLearner.reviews",
  feedback_points: "asLearner.reviews",
  disagreements: "asLearner.reviews",
  review_messages: "asLearner.reviews",
  goals: "asLearner.goals",
  interviews: "interviews",
  interview_answers: "interviews",
  answer_drafts: "interviews",
  answer_leftovers: "interviews",
  answer_runs: "interviews",
  answer_scores: "interviews",
  score_requests: "interviews",
  vouches: "asMentor.vouches",
  mentor_blocks: "blocked",
  notifications: "notifications",
  outgoing_mails: "mails",
};

/** Tables that lead to a person and stay out of the export, each with its reason. */
const LEFT_OUT: Record<string, string> = {
  mutations: "keys that say which form was sent twice, and nothing about anybody",
  administrator_codes: "hashes of codes that were printed once; using one is a security event",
};

test("no table that leads to a person is forgotten", async () => {
  const tables = await allTables();
  const leadsTo = new Map(
    tables.map((table) => {
      const keys = getTableConfig(table).foreignKeys.map((key) => key.reference().foreignTable);
      return [getTableName(table), keys.map(getTableName)];
    }),
  );
  const personal = new Set(["users"]);
  for (let size = 0; size < personal.size; ) {
    size = personal.size;
    for (const [name, others] of leadsTo)
      if (others.some((o) => personal.has(o))) personal.add(name);
  }
  const asTheyStand = Object.values(exportedTables).map(getTableName);
  const known = [...asTheyStand, ...Object.keys(ELSEWHERE), ...Object.keys(LEFT_OUT)];
  expect([...personal].sort()).toEqual(known.sort());
});

test("every place that a table is said to go to is in the export", async () => {
  const { userId } = await newPerson();
  const { browser } = await signedInBrowser(userId);
  const everything = await (await download(browser)).json();
  for (const path of Object.values(ELSEWHERE)) expect(everything).toHaveProperty(path);
  for (const name of Object.keys(exportedTables)) expect(everything).toHaveProperty(name);
});
