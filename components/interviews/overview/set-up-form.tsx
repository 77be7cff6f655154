"use client";

import { useState } from "react";
import type { Act } from "@/components/ui/act";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormAnswer } from "@/components/ui/form-answer";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Option, Select } from "@/components/ui/select";
import { Details } from "@/components/ui/small";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { problemOf, typedOf } from "@/lib/domain/action-state";
import { QUESTION_KIND_NAMES, QUESTION_KINDS } from "@/lib/domain/interviews/question";
import {
  QUESTIONS_MAX,
  SESSION_MINUTES,
  TIME_PERCENTS,
} from "@/lib/domain/interviews/session-types";
import { TIME_WORDS } from "@/lib/domain/interviews/session-words";
import { TopicPicker } from "./topic-picker";

export type SetUpChoices = {
  readonly rungs: readonly Option[];
  readonly specialisations: readonly Option[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
};

type Props = {
  choices: SetUpChoices;
  start: { rungId: string; specialisation: string; code: string };
  begin: Act;
  firstKey: string;
  /** Whether there is any private question that could come up. */
  canHavePrivate: boolean;
};

const lengths = [
  ...SESSION_MINUTES.map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` })),
  { value: "count", label: "By number" },
];

/** Everything about a session that is settled before its clock starts. */
export function SetUpForm({ choices, start, begin, firstKey, canHavePrivate }: Props) {
  const { state, submit, key, form, renewKey } = useAct(begin, firstKey);
  const problem = (field: string) => problemOf(state, field);
  const typed = typedOf(state);
  const [length, setLength] = useState("30");
  return (
    <form
      ref={form}
      action={submit}
      className="form set-up"
      noValidate
      onReset={(event) => event.preventDefault()}
      onChange={(event) => {
        renewKey();
        const target = event.target as unknown as HTMLInputElement;
        if (target.name === "length") setLength(target.value);
      }}
    >
      <FormAnswer state={state} />
      <input type="hidden" name="clientKey" value={key} />
      <input type="hidden" name="focus" value="blueprint" />
      <RadioGroup
        name="mode"
        label="How"
        defaultValue={typed.mode ?? "mock"}
        error={problem("mode")}
        options={[
          { value: "mock", label: "Mock interview", hint: "On the clock. Answers at the end." },
          {
            value: "practice",
            label: "Practice",
            hint: "No clock. You may look at an answer; then it proves nothing.",
          },
        ]}
      />
      <div className="set-up-pair">
        <Select
          label="Rung"
          name="rungId"
          options={choices.rungs}
          defaultValue={typed.rungId ?? start.rungId}
          error={problem("rungId")}
        />
        <Select
          label="Specialisation"
          name="specialisation"
          options={choices.specialisations}
          defaultValue={typed.specialisation ?? start.specialisation}
          error={problem("specialisation")}
        />
      </div>
      <RadioGroup
        name="length"
        label="Length"
        hint="By minutes as many come as fit. From Mid-level on, code takes 15 to 60 minutes and a design 35 to 50."
        isInline
        options={lengths}
        defaultValue={typed.length ?? "30"}
        error={problem("length")}
      />
      {/* Hidden rather than absent, so that it works before any script. */}
      <div className={length === "count" ? "" : "set-up-count-off"}>
        <Field
          label="Questions"
          name="count"
          type="number"
          inputMode="numeric"
          min={1}
          max={QUESTIONS_MAX}
          defaultValue={typed.count ?? "6"}
          error={problem("count")}
        />
      </div>
      <Details
        summary="Kinds, topics, more time, a friend’s code"
        isOpen={
          start.code !== "" || problem("code") !== undefined || problem("topicIds") !== undefined
        }
      >
        <div className="set-up-more">
          <fieldset className="field">
            <legend>Kinds</legend>
            <p className="field-hint">None ticked: as an interview of this rung has them.</p>
            <div className="choices choices-inline">
              {QUESTION_KINDS.map((kind) => (
                <Checkbox
                  key={kind}
                  name="kinds[]"
                  value={kind}
                  label={QUESTION_KIND_NAMES[kind]}
                />
              ))}
            </div>
          </fieldset>
          <TopicPicker topics={choices.topics} error={problem("topicIds")} onChange={renewKey} />
          <Select
            label="Time"
            name="timePercent"
            hint="Set it before you start; it is noted, and changes no score."
            options={TIME_PERCENTS.map((percent) => ({
              value: String(percent),
              label: TIME_WORDS[percent],
            }))}
            defaultValue={typed.timePercent ?? "100"}
            error={problem("timePercent")}
          />
          {canHavePrivate && (
            <Checkbox
              name="hasPrivate"
              value="on"
              label="Private questions may come up"
              hint="Yours, and those your mentors wrote for you."
              defaultChecked
            />
          )}
          <Field
            label="A friend’s code"
            name="code"
            isOptional
            hint="Ten letters and digits from a report. You get the same questions; the choices above then do not count."
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={20}
            defaultValue={typed.code ?? start.code}
            error={problem("code")}
          />
        </div>
      </Details>
      <SubmitButton size="large" pendingText="Drawing your questions">
        Start
      </SubmitButton>
    </form>
  );
}
