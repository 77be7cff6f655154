"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { useTypedKept } from "@/components/ui/reach-server";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, problemOf, typedOf } from "@/lib/domain/action-state";
import { useBrowserTimeZone, useNextPath, useStartAnswers } from "./browser-values";
import { FormMessages } from "./form-messages";
import { InvitationNote } from "./invitation-note";
import { useForgetStart } from "./use-forget-start";

type Action = (state: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>;

/** A new account. The answers of the start and the browser's time zone travel along, unseen. */
export function SignUpForm({ action }: { action: Action }) {
  const [state, submit] = useActionState(useTypedKept(action), idle);
  const [next, timeZone, start] = [useNextPath(), useBrowserTimeZone(), useStartAnswers()];
  const noteSent = useForgetStart(state);
  const typed = typedOf(state);
  return (
    <form action={submit} onSubmit={noteSent} className="form" noValidate>
      <InvitationNote />
      <FormMessages state={state} />
      <Field
        label="Name"
        name="name"
        autoComplete="name"
        dir="auto"
        defaultValue={typed.name}
        error={problemOf(state, "name")}
        required
      />
      <Field
        label="E-mail"
        name="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        hint="To sign in with. Where this instance sends mail, you choose what about."
        defaultValue={typed.email}
        error={problemOf(state, "email")}
        required
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        hint="8 characters or more, any you like; 15 or more is better."
        error={problemOf(state, "password")}
        required
      />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="timeZone" value={timeZone} />
      <input type="hidden" name="start" value={start} />
      <SubmitButton>Create account</SubmitButton>
      {start.includes('"answer"') && (
        <p className="muted">Your answers from the start come along.</p>
      )}
      <p className="muted">
        Already have one?{" "}
        <a className="link" href={next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"}>
          Sign in
        </a>
      </p>
    </form>
  );
}
