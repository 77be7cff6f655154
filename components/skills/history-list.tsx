"use client";

import { useState } from "react";
import { newClientKey } from "@/components/ui/client-key";
import { type ActionState, messageOf } from "@/lib/domain/action-state";

export type ShownEvent = {
  id: string;
  dateText: string;
  /** "You: 3", "Grace H., mentor: 2", "Coding at 3: all tests passed". */
  text: string;
  note: string;
  canTakeBack: boolean;
  isTakenBack: boolean;
};

type Answer = ActionState<unknown>;
type Props = {
  events: readonly ShownEvent[];
  takeBack: (previous: Answer, payload: unknown) => Promise<Answer>;
};

/** Everything that happened to the skill, newest first. Nothing is erased; one's own can be taken back. */
export function HistoryList({ events, takeBack }: Props) {
  const [problem, setProblem] = useState<string | null>(null);

  async function undo(entryId: string) {
    const payload = { entryId, clientKey: newClientKey() };
    const answer = await takeBack({ status: "idle" }, payload).catch(() => null);
    const isDone = answer?.status === "ok";
    setProblem(isDone ? null : ((answer && messageOf(answer)) ?? "That did not work. Try again."));
  }

  return (
    <>
      {problem && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
      <ul>
        {events.map((event) => (
          <li
            key={event.id}
            className="history-line"
            data-taken-back={event.isTakenBack || undefined}
          >
            <span className="muted">{event.dateText}</span>
            <span>{event.isTakenBack ? `${event.text} (taken back)` : event.text}</span>
            {event.canTakeBack && !event.isTakenBack ? (
              <button type="button" className="link" onClick={() => void undo(event.id)}>
                Take back<span className="sr-only"> {event.text}</span>
              </button>
            ) : (
              <span />
            )}
            {event.note && <span className="history-note">{event.note}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
