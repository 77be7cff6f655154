"use client";

import type { Act } from "@/components/ui/act";
import { Field } from "@/components/ui/field";
import { FormAnswer } from "@/components/ui/form-answer";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { problemOf, typedOf } from "@/lib/domain/action-state";

/** Takes the one-time code that the start printed. */
export function CodeForm({ action, clientKey }: { action: Act; clientKey: string }) {
  const { state, submit, key } = useAct(action, clientKey);
  return (
    <form action={submit} onReset={(event) => event.preventDefault()} className="form" noValidate>
      <FormAnswer state={state} />
      <Field
        label="One-time code"
        name="code"
        hint="Five groups of four letters and digits. Dashes and small letters make no difference."
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        defaultValue={typedOf(state).code}
        error={problemOf(state, "code")}
        required
      />
      <input type="hidden" name="clientKey" value={key} />
      <SubmitButton>Become administrator</SubmitButton>
    </form>
  );
}
