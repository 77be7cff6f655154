import { GoalList } from "@/components/mentoring/together/goal-list";

/** What a goal looks like, for somebody who has none. */
export function SampleGoal({ dueOn, today }: { dueOn: string; today: string }) {
  return (
    <GoalList
      goals={[
        {
          id: "sample",
          skillId: "sample",
          from: 2,
          to: 3,
          dueOn,
          plannedEvidence: "A merged pull request in which the tests start their own database",
          state: "active",
          isInReview: false,
          at: 0,
          closedAt: null,
          reviewId: null,
          isProposed: false,
          isOurs: false,
          mentorName: null,
        },
      ]}
      nameOf={() => "Integration testing"}
      today={today}
      timeZone="UTC"
      reviewHref={() => "/mentoring"}
    />
  );
}
