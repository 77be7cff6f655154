"use client";

import { useActionState, useEffect, useRef } from "react";
import { forgetKeptTexts } from "@/components/ui/kept-texts";
import { type ActionState, idle, messageOf } from "@/lib/domain/action-state";

type SignOut = (previous: ActionState<unknown>, payload: unknown) => Promise<ActionState<unknown>>;

/** The way out. Should the server be away, it says so instead of pretending. */
export function SignOutForm({ action }: { action: SignOut }) {
  const [state, submit, isPending] = useActionState<ActionState<unknown>, FormData>(action, idle);
  const message = messageOf(state);
  const isSent = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer that comes back means "not yet".
  useEffect(() => {
    isSent.current = false;
  }, [state]);
  // The action leads away when it has worked, and only then is what this browser keeps forgotten.
  useEffect(
    () => () => {
      if (isSent.current) forgetKeptTexts();
    },
    [],
  );
  return (
    <form
      action={submit}
      onSubmit={() => {
        isSent.current = true;
      }}
    >
      <button type="submit" className="menu-item" aria-busy={isPending || undefined}>
        Sign out
      </button>
      {message !== undefined && (
        <p role="alert" className="field-error">
          {message}
        </p>
      )}
    </form>
  );
}
