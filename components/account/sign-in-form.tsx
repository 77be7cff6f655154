"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { useTypedKept } from "@/components/ui/reach-server";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, problemOf, typedOf } from "@/lib/domain/action-state";
import { useNextPath } from "./browser-values";
import { FormMessages } from "./form-messages";
import { InvitationNote } from "./invitation-note";

type Action = (state: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>;

/** E-mail and password. Works before any script has loaded. */
export function SignInForm({ action }: { action: Action }) {
  const [state, submit] = useActionState(useTypedKept(action), idle);
  const next = useNextPath();
  return (
    <form action={submit} className="form" noValidate>
      <InvitationNote />
      <FormMessages state={state} />
      {/* Not type="email": browsers rewrite what is typed there, for instance addresses in IDN. */}
      <Field
        label="E-mail"
        name="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typedOf(state).email}
        error={problemOf(state, "email")}
        required
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        error={problemOf(state, "password")}
        required
      />
      <input type="hidden" name="next" value={next} />
      <SubmitButton>Sign in</SubmitButton>
      <p className="muted">
        New here?{" "}
        <a className="link" href={next ? `/sign-up?next=${encodeURIComponent(next)}` : "/sign-up"}>
          Create an account
        </a>
      </p>
    </form>
  );
}
