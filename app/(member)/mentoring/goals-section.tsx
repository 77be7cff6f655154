import Link from "next/link";
import { SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { dateText } from "@/lib/domain/dates";
import type { GoalView } from "@/lib/domain/mentoring/goal-view";
import { ACTIVE_GOALS_MAX } from "@/lib/domain/mentoring/settings";

/** The goals under way, in a line each. */
export function GoalsSection({ goals }: { goals: readonly GoalView[] }) {
  const active = goals.filter(({ state }) => state === "active");
  return (
    <section className="stack" aria-labelledby="goals">
      <SectionTitle
        id="goals"
        title="Your goals"
        aside={`${active.length} of ${ACTIVE_GOALS_MAX} at most`}
      />
      {active.length > 0 && (
        <ul className="meeting-list">
          {active.map((goal) => (
            <li key={goal.id}>
              <p>
                <Link className="meeting-name" href={`/mentoring/goals#goal-${goal.id}`}>
                  {framework().skills.get(goal.skillId)?.name ?? goal.skillId}
                </Link>{" "}
                <span className="small muted whitespace-nowrap">
                  from {goal.from} to {goal.to}
                </span>
              </p>
              <p className="small">{goal.plannedEvidence}</p>
              <p className="small meeting-end">
                {goal.isInReview ? "in review" : `by ${dateText(dayMs(goal.dueOn), "UTC")}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        {active.length === 0 && <span className="muted">None under way. </span>}
        <Link className="link" href="/mentoring/goals">
          {active.length === 0 ? "Set a goal" : "All goals"}
        </Link>
        {" · "}
        <Link className="link" href="/mentoring/calibration">
          How your self-ratings run
        </Link>
      </p>
    </section>
  );
}

/** A date without a time belongs to no zone. */
const dayMs = (day: string) => Date.parse(`${day}T00:00:00Z`);
