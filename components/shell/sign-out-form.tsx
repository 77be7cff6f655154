"use client";

import { useActionState } from "react";
import { type ActionState, idle, messageOf } from "@/lib/domain/action-state";

type SignOut = (previous: ActionState<unknown>, payload: unknown) => Promise<ActionState<unknown>>;

/** The way out. Should the server be away, it says so instead of pretending. */
export function SignOutForm({ action }: { action: SignOut }) {
  const [state, submit, isPending] = useActionState<ActionState<unknown>, FormData>(action, idle);
  const message = messageOf(state);
  return (
    <form action={submit}>
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
