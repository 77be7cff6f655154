"use client";

import type { Act } from "@/components/ui/act";
import { Field } from "@/components/ui/field";
import { FormAnswer } from "@/components/ui/form-answer";
import { type Option, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { useKept } from "@/components/ui/use-kept";
import { type ActionState, problemOf } from "@/lib/domain/action-state";
import type { FormKind, OwnForm } from "@/lib/domain/interviews/own-form";
import { type FormPart, partsOf } from "./form-parts";
import { QuestionFrame, type Stored } from "./question-frame";

type Choices = Readonly<Record<"rungs" | "specialisations" | "topics", readonly Option[]>>;

type Props = { stored: Stored; kind: FormKind; form: OwnForm; save: Act; choices: Choices };

const defaults: OwnForm = {
  level: "junior",
  specialisation: "general",
  difficulty: "2",
  time_limit_min: "10",
};

/** A question part by part. What is typed stays in this tab until it is saved. */
export function QuestionForm({ stored, kind, form, save, choices }: Props) {
  const place = `rung.draft.question-form.${stored.questionId ?? kind}.${stored.version}`;
  const kept = useKept<Record<string, string>>(place, { ...defaults, ...form });
  const names = {
    title: "Title",
    level: "Rung",
    specialisation: "Specialisation",
    topic: "Topic",
    second_topic: "Second topic",
    difficulty: "Difficulty",
    time_limit_min: "Minutes",
    ...Object.fromEntries(partsOf(kind).map(({ name, label }) => [name, label])),
  };
  const part = (state: ActionState<unknown>) => (name: string) => ({
    name,
    value: kept.fields[name] ?? "",
    onChange: (event: { target: { value: string } }) => kept.change({ [name]: event.target.value }),
    error: problemOf(state, name),
  });
  return (
    <QuestionFrame mark={kept.mark} stored={stored} save={save} onSaved={kept.forget}>
      {(state) => (
        <>
          <FormAnswer state={state} names={names} />
          <input type="hidden" name="kind" value={kind} />
          <Parts kind={kind} choices={choices} part={part(state)} />
        </>
      )}
    </QuestionFrame>
  );
}

type Part = (name: string) => {
  name: string;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
  error: string | undefined;
};

function Parts({ kind, choices, part }: { kind: FormKind; choices: Choices; part: Part }) {
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
    <>
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
    </>
  );
}
