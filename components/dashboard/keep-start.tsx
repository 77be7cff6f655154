"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/domain/action-state";

type Props = {
  action: (
    previous: ActionState<{ kept: number }>,
    payload: unknown,
  ) => Promise<ActionState<{ kept: number }>>;
};

const PLACE = "rung.start";

/**
 * Somebody who took the start and then signed in another way (GitHub, an account they already had)
 * finds their answers kept all the same: the browser hands them over, once.
 */
export function KeepStart({ action }: Props) {
  const [problem, setProblem] = useState(false);
  useEffect(() => {
    const kept = readStart();
    if (!kept) return;
    action({ status: "idle" }, kept)
      .then((answer) => {
        // What the server cannot read will not be readable next time either.
        const isSettled = answer.status === "ok" || answer.status === "invalid";
        if (isSettled) localStorage.removeItem(PLACE);
        else setProblem(true);
      })
      .catch(() => setProblem(true));
  }, [action]);
  if (!problem) return null;
  return (
    <Notice tone="warn" isLive>
      Your answers from the start are still in this browser, but could not be saved just now. Reload
      the page to try again.
    </Notice>
  );
}

/** The stored start with a client key that is the same for the same start: a reload sends it once. */
function readStart(): object | null {
  try {
    const start = JSON.parse(localStorage.getItem(PLACE) ?? "null");
    if (typeof start?.seed !== "number" || !start.answers?.length) return null;
    const hex = (start.seed >>> 0).toString(16).padStart(12, "0").slice(-12);
    return { ...start, clientKey: `57a27000-0000-4000-8000-${hex}` };
  } catch {
    return null;
  }
}
