import { and, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { preparedOnce } from "@/db/client/prepared";
import { interviews } from "@/db/schema/interviews";
import { lapsesAt } from "@/lib/domain/interviews/session-clock";
import type { DrawSettings } from "@/lib/domain/interviews/session-types";
import type { OwnScope } from "@/lib/domain/scope";
import { summaryColumns } from "./columns";

/** A session that is over. Milliseconds since the epoch. */
export type InterviewRow = {
  readonly id: string;
  readonly mode: "mock" | "practice";
  readonly settings: DrawSettings;
  readonly drawCode: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly endReason: "finished" | "early" | "lapsed";
  /** Questions that were seen, and how many of them have a score. */
  readonly answerCount: number;
  readonly scoredCount: number;
  /** 0 to 1, and 1 to 5; null while nothing is scored. */
  readonly meanScore: number | null;
  readonly meanDifficulty: number | null;
  readonly secondsUsed: number;
  /** 0 in practice. */
  readonly secondsGiven: number;
};

/** The session under way. Milliseconds since the epoch. */
export type OpenInterview = {
  readonly id: string;
  readonly mode: "mock" | "practice";
  readonly settings: DrawSettings;
  readonly startedAt: number;
  readonly deadlineAt: number | null;
  readonly questionCount: number;
};

/** The person's past sessions, the newest first; those begun before `before` (ms), where given. */
export async function listInterviews(
  me: OwnScope,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<InterviewRow[]> {
  const rows = await db()
    .select({ ...summaryColumns, answerCount: interviews.answerCount })
    .from(interviews)
    .where(
      and(
        eq(interviews.userId, me.ownerId),
        isNotNull(interviews.endedAt),
        before === undefined ? undefined : lt(interviews.startedAt, new Date(before)),
      ),
    )
    .orderBy(desc(interviews.startedAt))
    .limit(limit);
  return rows.flatMap(({ startedAt, endedAt, endReason, ...row }) =>
    endedAt && endReason
      ? [{ ...row, startedAt: startedAt.getTime(), endedAt: endedAt.getTime(), endReason }]
      : [],
  );
}

const openQuery = preparedOnce((database) =>
  database
    .select({
      id: interviews.id,
      mode: interviews.mode,
      settings: interviews.settings,
      startedAt: interviews.startedAt,
      deadlineAt: interviews.deadlineAt,
      currentSince: interviews.currentSince,
      questionCount: interviews.answerCount,
      now: sql`now()`.mapWith(interviews.startedAt),
    })
    .from(interviews)
    .where(and(eq(interviews.userId, sql.placeholder("ownerId")), isNull(interviews.endedAt)))
    .prepare("get_open_interview"),
);

/** The session to go on with; null where there is none, or its time is over though nobody ended it. */
export async function getOpenInterview(me: OwnScope): Promise<OpenInterview | null> {
  const [row] = await openQuery().execute({ ownerId: me.ownerId });
  if (!row) return null;
  const { currentSince, now, ...open } = row;
  const startedAt = open.startedAt.getTime();
  const deadlineAt = open.deadlineAt?.getTime() ?? null;
  const end = lapsesAt({ startedAt, deadlineAt, currentSince: currentSince.getTime() });
  return end <= (now as Date).getTime() ? null : { ...open, startedAt, deadlineAt };
}
