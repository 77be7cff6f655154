import { NextStepCard } from "@/components/dashboard/next-step-card";
import type { OwnMentor } from "@/db/queries/mentoring/own-mentors";
import type { ListedReview } from "@/db/queries/mentoring/reviews/list-reviews";
import { isOpen, turnOf } from "@/lib/domain/mentoring/review-machine";

type Props = {
  reviews: readonly ListedReview[];
  mentors: readonly OwnMentor[];
  isAsking: boolean;
  /** The last request ran out lately, and nobody had taken it. */
  hasLapsed: boolean;
};

/** The one thing to do next as a learner; nothing while it is the mentor's turn. */
export function NextMentoringStep({ reviews, mentors, isAsking, hasLapsed }: Props) {
  const mine = reviews
    .filter(({ phase }) => turnOf(phase) === "mentee")
    .toSorted((a, b) => a.turnSince.getTime() - b.turnSince.getTime())[0];
  if (mine) {
    const name = mine.reviewerName ?? "Your mentor";
    const isReturned = mine.phase === "returned";
    return (
      <NextStepCard
        kicker="Next"
        title={
          isReturned ? `${name} asks for more` : `See what ${name} says beside your own ratings`
        }
        detail={
          isReturned
            ? "Read what is missing, add it, and hand the set in again."
            : "Talk where you differ, then finish the review."
        }
        why={[]}
        action={{ label: "Open the review", href: `/mentoring/reviews/${mine.id}` }}
      />
    );
  }
  if (reviews.some(({ phase }) => isOpen(phase))) return null;
  if (mentors.length > 0) {
    return (
      <NextStepCard
        kicker="Next"
        title="Hand in a few skills"
        detail="Choose those with good evidence; three or four are answered sooner than twelve."
        why={[]}
        action={{ label: "Choose skills", href: "/mentoring/submit" }}
      />
    );
  }
  if (isAsking) return null;
  if (hasLapsed) {
    return (
      <NextStepCard
        kicker="Next"
        title="Nobody took your request. Does it still hold?"
        detail="What you wrote is kept: ask again with one press, or invite somebody who knows your work."
        why={[]}
        action={{ label: "See your request", href: "/mentoring/request" }}
      />
    );
  }
  return (
    <NextStepCard
      kicker="Next"
      title="Find a mentor"
      detail="Invite somebody who knows your work, or ask openly below."
      why={[]}
      action={{ label: "Invite a mentor", href: "/mentoring/invite" }}
    />
  );
}
