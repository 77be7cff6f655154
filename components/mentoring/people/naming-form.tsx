"use client";

import type { Act } from "@/components/ui/act";
import { Field } from "@/components/ui/field";
import { FormAnswer } from "@/components/ui/form-answer";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { useAct } from "@/components/ui/use-act";
import { problemOf, typedOf } from "@/lib/domain/action-state";

const tellNamed = () => showToast({ text: "They are an administrator now." });

/** Names another administrator by their e-mail address. */
export function NamingForm({ action, clientKey }: { action: Act; clientKey: string }) {
  const { state, submit, key } = useAct(action, clientKey, tellNamed);
  return (
    <form action={submit} className="form" noValidate>
      <FormAnswer state={state} />
      <Field
        label="E-mail of another administrator"
        name="email"
        type="email"
        hint="The address they sign in with. They can do all that you can here, and name others."
        autoComplete="off"
        defaultValue={typedOf(state).email}
        error={problemOf(state, "email")}
        required
      />
      <input type="hidden" name="clientKey" value={key} />
      <SubmitButton variant="secondary">Make them administrator</SubmitButton>
    </form>
  );
}
