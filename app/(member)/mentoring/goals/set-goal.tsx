import { randomUUID } from "node:crypto";
import { GoalForm } from "@/components/mentoring/together/goal-form";
import { framework } from "@/content/catalogue";
import { listGoalMentors } from "@/db/queries/mentoring/goal-list";
import { listStandings } from "@/db/queries/standings";
import type { Member } from "@/lib/access/doors";
import type { GoalHint } from "@/lib/domain/mentoring/goal-input";
import { blockersOf } from "@/lib/domain/skills/blockers";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import { makeGoal } from "./actions";
import { claimedLevels, goalChoices, skillGroups } from "./goal-choices";

type Props = { me: Member; hint: GoalHint; withMentorship: string | null };

/** The form for a goal of one's own, filled in as far as a link or the record suggests. */
export async function SetGoal({ me, hint, withMentorship }: Props) {
  const content = framework();
  const [standings, mentors] = await Promise.all([listStandings(me), listGoalMentors(me)]);
  const record = readSkillRecord({ framework: content, standings, now: me.now.getTime() });
  const { rungId, rows } = blockersOf(record);
  const rung = content.rungs.find(({ id }) => id === rungId);
  const ahead = rung && {
    name: `Still open for ${rung.name}`,
    skillIds: rows.filter((row) => !row.isMet).map((row) => row.skillId),
  };
  const { earliest, latest, usual, levelNames } = goalChoices(content, me.now, me.timeZone);
  const standing = claimedLevels(standings);
  const skillId = hint.skillId !== null && content.skills.has(hint.skillId) ? hint.skillId : "";
  const from = hint.from ?? standing[skillId] ?? null;
  const to = hint.to ?? (from !== null && from < 5 ? from + 1 : null);
  const isKnown = mentors.some(({ mentorshipId }) => mentorshipId === withMentorship);
  return (
    <GoalForm
      formId={["goal", skillId].filter(Boolean).join("-")}
      fields={{
        skillId,
        from: from !== null && from < 5 ? String(from) : "",
        to: to === null ? "" : String(to),
        dueOn: usual,
        plannedEvidence: "",
        mentorshipId: isKnown && withMentorship !== null ? withMentorship : "",
      }}
      groups={skillGroups(content, ahead)}
      levelNames={levelNames}
      standing={standing}
      {...(mentors.length > 0
        ? {
            mentors: mentors.map(({ mentorshipId, name }) => ({
              value: mentorshipId,
              label: name,
            })),
          }
        : {})}
      earliest={earliest}
      latest={latest}
      firstKey={randomUUID()}
      submitText="Set goal"
      doneText="The goal is set."
      action={makeGoal}
    />
  );
}
