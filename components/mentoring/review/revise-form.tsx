"use client";

import type { Act } from "@/components/ui/act";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import { HiddenFields } from "./hidden-fields";
import { ScaleInput } from "./scale-input";

export type ReviseProps = {
  act: Act;
  fields: Readonly<Record<string, string>>;
  formId: string;
  /** Whole steps for a learner's claim, halves for a mentor's rating. */
  step: 0.5 | 1;
  current: number;
  skillName: string;
  firstKey: string;
};

/** One's own rating, changed, and why. The other side's is not touched, and the old one stays. */
export function ReviseForm({
  act,
  fields,
  formId,
  step,
  current,
  skillName,
  firstKey,
}: ReviseProps) {
  const kept = useKept(`rung.draft.revise.${formId}`, { value: "", body: "" });
  const { state, submit, key, form, renewKey } = useAct(act, firstKey, kept.reset);
  const change = (part: Partial<{ value: string; body: string }>) => {
    renewKey();
    kept.change(part);
  };
  const valueProblem = problemOf(state, "value");
  return (
    <form
      {...kept.mark}
      ref={form}
      action={submit}
      onReset={(event) => event.preventDefault()}
      className="message-form"
      noValidate
    >
      <HiddenFields fields={{ ...fields, clientKey: key }} />
      {messageOf(state) && (
        <Notice tone="error" isLive>
          {messageOf(state)}
        </Notice>
      )}
      <div className="field">
        <p className="field-hint">
          You rated {skillName} at {current}. What do you say now?
        </p>
        <ScaleInput
          legend={`Your new rating of ${skillName}`}
          name="value"
          step={step}
          value={kept.fields.value}
          onChange={(value) => change({ value })}
          describedBy={valueProblem ? `${formId}-value-error` : undefined}
          isInvalid={valueProblem !== undefined}
        />
        {valueProblem && (
          <p id={`${formId}-value-error`} className="field-error">
            {valueProblem}
          </p>
        )}
      </div>
      <TextArea
        id={`revise-${formId}`}
        name="body"
        label="Why"
        rows={2}
        maxLength={4000}
        dir="auto"
        hint="Kept with the rating, for both of you."
        value={kept.fields.body}
        onChange={(event) => change({ body: event.target.value })}
        error={problemOf(state, "body")}
      />
      <SubmitButton variant="secondary" pendingText="Saving">
        Revise my rating
      </SubmitButton>
    </form>
  );
}
