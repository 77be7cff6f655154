import Link from "next/link";
import type { ReactNode } from "react";
import { RungMark } from "@/components/ladder/rung-mark";
import type { GoalView } from "@/lib/domain/mentoring/goal-view";
import { goalStanding } from "@/lib/domain/mentoring/goal-words";

type Props = {
  goals: readonly GoalView[];
  nameOf: (skillId: string) => string;
  /** The viewer's day and zone. */
  today: string;
  timeZone: string;
  /** Where a review can be read by this viewer. */
  reviewHref: (reviewId: string) => string;
  /** What the viewer can do with one; nothing for a mentor. */
  moves?: (goal: GoalView) => ReactNode;
  /** Links to the skill's own page; only its owner has one. */
  isOwn?: boolean;
};

/** Goals, a step each: the level it starts from, the one it aims at, its day and what will show it. */
export function GoalList({ goals, nameOf, today, timeZone, reviewHref, moves, isOwn }: Props) {
  return (
    <ul className="goals">
      {goals.map((goal) => {
        const name = nameOf(goal.skillId);
        return (
          <li key={goal.id} id={`goal-${goal.id}`} className="goal" data-state={goal.state}>
            <RungMark state={markOf(goal)} />
            <div className="goal-words">
              <h3>
                {isOwn ? <Link href={`/skills/${goal.skillId}`}>{name}</Link> : name}{" "}
                <GoalStep goal={goal} />
              </h3>
              <p className="small muted">
                {goalStanding(goal, { today, timeZone })}
                {companyOf(goal, isOwn === true)}
                {goal.reviewId && (
                  <>
                    {" · "}
                    <Link className="link" href={reviewHref(goal.reviewId)}>
                      the review<span className="sr-only"> that met {name}</span>
                    </Link>
                  </>
                )}
              </p>
              <p className="goal-evidence">
                <span className="small muted">To show</span> {goal.plannedEvidence}
              </p>
            </div>
            {moves?.(goal)}
          </li>
        );
      })}
    </ul>
  );
}

/** The ladder's own marks: met is confirmed, handed in is claimed, everything else a gap. */
function markOf({ state, isInReview }: GoalView) {
  if (state === "met") return "confirmed";
  return isInReview ? "claimed" : "gap";
}

function GoalStep({ goal: { from, to } }: { goal: GoalView }) {
  return (
    <span className="goal-step">
      {from !== null && (
        <>
          <span className="sr-only">from </span>
          <span className={`rate rate-${from}`}>{from}</span>
        </>
      )}
      <span aria-hidden="true">→</span>
      <span className="sr-only"> to </span>
      <span className={`rate rate-${to}`}>{to}</span>
    </span>
  );
}

function companyOf({ isProposed, isOurs, mentorName }: GoalView, isOwn: boolean): string {
  if (!isOwn && isProposed) return ` · proposed by ${isOurs ? "you" : "another mentor"}`;
  if (!isOwn) return "";
  if (mentorName === null) return isProposed ? " · proposed by a mentor" : "";
  return isProposed ? ` · proposed by ${mentorName}` : ` · with ${mentorName}`;
}
