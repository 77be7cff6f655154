"use client";

import { useState } from "react";
import { idle, messageOf } from "@/lib/domain/action-state";
import type { Rhythm } from "@/lib/domain/mentoring/mentorship-input";
import type { Act } from "../act";
import { newClientKey } from "../client-key";

type Stored = { readonly rhythm: Rhythm; readonly version: number };
type Props = { mentorshipId: string; stored: Stored; action: Act<Stored> };

const CHOICES: readonly { rhythm: Rhythm; text: string }[] = [
  { rhythm: "weekly", text: "Every week" },
  { rhythm: "fortnightly", text: "Every two weeks" },
];

/** How often to check in: saved as soon as it is chosen, and put back with a word where that fails. */
export function RhythmChoice({ mentorshipId, stored, action }: Props) {
  const [shown, setShown] = useState(stored.rhythm);
  const [ofPage, setOfPage] = useState(stored.version);
  const [problem, setProblem] = useState<string | null>(null);
  if (ofPage !== stored.version) {
    setOfPage(stored.version);
    setShown(stored.rhythm);
  }

  async function choose(rhythm: Rhythm) {
    setShown(rhythm);
    setProblem(null);
    const { version: expectedVersion } = stored;
    const payload = { mentorshipId, rhythm, expectedVersion, clientKey: newClientKey() };
    const answer = await action(idle, payload).catch(() => null);
    if (answer?.status === "ok") return;
    setShown(answer?.status === "conflict" ? (answer.value as Stored).rhythm : stored.rhythm);
    setProblem((answer && messageOf(answer)) ?? "That could not be saved just now. Try again.");
  }

  return (
    <fieldset className="field">
      <legend>Check in</legend>
      <div className="choices choices-inline">
        {CHOICES.map(({ rhythm, text }) => (
          <div key={rhythm} className="choice">
            <label>
              <input
                type="radio"
                name="rhythm"
                checked={shown === rhythm}
                onChange={() => void choose(rhythm)}
              />
              <span>{text}</span>
            </label>
          </div>
        ))}
      </div>
      {problem !== null && (
        <p role="alert" className="field-error">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
