"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { useTypedKept } from "@/components/ui/reach-server";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, problemOf } from "@/lib/domain/action-state";
import { useClientKey } from "./client-key";
import { FormMessages } from "./form-messages";

type Result = { sessionsEnded: number };
type PasswordFormProps = {
  action: (state: ActionState<Result>, form: FormData) => Promise<ActionState<Result>>;
  clientKey: string;
};

/** A new password in place of the present one. */
export function PasswordForm({ action, clientKey }: PasswordFormProps) {
  const [state, submit] = useActionState(useTypedKept(action), idle);
  const key = useClientKey(clientKey, state);
  return (
    <form action={submit} className="form" noValidate>
      <FormMessages state={state} />
      {state.status === "ok" && (
        <Notice tone="ok" isLive>
          Your password is changed, and every other browser has been signed out.
        </Notice>
      )}
      <PasswordField
        label="Present password"
        name="currentPassword"
        autoComplete="current-password"
        error={problemOf(state, "currentPassword")}
        required
      />
      <PasswordField
        label="New password"
        name="newPassword"
        autoComplete="new-password"
        hint="8 characters or more, any you like; 15 or more is better."
        error={problemOf(state, "newPassword")}
        required
      />
      <input type="hidden" name="clientKey" value={key} />
      <SubmitButton>Change password</SubmitButton>
    </form>
  );
}
