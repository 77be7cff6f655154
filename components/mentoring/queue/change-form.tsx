"use client";

import type { Act } from "@/components/ui/act";
import { FormAnswer } from "@/components/ui/form-answer";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { useAct } from "@/components/ui/use-act";
import { type RequestChoices, RequestFields, type RequestTexts } from "./request-fields";

type Props = {
  texts: RequestTexts;
  version: number;
  choices: RequestChoices;
  save: Act<{ version: number }>;
  firstKey: string;
};

/** A change of a request that mentors see already: sent as a whole, when its writer says so. */
export function ChangeForm({ texts, version, choices, save, firstKey }: Props) {
  const { state, submit, key, renewKey } = useAct(save, firstKey, () =>
    showToast({ text: "Changed. Your place in the queue stays the same.", actionLabel: "Close" }),
  );
  const stored =
    state.status === "conflict" || state.status === "ok"
      ? (state.value as { version: number } | null)
      : null;
  return (
    <form
      action={submit}
      onReset={(event) => event.preventDefault()}
      onChange={renewKey}
      className="form request-form"
      noValidate
    >
      <FormAnswer state={state} />
      {state.status === "conflict" && (
        <p className="small muted">
          What you typed is still here: save once more to put it in the place of the other.
        </p>
      )}
      <RequestFields texts={texts} choices={choices} state={state} />
      <input type="hidden" name="version" value={Math.max(version, stored?.version ?? 0)} />
      <input type="hidden" name="clientKey" value={key} />
      <SubmitButton pendingText="Saving">Save changes</SubmitButton>
    </form>
  );
}
