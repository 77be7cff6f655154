import { and, asc, eq, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import { transaction } from "@/db/client";
import { preparedOnce } from "@/db/client/prepared";
import { interviewAnswers, interviews } from "@/db/schema/interviews";
import { lapsesAt } from "@/lib/domain/interviews/session-clock";
import type { SessionView } from "@/lib/domain/interviews/session-view";
import { sessionTitle } from "@/lib/domain/interviews/session-words";
import type { OwnScope } from "@/lib/domain/scope";
import { isUuid } from "@/lib/domain/uuid";
import { getAnswerInFront } from "./answer-in-front";
import { endLapsed } from "./end-interview";

const sessionQuery = preparedOnce((database) =>
  database
    .select({
      mode: interviews.mode,
      settings: interviews.settings,
      drawCode: interviews.drawCode,
      startedAt: interviews.startedAt,
      deadlineAt: interviews.deadlineAt,
      currentPosition: interviews.currentPosition,
      currentSince: interviews.currentSince,
      endedAt: interviews.endedAt,
      now: sql`now()`.mapWith(interviews.startedAt),
    })
    .from(interviews)
    .where(
      and(
        eq(interviews.id, sql.placeholder("interviewId")),
        eq(interviews.userId, sql.placeholder("ownerId")),
      ),
    )
    .prepare("get_session"),
);

const stepsQuery = preparedOnce((database) =>
  database
    .select({
      answerId: interviewAnswers.id,
      position: interviewAnswers.position,
      state: interviewAnswers.state,
      isFlagged: interviewAnswers.isFlagged,
      kind: interviewAnswers.kind,
    })
    .from(interviewAnswers)
    .where(eq(interviewAnswers.interviewId, sql.placeholder("interviewId")))
    .orderBy(asc(interviewAnswers.position))
    .prepare("list_session_steps"),
);

/**
 * An open session of one's own as its page shows it: the question in front with its face and what
 * was handed out of it, and of the others no more than their kind. `ended` once it is over; one
 * whose time was over though nobody had ended it is ended here. Null where there is none.
 * `at` stands in for the database's time in tests.
 */
export async function getSession(
  me: OwnScope,
  interviewId: string,
  at?: Date,
): Promise<SessionView | "ended" | null> {
  if (!isUuid(interviewId)) return null;
  const [row] = await sessionQuery().execute({ interviewId, ownerId: me.ownerId });
  if (!row) return null;
  if (row.endedAt) return "ended";
  const now = at ?? (row.now as Date);
  const startedAt = row.startedAt.getTime();
  const deadlineAt = row.deadlineAt?.getTime() ?? null;
  const currentSince = row.currentSince.getTime();
  const end = lapsesAt({ startedAt, deadlineAt, currentSince });
  if (now.getTime() >= end) {
    await transaction((tx) => endLapsed(tx, me.ownerId, interviewId, now));
    return "ended";
  }
  const [steps, answer] = await Promise.all([
    stepsQuery().execute({ interviewId }),
    getAnswerInFront(me, interviewId, row.currentPosition),
  ]);
  const { rungs, specialisations } = framework();
  const names = {
    rungs: new Map(rungs.map(({ id, name }) => [id as string, name])),
    specialisations: new Map(specialisations.map(({ id, name }) => [id, name])),
  };
  return {
    id: interviewId,
    mode: row.mode,
    title: sessionTitle(row.settings, names),
    drawCode: row.drawCode,
    startedAt,
    deadlineAt,
    serverNow: now.getTime(),
    lapsesAt: end,
    currentSince,
    steps,
    answer,
  };
}
