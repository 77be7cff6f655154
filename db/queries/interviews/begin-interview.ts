import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { interviewAnswers, interviewDraws, interviews } from "@/db/schema/interviews";
import { newDrawCode } from "@/lib/domain/interviews/draw-code";
import type { SessionProblem } from "@/lib/domain/interviews/session-answer";
import { secondsFor, sessionSeconds } from "@/lib/domain/interviews/session-time";
import type { DrawSettings } from "@/lib/domain/interviews/session-types";
import type { SetUpInput } from "@/lib/domain/interviews/set-up-input";
import type { OwnScope } from "@/lib/domain/scope";
import { once } from "../mutations";
import { drawAnew, drawByCode, type SessionDraw } from "./draw-session";
import { endLapsed } from "./end-interview";

export type Begun =
  | { readonly outcome: "begun" | "open"; readonly interviewId: string }
  | { readonly outcome: "refused"; readonly problem: SessionProblem };

/**
 * Draws a session and opens its first question; `open` where one is under way already, which is the
 * one to go on with. Two starts at the same instant meet at the index that allows one open session:
 * the second waits for the first and finds it.
 */
export function beginInterview(
  me: OwnScope,
  { settings, code, clientKey: key }: SetUpInput,
  at: Date,
): Promise<Begun> {
  return once<Begun>(me, { key, act: "begin-interview" }, async (tx) => {
    const open = await findOpen(tx, me);
    // One that nobody ended in time is over, and no reason against another.
    if (open && !(await endLapsed(tx, me.ownerId, open, at)))
      return { outcome: "open", interviewId: open };
    const drawn = await draw(tx, me, { settings, code }, at);
    if ("problem" in drawn) return { outcome: "refused", ...drawn };
    const interviewId = await insertInterview(tx, me, drawn, at);
    if (interviewId) {
      await insertAnswers(tx, me, interviewId, drawn, at);
      return { outcome: "begun", interviewId };
    }
    if (code === null) await tx.delete(interviewDraws).where(eq(interviewDraws.code, drawn.code));
    const first = await findOpen(tx, me);
    if (!first) throw new Error("a session was open and is gone");
    return { outcome: "open", interviewId: first };
  });
}

type Drawn = SessionDraw & { readonly code: string };

async function draw(
  tx: Transaction,
  me: OwnScope,
  { settings, code }: { settings: DrawSettings; code: string | null },
  at: Date,
): Promise<Drawn | { problem: SessionProblem }> {
  if (code !== null) {
    const repeated = await drawByCode(tx, me, { code, timePercent: settings.timePercent }, at);
    if (!repeated) return { problem: "unknown-code" };
    return repeated.questions.length === 0 ? { problem: "nothing-drawn" } : { ...repeated, code };
  }
  const { skills } = framework();
  if (settings.topicIds.some((id) => !skills.has(id))) return { problem: "unknown-topic" };
  const fresh = newDrawCode(randomBytes(16));
  const drawn = await drawAnew(tx, me, { settings, seed: fresh }, at);
  if (drawn.questions.length === 0) return { problem: NOTHING[settings.focus] };
  const questionIds = drawn.questions.flatMap(({ head, privateQuestion }) =>
    privateQuestion ? [] : [head.id],
  );
  await tx.insert(interviewDraws).values({ code: fresh, settings, questionIds, at });
  return { ...drawn, code: fresh };
}

const NOTHING = {
  blueprint: "nothing-drawn",
  due: "nothing-due",
  weak: "nothing-weak",
} as const satisfies Record<DrawSettings["focus"], SessionProblem>;

async function findOpen(tx: Transaction, me: OwnScope): Promise<string | null> {
  const [row] = await tx
    .select({ id: interviews.id })
    .from(interviews)
    .where(and(eq(interviews.userId, me.ownerId), isNull(interviews.endedAt)));
  return row?.id ?? null;
}

/** Null where another start was quicker. */
async function insertInterview(
  tx: Transaction,
  me: OwnScope,
  { code, settings, questions }: Drawn,
  at: Date,
): Promise<string | null> {
  const seconds = sessionSeconds(
    questions.map(({ head }) => head),
    settings,
  );
  const [row] = await tx
    .insert(interviews)
    .values({
      userId: me.ownerId,
      mode: settings.mode,
      drawCode: code,
      settings,
      frameworkVersion: framework().version,
      startedAt: at,
      deadlineAt: seconds === null ? null : new Date(at.getTime() + seconds * 1000),
      currentSince: at,
      answerCount: questions.length,
      secondsGiven: seconds ?? 0,
    })
    .onConflictDoNothing({ target: interviews.userId, where: isNull(interviews.endedAt) })
    .returning({ id: interviews.id });
  return row?.id ?? null;
}

async function insertAnswers(
  tx: Transaction,
  me: OwnScope,
  interviewId: string,
  { settings, questions }: Drawn,
  at: Date,
): Promise<void> {
  await tx.insert(interviewAnswers).values(
    questions.map(({ head, isEvidence, privateQuestion }, position) => ({
      interviewId,
      userId: me.ownerId,
      position,
      questionId: head.id,
      questionVersion: head.version,
      privateQuestion,
      title: head.title,
      kind: head.kind,
      level: head.level,
      difficulty: head.difficulty,
      topicId: head.topics[0] ?? "",
      variantGroup: head.variantGroup,
      isEvidence,
      secondsGiven: secondsFor(head, settings),
      state: position === 0 ? ("open" as const) : ("unseen" as const),
      seenAt: position === 0 ? at : null,
    })),
  );
}
