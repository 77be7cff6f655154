"use client";

import type { Act } from "@/components/ui/act";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormAnswer } from "@/components/ui/form-answer";
import { type Option, Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { problemOf } from "@/lib/domain/action-state";
import type { FormKind, OwnForm } from "@/lib/domain/interviews/own-form";
import { conflictVersion } from "./conflict-version";
import { type FormPart, partsOf } from "./form-parts";
import type { Stored } from "./question-text";

type Choices = Readonly<Record<"rungs" | "specialisations" | "topics", readonly Option[]>>;

type Props = Stored & { kind: FormKind; form: OwnForm; save: Act; choices: Choices };

const defaults: OwnForm = {
  level: "junior",
  specialisation: "general",
  difficulty: "2",
  time_limit_min: "10",
};

/** A question part by part. What is typed stays in this tab until it is saved. */
export function QuestionForm(props: Props) {
  const { questionId, version, isForMentees, firstKey, kind, save, choices } = props;
  const place = `rung.draft.question-form.${questionId ?? kind}.${version}`;
  const kept = useKept<Record<string, string>>(place, { ...defaults, ...props.form });
  const { state, submit, key, form, renewKey } = useAct(save, firstKey, kept.forget);
  const names = {
    title: "Title",
    topic: "Topic",
    second_topic: "Second topic",
    time_limit_min: "Minutes",
    ...Object.fromEntries(partsOf(kind).map(({ name, label }) => [name, label])),
  };
  const part = (name: string) => ({
    name,
    value: kept.fields[name] ?? "",
    onChange: (event: { target: { value: string } }) => kept.change({ [name]: event.target.value }),
    error: problemOf(state, name),
  });
  const area = ({ name, rows, isCode, ...words }: FormPart) => (
    <TextArea
      key={name}
      {...words}
      {...part(name)}
      rows={rows}
      {...(isCode && { className: "own-code", spellCheck: false, autoCapitalize: "off" })}
    />
  );
  return (
    <form
      ref={form}
      action={submit}
      className="own-form"
      noValidate
      onReset={(event) => event.preventDefault()}
      onChange={renewKey}
    >
      <FormAnswer state={state} names={names} />
      <input type="hidden" name="clientKey" value={key} />
      <input type="hidden" name="kind" value={kind} />
      {questionId !== null && <input type="hidden" name="questionId" value={questionId} />}
      <input type="hidden" name="version" value={conflictVersion(state, version)} />
      <Field label="Title" maxLength={120} {...part("title")} />
      <div className="set-up-pair">
        <Select label="Rung" options={choices.rungs} {...part("level")} />
        <Select
          label="Specialisation"
          options={choices.specialisations}
          {...part("specialisation")}
        />
        <Select
          label="Topic"
          options={choices.topics}
          emptyLabel="Choose a skill"
          {...part("topic")}
        />
        <Select
          label="Second topic"
          isOptional
          options={choices.topics}
          emptyLabel="None"
          {...part("second_topic")}
        />
        <Select
          label="Difficulty"
          hint="Somebody at that proficiency has an even chance."
          options={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
          {...part("difficulty")}
        />
        <Field
          label="Minutes"
          hint="For a whole answer."
          inputMode="numeric"
          {...part("time_limit_min")}
        />
      </div>
      {partsOf(kind).map(area)}
      <Checkbox
        name="isForMentees"
        value="on"
        label="It may come up in my mentees’ sessions too"
        defaultChecked={isForMentees}
      />
      <SubmitButton pendingText="Checking">Save the question</SubmitButton>
    </form>
  );
}
