import { randomUUID } from "node:crypto";
import { GoalForm } from "@/components/mentoring/together/goal-form";
import { GoalList } from "@/components/mentoring/together/goal-list";
import { Details } from "@/components/ui/small";
import { SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listStandings } from "@/db/queries/standings";
import { type Member, sharedBy } from "@/lib/access/doors";
import type { GoalView } from "@/lib/domain/mentoring/goal-view";
import { goalsTitle } from "@/lib/domain/mentoring/goal-words";
import { ACTIVE_GOALS_MAX } from "@/lib/domain/mentoring/settings";
import type { MentorScope } from "@/lib/domain/scope";
import { claimedLevels, goalChoices, skillGroups } from "../goals/goal-choices";
import { proposeGoal } from "./actions";

type Props = { me: Member; mentee: MentorScope; menteeName: string; goals: readonly GoalView[] };

/** The mentee's goals as far as the mentor sees them, and the form to propose one. */
export async function MentorGoals({ me, mentee, menteeName, goals }: Props) {
  const content = framework();
  const shared = await sharedBy(mentee, "skills");
  const standings = shared ? await listStandings(shared) : new Map();
  const { today, usual, earliest, latest, levelNames } = goalChoices(content, me.now, me.timeZone);
  const active = goals.filter(({ state }) => state === "active");
  const met = goals.filter(({ state }) => state === "met");
  return (
    <section id="goals" tabIndex={-1} aria-label="Goals" className="stack">
      <SectionTitle
        title={goalsTitle(active.length)}
        lead={
          shared
            ? undefined
            : `You see the goals set in this mentorship. ${menteeName} may have others.`
        }
      />
      {goals.length > 0 && (
        <GoalList
          goals={[...active, ...met]}
          nameOf={(id) => content.skills.get(id)?.name ?? id}
          today={today}
          timeZone={me.timeZone}
          reviewHref={(id) => `/mentoring/desk/reviews/${id}`}
        />
      )}
      {active.length < ACTIVE_GOALS_MAX && (
        <Details summary="Propose a goal" look="button">
          <p className="small muted">It counts at once. {menteeName} is told, and can let it go.</p>
          <GoalForm
            formId={`proposal-${mentee.mentorshipId}`}
            fields={{
              skillId: "",
              from: "",
              to: "",
              dueOn: usual,
              plannedEvidence: "",
              mentorshipId: mentee.mentorshipId,
            }}
            groups={skillGroups(content)}
            levelNames={levelNames}
            standing={claimedLevels(standings)}
            earliest={earliest}
            latest={latest}
            firstKey={randomUUID()}
            submitText="Propose goal"
            doneText={`${menteeName} has a new goal.`}
            action={proposeGoal}
          />
        </Details>
      )}
    </section>
  );
}
