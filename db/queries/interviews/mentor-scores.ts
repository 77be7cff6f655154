import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { users } from "@/db/schema/account";
import { answerScores, scoreRequests } from "@/db/schema/interview-scores";
import { interviewAnswers } from "@/db/schema/interviews";
import { notifications } from "@/db/schema/notifications";
import type { ScoreInput } from "@/lib/domain/interviews/score-inputs";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { recordAudit } from "../audit";
import { once } from "../mutations";
import { announce, notify } from "../notify";
import { holdShared } from "./mentor-lock";
import { type ScoreAnswer, storeScore } from "./store-score";

/** Keeps a mentor's rubric of a mentee's answer as a draft, which only the mentor sees. */
export function saveMentorScore(
  me: OwnScope,
  mentee: MentorScope,
  input: ScoreInput,
  at: Date,
): Promise<ScoreAnswer> {
  const act = { key: input.clientKey, act: "save-mentor-score" };
  return once<ScoreAnswer>(me, act, (tx) => store(tx, mentee, input, { isGiven: false, at }));
}

/**
 * Gives a mentor's score, for good. It leads as soon as the learner has given theirs; until then the
 * learner hears that it is there, and not what it says.
 */
export function giveMentorScore(
  me: OwnScope,
  mentee: MentorScope,
  input: ScoreInput,
  at: Date,
): Promise<ScoreAnswer> {
  const act = { key: input.clientKey, act: "give-mentor-score" };
  return once<ScoreAnswer>(me, act, async (tx) => {
    const answer = await store(tx, mentee, input, { isGiven: true, at });
    if (answer.outcome === "saved") {
      const { mentorshipId } = mentee;
      const about = { answerId: input.answerId, mentorshipId };
      await recordAudit(tx, me.ownerId, "answer-scored", about);
      await closeRequest(tx, mentee, answer.interviewId, at);
      await tell(tx, mentee, answer.interviewId, at);
    }
    return answer;
  });
}

async function store(
  tx: Transaction,
  mentee: MentorScope,
  input: ScoreInput,
  how: { isGiven: boolean; at: Date },
): Promise<ScoreAnswer> {
  if (!(await holdShared(tx, mentee))) return { outcome: "not-found" };
  const scorer = { role: "mentor", scorerId: mentee.mentorId, ownerId: mentee.ownerId } as const;
  return storeScore(tx, scorer, input, how);
}

/** A request is done with once everything that was handed in has this mentor's score. */
async function closeRequest(
  tx: Transaction,
  { mentorId, mentorshipId }: MentorScope,
  interviewId: string,
  at: Date,
): Promise<void> {
  const [left] = await tx
    .select({ id: interviewAnswers.id })
    .from(interviewAnswers)
    .leftJoin(
      answerScores,
      and(
        eq(answerScores.answerId, interviewAnswers.id),
        eq(answerScores.scorerId, mentorId),
        isNotNull(answerScores.givenAt),
      ),
    )
    .where(
      and(
        eq(interviewAnswers.interviewId, interviewId),
        eq(interviewAnswers.state, "submitted"),
        isNull(answerScores.id),
      ),
    )
    .limit(1);
  if (left) return;
  await tx
    .update(scoreRequests)
    .set({ doneAt: at })
    .where(
      and(
        eq(scoreRequests.interviewId, interviewId),
        eq(scoreRequests.mentorshipId, mentorshipId),
        isNull(scoreRequests.doneAt),
      ),
    );
}

/** One notification a session for as long as it is unread, however many answers were scored. */
async function tell(
  tx: Transaction,
  { ownerId, mentorId }: MentorScope,
  interviewId: string,
  at: Date,
): Promise<void> {
  await announce(tx, ownerId);
  await announce(tx, mentorId);
  const href = `/interviews/${interviewId}/report`;
  const [unread] = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, ownerId),
        isNull(notifications.readAt),
        eq(notifications.type, "interview-scored"),
        eq(notifications.href, href),
      ),
    )
    .limit(1);
  if (unread) return;
  const [mentor] = await tx.select({ name: users.name }).from(users).where(eq(users.id, mentorId));
  const data = { name: mentor?.name ?? "" };
  await notify(tx, [{ userId: ownerId, type: "interview-scored", href, data }], at);
}
