"use client";

import { useActionState } from "react";
import { useTypedKept } from "@/components/ui/reach-server";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ActionState, idle, messageOf } from "@/lib/domain/action-state";
import { useClientKey } from "./client-key";

type EndSessionFormProps = {
  action: (state: ActionState<unknown>, form: FormData) => Promise<ActionState<unknown>>;
  clientKey: string;
  /** Which one; left out for all the others. */
  sessionId?: string;
  text: string;
  /** Said instead of the text where the text alone would not tell which one. */
  label?: string;
};

/** A button that ends a session, or all the others. */
export function EndSessionForm({ action, clientKey, sessionId, text, label }: EndSessionFormProps) {
  const [state, submit] = useActionState(useTypedKept(action), idle);
  const key = useClientKey(clientKey, state);
  const message = messageOf(state);
  return (
    <form action={submit}>
      {sessionId !== undefined && <input type="hidden" name="sessionId" value={sessionId} />}
      <input type="hidden" name="clientKey" value={key} />
      <SubmitButton variant="secondary" aria-label={label}>
        {text}
      </SubmitButton>
      {message !== undefined && <p role="alert">{message}</p>}
    </form>
  );
}
