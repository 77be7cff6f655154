"use client";

import { unstable_rethrow } from "next/navigation";
import { useMemo, useSyncExternalStore } from "react";
import { type ActionState, idle } from "@/lib/domain/action-state";

type Send<T> = (state: ActionState<T>, form: FormData) => Promise<ActionState<T>>;

const never = () => () => {};
const SILENT = "Rung did not answer. Nothing you typed is lost: try again in a moment.";
const REFUSED =
  "Rung could not take this, most likely because it is too long. Nothing you typed is lost: shorten it and try again.";

/**
 * The same action, except that a lost network and a form too large to be taken are answers like
 * any other: without this the form would give way to an error page, and what was typed would be
 * gone. Before the page runs it is the action itself, so that the form works without a script.
 * `onDone` is called as soon as it went well, even where the page is then drawn anew.
 */
export function useTypedKept<T>(action: Send<T>, onDone?: () => void): Send<T> {
  const isRunning = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return useMemo(
    () => (isRunning ? withTypedKept(action, onDone) : action),
    [isRunning, action, onDone],
  );
}

function withTypedKept<T>(action: Send<T>, onDone?: () => void): Send<T> {
  return async (_state, form) => {
    try {
      // The state shown now decides nothing on the server, and may hold all that was too long.
      const answer = await action(idle, form);
      if (answer.status === "ok") onDone?.();
      return answer;
    } catch (error) {
      unstable_rethrow(error);
      // A browser tells of a lost network with this kind of error, and with no other.
      const message = error instanceof TypeError ? SILENT : REFUSED;
      return { status: "unavailable", message, typed: textsOf(form) };
    }
  };
}

function textsOf(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !/password/i.test(name)) typed[name] = value;
  }
  for (const name of new Set([...form.keys()].filter((key) => key.endsWith("[]")))) {
    for (const [i, value] of form.getAll(name).entries()) {
      typed[`${name.slice(0, -2)}[${i}]`] = String(value);
    }
  }
  return typed;
}
