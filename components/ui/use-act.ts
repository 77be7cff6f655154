"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { type ActionState, idle } from "@/lib/domain/action-state";
import type { Act } from "./act";
import { newClientKey } from "./client-key";
import { useTypedKept } from "./reach-server";

/**
 * A form's way to its action: its state, what submits it, and the key of its next submission. The
 * same text sent again after silence keeps its key, so that it is done once; `renewKey` says that
 * something was changed. `onDone` is called as soon as it went well. Without a `firstKey` from the
 * server the browser makes one, and the form works with a script alone. A form that is given the
 * returned ref has its first refused field in focus.
 */
export function useAct<T>(action: Act<T>, firstKey: string | null, onDone?: () => void) {
  const [state, submit, isPending] = useActionState<ActionState<T>, FormData>(
    useTypedKept(action, onDone),
    idle,
  );
  const [key, setKey] = useState(firstKey ?? "");
  useEffect(() => {
    if (firstKey === null) setKey(newClientKey());
  }, [firstKey]);
  const form = useRef<HTMLFormElement>(null);
  const handled = useRef(state);
  useEffect(() => {
    if (handled.current === state) return;
    handled.current = state;
    if (state.status !== "unavailable") setKey(newClientKey());
    // What is wrong is said beside its field: that is where to go on.
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  return { state, submit, isPending, key, form, renewKey: () => setKey(newClientKey()) };
}
