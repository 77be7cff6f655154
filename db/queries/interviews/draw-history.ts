import { desc, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { groupMemories } from "@/db/schema/interview-scores";
import { interviewAnswers } from "@/db/schema/interviews";
import type { DrawHistory, GroupHistory } from "@/lib/domain/interviews/draw-types";
import { retrievability } from "@/lib/domain/interviews/memory";
import { topicStandings } from "@/lib/domain/interviews/weak-areas";
import type { OwnScope } from "@/lib/domain/scope";
import { memoryColumns } from "./columns";
import { listScoredAnswers } from "./overview";

/** What the draw needs to know of a person at a moment: what was seen when, what is due, what is weak. */
export async function getDrawHistory(me: OwnScope, at: Date, on: Executor): Promise<DrawHistory> {
  const [seen, memories, scored] = await Promise.all([
    listSeenGroups(on, me),
    on
      .select({
        variantGroup: groupMemories.variantGroup,
        ...memoryColumns,
      })
      .from(groupMemories)
      .where(eq(groupMemories.userId, me.ownerId)),
    listScoredAnswers(me, at, on),
  ]);
  const now = at.getTime();
  const byGroup = new Map(memories.map((row) => [row.variantGroup, row]));
  const groups = new Map<string, GroupHistory>();
  for (const { variantGroup, questionId, seenAt } of seen) {
    const memory = byGroup.get(variantGroup);
    const card = memory && {
      ...memory,
      reviewedAt: memory.reviewedAt.getTime(),
      dueAt: memory.dueAt.getTime(),
    };
    groups.set(variantGroup, {
      lastSeenAt: seenAt?.getTime() ?? 0,
      lastQuestionId: questionId,
      dueAt: card?.dueAt ?? null,
      retrievability: card ? retrievability(card, now) : null,
    });
  }
  const { topics, weakOtherwise } = topicStandings(scored, now);
  return {
    groups,
    weakByTopic: new Map(topics.map((topic) => [topic.topicId, topic.weakProbability])),
    weakOtherwise,
    weakTopicIds: topics.filter(({ isWeak }) => isWeak).map(({ topicId }) => topicId),
  };
}

/** The question of each group that was seen last, and when. */
function listSeenGroups(on: Executor, me: OwnScope) {
  return on
    .selectDistinctOn([interviewAnswers.variantGroup], {
      variantGroup: interviewAnswers.variantGroup,
      questionId: interviewAnswers.questionId,
      seenAt: interviewAnswers.seenAt,
    })
    .from(interviewAnswers)
    .where(
      sql`${interviewAnswers.userId} = ${me.ownerId} and ${interviewAnswers.seenAt} is not null`,
    )
    .orderBy(interviewAnswers.variantGroup, desc(interviewAnswers.seenAt));
}
