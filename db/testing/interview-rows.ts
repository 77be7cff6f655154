import { bankHeads } from "@/content/questions";
import { db } from "@/db/client";
import { answerRuns } from "@/db/schema/interview-scores";
import { answerDrafts, interviewAnswers, interviewDraws, interviews } from "@/db/schema/interviews";
import type { QuestionKind } from "@/lib/domain/interviews/question";
import type { DrawSettings } from "@/lib/domain/interviews/session-types";
import type { OwnScope } from "@/lib/domain/scope";
import { day, freshKey } from "./writing";

const settings: DrawSettings = {
  mode: "mock",
  focus: "blueprint",
  rungId: "mid",
  specialisation: "general",
  topicIds: [],
  kinds: [],
  minutes: null,
  count: 3,
  timePercent: 100,
  hasPrivate: false,
};

export type AnswerWish = Partial<typeof interviewAnswers.$inferInsert> & {
  readonly kind: QuestionKind;
  /** What was written, by field. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The candidate's own browser passed so many hidden tests, of so many. */
  readonly ran?: readonly [passed: number, total: number];
};

/**
 * A session as rows, with one question of the bank for each answer; over an hour after it began
 * unless it is said to be open. Returns its id and those of its answers, in order.
 */
export async function interviewRow(
  me: OwnScope,
  wishes: readonly AnswerWish[],
  { isOpen = false, ...more }: Partial<typeof interviews.$inferInsert> & { isOpen?: boolean } = {},
): Promise<{ interviewId: string; answerIds: string[] }> {
  const startedAt = more.startedAt ?? day(10);
  const at = new Date(startedAt.getTime() + 3_600_000);
  const drawCode = freshKey().replaceAll("-", "").slice(0, 10);
  await db().insert(interviewDraws).values({ code: drawCode, settings, questionIds: [], at });
  const [interview] = await db()
    .insert(interviews)
    .values({
      userId: me.ownerId,
      mode: "mock",
      drawCode,
      settings,
      frameworkVersion: "test",
      startedAt,
      deadlineAt: more.mode === "practice" ? null : at,
      currentSince: startedAt,
      endedAt: isOpen ? null : at,
      endReason: isOpen ? null : "finished",
      ...more,
    })
    .returning({ id: interviews.id });
  const interviewId = interview?.id ?? "";
  const answerIds: string[] = [];
  for (const [position, wish] of wishes.entries()) {
    answerIds.push(await answerRow(me, interviewId, position, { at, ...wish }));
  }
  return { interviewId, answerIds };
}

async function answerRow(
  me: OwnScope,
  interviewId: string,
  position: number,
  { at, fields = {}, ran, ...wish }: AnswerWish & { at: Date },
): Promise<string> {
  const head = bankHeads().filter(({ kind }) => kind === wish.kind)[position];
  if (!head) throw new Error(`the bank has no ${wish.kind} number ${position}`);
  const state = wish.state ?? "submitted";
  const [row] = await db()
    .insert(interviewAnswers)
    .values({
      interviewId,
      userId: me.ownerId,
      position,
      questionId: head.id,
      questionVersion: head.version,
      title: head.title,
      level: head.level,
      difficulty: 3,
      topicId: "sql",
      variantGroup: head.variantGroup,
      isEvidence: true,
      secondsGiven: 600,
      secondsUsed: 300,
      state,
      seenAt: state === "unseen" ? null : at,
      submittedAt: state === "submitted" ? at : null,
      ...wish,
    })
    .returning({ id: interviewAnswers.id });
  const answerId = row?.id ?? "";
  for (const [field, body] of Object.entries(fields)) {
    await db().insert(answerDrafts).values({ answerId, field, body, version: 1, savedAt: at });
  }
  if (ran) await runRow(answerId, ran, { runnerId: me.ownerId, at });
  return answerId;
}

/** What a browser reported, and nothing that follows from it. */
export async function runRow(
  answerId: string,
  [passed, total]: readonly [number, number],
  more: { runner?: "candidate" | "mentor"; runnerId: string; at: Date },
): Promise<void> {
  const checks = Array.from({ length: total }, (_, i) => ({
    name: `Hidden test ${i + 1}`,
    hasPassed: i < passed,
    milliseconds: 1,
  }));
  await db()
    .insert(answerRuns)
    .values({
      answerId,
      runner: "candidate",
      status: "done",
      checks,
      share: passed / total,
      ...more,
    });
}
