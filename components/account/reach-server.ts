"use client";

import { unstable_rethrow } from "next/navigation";
import type { ActionState } from "@/lib/domain/action-state";

type Send<T> = (state: ActionState<T>, form: FormData) => Promise<ActionState<T>>;

/**
 * The same action, except that a lost network is an answer like any other: without this the form
 * would give way to an error page, and what was typed would be gone.
 */
export function withTypedKept<T>(action: Send<T>): Send<T> {
  return async (state, form) => {
    try {
      return await action(state, form);
    } catch (error) {
      unstable_rethrow(error);
      const typed: Record<string, string> = {};
      for (const [name, value] of form) {
        if (typeof value === "string" && !/password/i.test(name)) typed[name] = value;
      }
      for (const name of new Set([...form.keys()].filter((key) => key.endsWith("[]")))) {
        for (const [i, value] of form.getAll(name).entries()) {
          typed[`${name.slice(0, -2)}[${i}]`] = String(value);
        }
      }
      const message = "Rung did not answer. Nothing you typed is lost: try again in a moment.";
      return { status: "unavailable", message, typed };
    }
  };
}
