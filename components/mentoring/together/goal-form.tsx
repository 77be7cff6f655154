"use client";

import type { Act } from "@/components/ui/act";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import { PLANNED_EVIDENCE_CHARACTERS_MAX } from "@/lib/domain/mentoring/text-limits";
import { type SkillGroup, SkillSelect } from "./skill-select";

export type GoalFields = {
  skillId: string;
  from: string;
  to: string;
  dueOn: string;
  plannedEvidence: string;
  mentorshipId: string;
};

export type GoalFormProps = {
  /** Tells the drafts and the fields of several forms apart. */
  formId: string;
  fields: GoalFields;
  groups: readonly SkillGroup[];
  /** "2 · Guided", by level from 0. */
  levelNames: readonly string[];
  /** Where the learner stands, by skill; a chosen skill fills in the step from there. */
  standing?: Readonly<Record<string, number>>;
  /** With whom it may be set; left out where that is settled. */
  mentors?: readonly Option[];
  earliest: string;
  latest: string;
  firstKey: string;
  submitText: string;
  doneText: string;
  action: Act;
};

/** A goal: one step in one skill, its day, and what will show it. Kept in this tab until it is set. */
export function GoalForm(props: GoalFormProps) {
  const { formId, groups, levelNames, standing = {}, mentors, earliest, latest } = props;
  const { fields, change, reset, mark } = useKept(`rung.draft.${formId}`, props.fields);
  const { state, submit, key, renewKey } = useAct(props.action, props.firstKey, () => {
    reset();
    showToast({ text: props.doneText });
    // With a third goal the form goes away, and would take the focus with it.
    document.getElementById("goals")?.focus();
  });

  const edit = (part: Partial<GoalFields>) => {
    renewKey();
    change(part);
  };
  const choose = (skillId: string) => {
    const from = standing[skillId];
    const isStep = from !== undefined && from < 5;
    edit(isStep ? { skillId, from: String(from), to: String(from + 1) } : { skillId });
  };
  const field = (name: keyof GoalFields) => ({
    id: `${formId}-${name}`,
    name,
    value: fields[name],
    onChange: (event: { target: { value: string } }) => edit({ [name]: event.target.value }),
    error: problemOf(state, name),
  });
  const levels = (lowest: number, highest: number) =>
    levelNames.map((label, level) => ({ value: String(level), label })).slice(lowest, highest + 1);
  const problems = state.status === "invalid" ? state.problems : {};

  return (
    // React empties a form after its action; what is typed here is held in state, and stays.
    <form
      {...mark}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="form"
      noValidate
    >
      <input type="hidden" name="clientKey" value={key} />
      {messageOf(state) && (
        <Notice tone="error" isLive>
          {messageOf(state)}
        </Notice>
      )}
      <ErrorSummary problems={prefixed(formId, problems)} />
      <SkillSelect
        {...field("skillId")}
        groups={groups}
        onChange={(event) => choose(event.target.value)}
      />
      <div className="goal-levels">
        <Select label="From" options={levels(0, 4)} emptyLabel="Choose" {...field("from")} />
        <Select label="To" options={levels(1, 5)} emptyLabel="Choose" {...field("to")} />
      </div>
      <Field
        label="Due"
        type="date"
        required
        min={earliest}
        max={latest}
        hint="Within a year."
        {...field("dueOn")}
      />
      <TextArea
        label="What you will show"
        required
        rows={3}
        maxLength={PLANNED_EVIDENCE_CHARACTERS_MAX}
        hint="A mentor has to be able to look at it: a pull request, a design, a talk."
        {...field("plannedEvidence")}
      />
      {mentors ? (
        <Select
          label="Together with"
          options={mentors}
          emptyLabel="Nobody in particular"
          hint="A goal set with a mentor is always visible to them."
          {...field("mentorshipId")}
        />
      ) : (
        <input type="hidden" name="mentorshipId" value={props.fields.mentorshipId} />
      )}
      <SubmitButton pendingText="Saving">{props.submitText}</SubmitButton>
    </form>
  );
}

function prefixed(formId: string, problems: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([name]) => name !== "form")
      .map(([name, words]) => [`${formId}-${name}`, words]),
  );
}
