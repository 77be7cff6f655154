import { framework } from "@/content/catalogue";
import type { ListedReview } from "@/db/queries/mentoring/reviews/list-reviews";
import type { Member } from "@/lib/access/doors";
import { counted, listed } from "@/lib/domain/count-words";
import { dateText } from "@/lib/domain/dates";
import { isLearnersTurn, reviewStateWords } from "@/lib/domain/mentoring/review-state-words";

const SKILLS_NAMED = 3;

/** A review of the learner's as a list shows it: the skills by name, the first few of them. */
export function reviewView(review: ListedReview, me: Member) {
  const { id, phase, skillIds, submittedAt, turnSince, reviewerName, successorId } = review;
  const line = { phase, reviewerName, successorId, turnSince: turnSince.getTime() };
  return {
    id,
    phase,
    skills: skillNames(skillIds),
    handedIn: dateText(submittedAt, me.timeZone),
    state: reviewStateWords(line, me.now.getTime()),
    isMyTurn: isLearnersTurn(phase),
  };
}

/** "SQL, Git and two more". */
export function skillNames(skillIds: readonly string[]): string {
  const names = skillIds.map((skillId) => framework().skills.get(skillId)?.name ?? skillId);
  const more = names.length - SKILLS_NAMED;
  return listed(
    more > 1 ? [...names.slice(0, SKILLS_NAMED), counted(more, "more", "more")] : names,
  );
}
