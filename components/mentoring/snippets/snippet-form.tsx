"use client";

import { useState } from "react";
import type { Act } from "@/components/ui/act";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import { FEEDBACK_TYPES } from "@/lib/domain/mentoring/review-view";
import type { Snippet } from "../rating/skill-to-rate";
import { FEEDBACK_FIELDS, FIELD_HINTS, FIELD_NAMES, TYPE_NAMES } from "../review/feedback-words";
import { HiddenFields } from "../review/hidden-fields";
import { blankSnippet, type SnippetTexts, textsOf } from "./snippet-texts";

type Props = {
  edited: Snippet | null;
  skills: readonly { id: string; name: string }[];
  act: Act;
  firstKey: string;
  onDone: () => void;
  onCancel: () => void;
};

const proficiencies = [0, 1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: String(n) }));
const types = FEEDBACK_TYPES.map((value) => ({ value, label: TYPE_NAMES[value] }));

/** One snippet: where it fits, and whichever of the four parts are worth keeping. */
export function SnippetForm({ edited, skills, act, firstKey, onDone, onCancel }: Props) {
  const [initial] = useState(edited ? textsOf(edited) : blankSnippet);
  const kept = useKept<SnippetTexts>(`rung.draft.snippet.${edited?.id ?? "new"}`, initial);
  const { state, submit, key, renewKey } = useAct(act, firstKey, () => {
    kept.reset();
    onDone();
  });
  const field = (name: keyof SnippetTexts) => ({
    name,
    id: `snippet-${name}`,
    value: kept.fields[name],
    onChange: (event: { target: { value: string } }) => {
      renewKey();
      kept.change({ [name]: event.target.value });
    },
    error: problemOf(state, name),
  });
  const { form: _told, ...problems } = state.status === "invalid" ? state.problems : {};
  return (
    <form
      {...kept.mark}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="form snippet-form"
      noValidate
    >
      <HiddenFields fields={{ clientKey: key }} />
      {messageOf(state) && (
        <Notice tone="error" isLive>
          {messageOf(state)}
        </Notice>
      )}
      <ErrorSummary
        problems={Object.fromEntries(
          Object.entries(problems).map(([name, words]) => [`snippet-${name}`, words]),
        )}
      />
      <Field label="What to call it" required maxLength={120} {...field("title")} />
      <Select
        label="For which skill"
        emptyLabel="Any skill"
        options={skills.map(({ id, name }) => ({ value: id, label: name }))}
        {...field("skillId")}
      />
      <Select
        label="Rated at"
        emptyLabel="Any proficiency"
        options={proficiencies}
        {...field("proficiency")}
      />
      <Select label="Kind" options={types} {...field("type")} />
      {FEEDBACK_FIELDS.map((name) => (
        <TextArea
          key={name}
          label={FIELD_NAMES[name]}
          hint={FIELD_HINTS[name]}
          isOptional
          rows={2}
          maxLength={1000}
          dir="auto"
          {...field(name)}
        />
      ))}
      <div className="cluster">
        <SubmitButton pendingText="Saving">{edited ? "Save changes" : "Save snippet"}</SubmitButton>
        {edited && (
          <Button
            variant="quiet"
            onClick={() => {
              kept.forget();
              onCancel();
            }}
          >
            Leave it as it was
          </Button>
        )}
      </div>
    </form>
  );
}
