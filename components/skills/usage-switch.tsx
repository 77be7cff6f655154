"use client";

import { useState } from "react";
import { newClientKey } from "@/components/ui/client-key";
import { type ActionState, messageOf } from "@/lib/domain/action-state";

type Answer = ActionState<unknown>;

type Props = {
  skillId: string;
  isInUse: boolean;
  action: (previous: Answer, payload: unknown) => Promise<Answer>;
};

/** "I use this now": shown at once, saved by itself, and put back with a word where that fails. */
export function UsageSwitch({ skillId, isInUse, action }: Props) {
  const [shown, setShown] = useState(isInUse);
  const [ofPage, setOfPage] = useState(isInUse);
  const [problem, setProblem] = useState<string | null>(null);
  if (ofPage !== isInUse) {
    setOfPage(isInUse);
    setShown(isInUse);
  }

  async function change(next: boolean) {
    setShown(next);
    setProblem(null);
    const payload = { skillId, isInUse: next, clientKey: newClientKey() };
    const answer = await action({ status: "idle" }, payload).catch(() => null);
    if (answer?.status === "ok") return;
    setShown(!next);
    setProblem((answer && messageOf(answer)) ?? "That could not be saved just now. Try again.");
  }

  return (
    <div className="choice">
      <label>
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => void change(event.target.checked)}
        />
        <span>I use this now: what shows it ages half as fast.</span>
      </label>
      {problem && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
    </div>
  );
}
