import { randomBytes, randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { db } from "@/db/client";
import { beginInterview } from "@/db/queries/interviews/begin-interview";
import { interviewDraws } from "@/db/schema/interviews";
import type { DrawSettings } from "@/lib/domain/interviews/session-types";
import type { OwnScope } from "@/lib/domain/scope";
import { scopeOfPerson } from "./pair";
import { signUp } from "./people";

const plain: DrawSettings = {
  mode: "mock",
  focus: "blueprint",
  rungId: "mid",
  specialisation: "backend",
  topicIds: [],
  kinds: [],
  minutes: 45,
  count: null,
  timePercent: 100,
  hasPrivate: false,
};

/** Questions of the bank that the session's tests know by heart. */
export const KNOWN = {
  coding: "q-allocate-money",
  sql: "q-sql-latest-order",
  concept: "q-half-open-slices",
  design: "q-audit-log",
  behavioural: "q-beh-own-mistake",
} as const;

/** Begins a session with these questions, in this order, as repeating a friend's draw would. */
async function beginSession(
  scope: OwnScope,
  questionIds: readonly string[],
  wish: Partial<DrawSettings> & { at?: Date } = {},
): Promise<string> {
  const { at = new Date(), ...chosen } = wish;
  const settings = { ...plain, ...chosen };
  const code = randomBytes(5).toString("hex");
  await db()
    .insert(interviewDraws)
    .values({ code, settings, questionIds: [...questionIds], at });
  const begun = await beginInterview(scope, { settings, code, clientKey: randomUUID() }, at);
  if (begun.outcome !== "begun") throw new Error(`The session did not begin: ${begun.outcome}`);
  return begun.interviewId;
}

/** A new person in this page's browser, with a session of these questions before them. */
export async function openSession(
  page: Page,
  questionIds: readonly string[],
  wish: Partial<DrawSettings> & { at?: Date } = {},
): Promise<{ interviewId: string; scope: OwnScope }> {
  const person = await signUp(page);
  const scope = await scopeOfPerson(person);
  const interviewId = await beginSession(scope, questionIds, wish);
  await page.goto(`/interviews/${interviewId}`);
  return { interviewId, scope };
}
