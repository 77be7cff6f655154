import { and, desc, eq, gt, isNotNull, lte, sql } from "drizzle-orm";
import { hasGroup } from "@/content/questions";
import { db, type Executor } from "@/db/client";
import { preparedOnce } from "@/db/client/prepared";
import { groupMemories } from "@/db/schema/interview-scores";
import { interviewAnswers } from "@/db/schema/interviews";
import type { ScoredAnswer } from "@/lib/domain/interviews/weak-areas";
import type { OwnScope } from "@/lib/domain/scope";

/** Older answers have all but lost their weight: six half-lives and a bit. */
const SCORED_DAYS = 400;
const SCORED_MAX = 2_000;
const DAY_MS = 86_400_000;

/** The scored answers that weak areas are found from, newest first. */
export async function listScoredAnswers(
  me: OwnScope,
  now: Date,
  on: Executor = db(),
): Promise<ScoredAnswer[]> {
  const rows = await on
    .select({
      topicId: interviewAnswers.topicId,
      score: interviewAnswers.score,
      at: interviewAnswers.seenAt,
    })
    .from(interviewAnswers)
    .where(
      and(
        eq(interviewAnswers.userId, me.ownerId),
        isNotNull(interviewAnswers.score),
        gt(interviewAnswers.seenAt, new Date(now.getTime() - SCORED_DAYS * DAY_MS)),
      ),
    )
    .orderBy(desc(interviewAnswers.seenAt))
    .limit(SCORED_MAX);
  return rows.flatMap(({ topicId, score, at }) =>
    score === null || at === null ? [] : [{ topicId, score, at: at.getTime() }],
  );
}

/**
 * Not a private question that was withdrawn, or whose mentor is one no more: it would be due for
 * ever, since no draw brings it. The case sees to it that only a row's id is read as one.
 */
const canComeUp = sql`case when group_memories.variant_group ~ '^own-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  then exists (select 1 from own_questions q
    where q.id = substr(group_memories.variant_group, 5)::uuid and q.withdrawn_at is null
      and (q.user_id = group_memories.user_id or q.is_for_mentees and exists (
        select 1 from mentorships m where m.mentee_id = group_memories.user_id
          and m.mentor_id = q.user_id and m.ended_at is null)))
  else true end`;

/** One row a group, so a person has at most as many as there are questions. */
const scheduled = { variantGroup: groupMemories.variantGroup, dueAt: groupMemories.dueAt };

const dueQuery = preparedOnce((database) =>
  database
    .select(scheduled)
    .from(groupMemories)
    .where(
      and(
        eq(groupMemories.userId, sql.placeholder("ownerId")),
        lte(groupMemories.dueAt, sql`${sql.placeholder("now")}::timestamptz`),
        canComeUp,
      ),
    )
    .prepare("list_due_groups"),
);

/** How many question groups are due at this moment and can come up. On the dashboard, so it is prepared. */
export async function countDue(me: OwnScope, now: Date): Promise<number> {
  const rows = await dueQuery().execute({ ownerId: me.ownerId, now: now.toISOString() });
  return rows.filter(isStillAsked).length;
}

/** When the first group comes back that can come up; null where none does. Milliseconds. */
export async function getNextDue(me: OwnScope): Promise<number | null> {
  const rows = await db()
    .select(scheduled)
    .from(groupMemories)
    .where(and(eq(groupMemories.userId, me.ownerId), canComeUp))
    .orderBy(groupMemories.dueAt);
  return rows.find(isStillAsked)?.dueAt.getTime() ?? null;
}

/** A private question comes up as long as its row says so; one of the bank until it is retired. */
const isStillAsked = ({ variantGroup }: { variantGroup: string }) =>
  variantGroup.startsWith("own-") || hasGroup(variantGroup);
