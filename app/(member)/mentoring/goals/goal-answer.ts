import type { GoalOutcome } from "@/db/queries/mentoring/goal-writes";
import { revalidate } from "@/lib/access/request";
import { notFound, type Outcome, ok, problem } from "@/lib/domain/action-state";
import { goalProblems } from "@/lib/domain/mentoring/goal-problems";

/** What an action says of a goal, after it has had the pages that show it drawn anew. */
export async function goalAnswer(
  result: GoalOutcome,
  mentorshipId?: string,
): Promise<Outcome<{ goalId: string }>> {
  switch (result.outcome) {
    case "not-found":
      return notFound();
    case "unknown-skill":
      return problem({ skillId: "That is not a skill of this framework." });
    case "refused":
      return problem(goalProblems(result.problem));
    case "done":
      await revalidate(
        "/mentoring/goals",
        ...(mentorshipId ? [`/mentoring/mentors/${mentorshipId}`] : []),
      );
      return ok({ goalId: result.goalId });
  }
}
