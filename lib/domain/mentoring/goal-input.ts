import * as z from "zod";
import {
  flag,
  numberFromForm,
  plainText,
  rowId,
  STALE_PAGE,
  skillSlug,
} from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { PLANNED_EVIDENCE_CHARACTERS_MAX } from "./text-limits";

const CHOOSE_SKILL = "Choose a skill.";
const level = (min: number, max: number) => {
  const error = "Choose a level from the list.";
  return z.preprocess(numberFromForm, z.int({ error }).min(min, { error }).max(max, { error }));
};

const dueOn = z.iso.date({ error: "Give the date as day, month and year." });

/** What a goal says; whether its levels and its date fit is for the machine to decide. */
const goalFields = {
  clientKey,
  skillId: z
    .string({ error: CHOOSE_SKILL })
    .min(1, { error: CHOOSE_SKILL, abort: true })
    .pipe(skillSlug),
  from: level(0, 4),
  to: level(1, 5),
  dueOn,
  plannedEvidence: plainText("What you will show", {
    min: 1,
    max: PLANNED_EVIDENCE_CHARACTERS_MAX,
  }),
};

/** A goal of one's own; an empty mentorship means that no mentor takes part. */
export const goalInput = z.object({
  ...goalFields,
  mentorshipId: z.union([z.literal("").transform(() => undefined), rowId.optional()], {
    error: STALE_PAGE,
  }),
});
export type GoalInput = z.output<typeof goalInput>;

/** A goal that a mentor proposes. */
export const goalProposal = z.object({ ...goalFields, mentorshipId: rowId });
export type GoalProposal = z.output<typeof goalProposal>;

/** Lets a goal go, or takes that back. */
export const goalDropping = z.object({ clientKey, goalId: rowId, isDropped: flag });

export const goalRenewal = z.object({ clientKey, goalId: rowId, dueOn });

/** A goal that a link to the form suggests, such as one from a point of feedback. */
export type GoalHint = {
  readonly skillId: string | null;
  readonly from: number | null;
  readonly to: number | null;
};

/** What `?skill=&from=&to=` hold; whatever does not fit is left out. */
export function readGoalHint(
  query: Readonly<Record<string, string | string[] | undefined>>,
): GoalHint {
  const skill = skillSlug.safeParse(query.skill);
  const from = level(0, 4).safeParse(query.from);
  const to = level(1, 5).safeParse(query.to);
  return {
    skillId: skill.success ? skill.data : null,
    from: from.success ? from.data : null,
    to: to.success ? to.data : null,
  };
}
