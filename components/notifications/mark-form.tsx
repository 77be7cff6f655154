"use client";

import {
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import { newClientKey } from "@/components/ui/client-key";
import { Notice } from "@/components/ui/notice";
import { useTypedKept } from "@/components/ui/reach-server";
import { showToast } from "@/components/ui/toast";
import { type ActionState, idle, messageOf } from "@/lib/domain/action-state";

type Marked = { id: string | null; count: number; readAt: string };

type MarkFormProps = {
  mark: (state: ActionState<Marked>, form: FormData) => Promise<ActionState<Marked>>;
  unmark: (state: ActionState<unknown>, payload: unknown) => Promise<ActionState<unknown>>;
  clientKey: string;
  /** The list, with a submit button called `id` for each notification. */
  children: ReactNode;
};

/** Sends whichever button of the list was pressed, and offers to take it back. */
export function MarkForm({ mark, unmark, clientKey, children }: MarkFormProps) {
  const [state, submit] = useActionState(useTypedKept(mark), idle);
  const [key, setKey] = useState(clientKey);
  const handled = useRef<ActionState<Marked>>(idle);
  useEffect(() => {
    if (handled.current === state) return;
    handled.current = state;
    setKey(newClientKey());
    if (state.status === "ok") offerUndo(state.value, unmark);
  }, [state, unmark]);
  const message = messageOf(state);
  return (
    <form action={submit} className="stack-lg">
      <input type="hidden" name="clientKey" value={key} />
      {message !== undefined && (
        <Notice tone="error" isLive>
          {message}
        </Notice>
      )}
      {children}
    </form>
  );
}

function offerUndo({ id, count, readAt }: Marked, unmark: MarkFormProps["unmark"]): void {
  if (count === 0) return;
  const text = count === 1 ? "Marked as read." : `${count} notifications marked as read.`;
  const undo = async () => {
    const payload = { clientKey: newClientKey(), id, readAt };
    const answer = await unmark(idle, payload).catch(() => null);
    if (answer?.status === "ok") return;
    const problem = (answer && messageOf(answer)) ?? "That could not be taken back. Try again.";
    showToast({ text: problem });
  };
  showToast({ text, onAction: () => startTransition(undo) });
}
