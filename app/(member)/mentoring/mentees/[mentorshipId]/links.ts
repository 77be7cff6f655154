import type { listReviewsOf } from "@/db/queries/mentoring/reviews/list-reviews";
import { isOpen, isRevealed } from "@/lib/domain/mentoring/review-machine";

/** A review as the list of a mentee's reviews has it. */
export type MenteeReview = Awaited<ReturnType<typeof listReviewsOf>>[number];

/** Where a mentee's skills are, and the review in which one of them is rated blind. */
export function menteeLinks(mentorshipId: string, reviews: readonly MenteeReview[]) {
  const blind = reviews.filter(({ phase }) => isOpen(phase) && !isRevealed(phase));
  return {
    hrefOf: (skillId: string) => `/mentoring/mentees/${mentorshipId}/skills/${skillId}`,
    reviewHrefOf: (skillId: string) => {
      const review = blind.find(({ skillIds }) => skillIds.includes(skillId));
      return review ? `/mentoring/desk/reviews/${review.id}` : null;
    },
  };
}
export type MenteeLinks = ReturnType<typeof menteeLinks>;
