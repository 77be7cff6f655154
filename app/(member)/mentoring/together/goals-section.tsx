import Link from "next/link";
import { SectionTitle } from "@/components/ui/title";
import type { Member } from "@/lib/access/doors";
import type { GoalView } from "@/lib/domain/mentoring/goal-view";
import { goalsTitle } from "@/lib/domain/mentoring/goal-words";
import { ACTIVE_GOALS_MAX } from "@/lib/domain/mentoring/settings";
import { OwnGoalList } from "../goals/own-goal-list";

type Props = {
  me: Member;
  mentorshipId: string;
  mentorName: string | null;
  goals: readonly GoalView[];
  isLive: boolean;
};

/** The learner's goals as the mentor of this mentorship sees them. */
export function GoalsSection({ me, mentorshipId, mentorName, goals, isLive }: Props) {
  const active = goals.filter(({ state }) => state === "active");
  const met = goals.filter(({ state }) => state === "met");
  const shown = isLive ? [...active, ...met] : goals;
  const who = mentorName ?? "your mentor";
  return (
    <section id="goals" tabIndex={-1} aria-label="Goals" className="stack">
      <SectionTitle
        title={isLive ? goalsTitle(active.length) : "Goals"}
        lead={
          isLive
            ? `${who} sees the goals you set together, and your others while you share your skills.`
            : "What you set together. The goals are yours, and go on without the mentorship."
        }
      />
      {shown.length > 0 && <OwnGoalList me={me} goals={shown} hasRoom={false} />}
      <p className="together-links small">
        {isLive && active.length < ACTIVE_GOALS_MAX && (
          <Link className="link" href={`/mentoring/goals?with=${mentorshipId}#set`}>
            Set a goal with {who}
          </Link>
        )}
        <Link className="link" href="/mentoring/goals">
          All your goals
        </Link>
        <Link className="link" href="/mentoring/calibration">
          How your self-ratings run
        </Link>
      </p>
    </section>
  );
}
