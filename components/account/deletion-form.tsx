"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { useTypedKept } from "@/components/ui/reach-server";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, problemOf, typedOf } from "@/lib/domain/action-state";
import { useClientKey } from "./client-key";
import { FormMessages } from "./form-messages";

type DeletionFormProps = {
  action: (state: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>;
  clientKey: string;
  hasEmail: boolean;
  hasPassword: boolean;
};

/** The way out. It asks for what only the owner knows, because nothing can bring it back. */
export function DeletionForm({ action, clientKey, hasEmail, hasPassword }: DeletionFormProps) {
  const [state, submit] = useActionState(useTypedKept(action), idle);
  const key = useClientKey(clientKey, state);
  return (
    <form action={submit} className="form" noValidate>
      <FormMessages state={state} />
      <Field
        label={hasEmail ? "Your e-mail or name, to confirm" : "Your name, to confirm"}
        name="confirmation"
        autoComplete="off"
        dir="auto"
        defaultValue={typedOf(state).confirmation}
        error={problemOf(state, "confirmation")}
        required
      />
      {hasPassword && (
        <PasswordField
          label="Your password"
          name="password"
          autoComplete="current-password"
          error={problemOf(state, "password")}
          required
        />
      )}
      <input type="hidden" name="clientKey" value={key} />
      <SubmitButton variant="danger">Delete my account for good</SubmitButton>
    </form>
  );
}
