"use client";

import { type ReactNode, useActionState, useMemo, useSyncExternalStore } from "react";
import { newClientKey } from "@/components/ui/client-key";
import { useTypedKept } from "@/components/ui/reach-server";
import { type ActionState, idle, messageOf } from "@/lib/domain/action-state";
import type { Act, FormKeys } from "./acts";
import { useSession } from "./session-context";

type ActFormProps = {
  act: Act;
  /** Whose key is sent where no script runs. */
  name: keyof FormKeys;
  fields: Readonly<Record<string, string>>;
  className?: string;
  label?: string;
  children: ReactNode;
  /** Refused here unless the server holds all that is written. */
  needsSaved?: boolean;
  onOk?: () => void;
  /** It ends the session. */
  isLast?: boolean;
};

/** Acts whose answer brings the page with it; what it shows is told to other tabs from there. */
const DRAWN_ANEW: ReadonlySet<keyof FormKeys> = new Set(["turnTo", "turnOn", "skipAnswer"]);

const UNSAVED =
  "Not everything you wrote is saved yet. Settle what is marked, or try again in a moment.";

const never = () => () => {};

/**
 * One act as a form, so that it works without a script. With one, what was typed is saved first,
 * a lost network is told in words, and the page is drawn anew here and in other tabs.
 */
export function ActForm({ act, name, fields, className, label, children, ...rest }: ActFormProps) {
  const { formKeys } = useSession();
  const [state, submit] = useActionState<ActionState<unknown>, FormData>(
    useSaved(act, { isDrawnAnew: DRAWN_ANEW.has(name), ...rest }),
    idle,
  );
  const message = messageOf(state);
  return (
    <form action={submit} className={className} aria-label={label}>
      <input type="hidden" name="clientKey" value={formKeys[name]} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {children}
      {message !== undefined && (
        <p role="alert" className="field-error">
          {message}
        </p>
      )}
    </form>
  );
}

type Wish = { isDrawnAnew: boolean } & Pick<ActFormProps, "needsSaved" | "onOk" | "isLast">;

function useSaved(act: Act, { isDrawnAnew, needsSaved, onOk, isLast }: Wish) {
  const { view, store, redraw } = useSession();
  const answerId = view.answer.id;
  const send = useTypedKept<unknown>(act);
  const isRunning = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return useMemo(() => {
    if (!isRunning) return send;
    return async (state: ActionState<unknown>, form: FormData): Promise<ActionState<unknown>> => {
      const isSaved = await store.flush(answerId);
      if (needsSaved && !isSaved) return { status: "unavailable", message: UNSAVED, typed: {} };
      form.set("clientKey", newClientKey());
      if (isLast) await store.leave();
      const answer = await send(state, form).catch((error: unknown) => {
        // Nothing but the way to the next page is thrown here: the session has ended.
        if (isLast) store.forget();
        throw error;
      });
      if (answer.status === "ok") onOk?.();
      if (answer.status === "ok" && isDrawnAnew) return answer;
      if (answer.status !== "unavailable" && answer.status !== "signed-out") redraw();
      return answer;
    };
  }, [isRunning, isDrawnAnew, needsSaved, onOk, isLast, send, store, redraw, answerId]);
}
