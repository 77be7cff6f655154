"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Act } from "@/components/ui/act";
import { newClientKey } from "@/components/ui/client-key";
import { type ActionState, idle, messageOf } from "@/lib/domain/action-state";

/** A pause in typing that is long enough to send. */
const SETTLE_MS = 700;
const RETRY_MS = 5_000;

type Stored = { readonly version: number };

export type Autosave = {
  readonly state: "saved" | "saving" | "failed";
  readonly savedAt: number | null;
  /** Why the server did not take it, in words. */
  readonly problem: string | null;
  /** What another tab stored meanwhile; until that is decided nothing is sent. */
  readonly conflict: Stored | null;
};

/**
 * Sends a form's fields whenever its writer pauses, one send after the other, each with the version
 * it has seen. `flush` sends what is left and resolves once nothing is on its way any more.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, act: Act, version: number) {
  const [view, setView] = useState<Autosave>({
    state: "saved",
    savedAt: null,
    problem: null,
    conflict: null,
  });
  const [known, setKnown] = useState(version);
  const latest = useRef(version);
  const isDirty = useRef(false);
  const isDisputed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void> | null>(null);

  /** What is stored now is known to whoever goes on writing. */
  const learn = useCallback((next: number) => {
    latest.current = next;
    isDisputed.current = false;
    setKnown(next);
  }, []);

  const send = useCallback(async (): Promise<void> => {
    if (!form.current || !isDirty.current) return;
    isDirty.current = false;
    setView((now) => ({ ...now, state: "saving" }));
    const fields = new FormData(form.current);
    fields.set("version", String(latest.current));
    fields.set("clientKey", newClientKey());
    const answer = await act(idle, fields).catch(() => null);
    if (answer?.status === "ok") {
      learn((answer.value as Stored).version);
      setView({ state: "saved", savedAt: Date.now(), problem: null, conflict: null });
      return;
    }
    isDirty.current = true;
    isDisputed.current = answer?.status === "conflict";
    setView((now) => ({ ...now, state: "failed", ...refusalOf(answer) }));
  }, [form, act, learn]);

  /** One send at a time; a change that came meanwhile is sent after it. */
  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    while (sending.current) await sending.current;
    if (!isDirty.current) return;
    sending.current = send().finally(() => {
      sending.current = null;
    });
    await sending.current;
    if (isDirty.current && !isDisputed.current) {
      timer.current = setTimeout(() => void flush(), RETRY_MS);
    }
  }, [send]);

  const change = useCallback(() => {
    isDirty.current = true;
    clearTimeout(timer.current);
    if (!isDisputed.current) timer.current = setTimeout(() => void flush(), SETTLE_MS);
  }, [flush]);

  /** Nothing more is sent from here: what is on the page went another way, or is to be dropped. */
  const stop = useCallback(() => {
    isDirty.current = false;
    clearTimeout(timer.current);
  }, []);

  /** What is on its way, if anything; nothing more sets out before the next change. */
  const settle = useCallback(() => {
    clearTimeout(timer.current);
    return sending.current;
  }, []);

  useEffect(() => stop, [stop]);
  return { ...view, version: known, change, flush, settle, stop, learn };
}

function refusalOf(answer: ActionState<unknown> | null): Partial<Autosave> {
  if (answer?.status === "conflict") return { conflict: answer.value as Stored | null };
  if (answer?.status !== "invalid") return { problem: answer && (messageOf(answer) ?? null) };
  return { problem: Object.values(answer.problems)[0] ?? null };
}
