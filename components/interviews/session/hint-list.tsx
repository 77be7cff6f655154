"use client";

import { InlineCode } from "../inline-code";
import { useSession } from "./session-context";

/** The hints that were taken. They stay, because they count. */
export function HintList() {
  const { view } = useSession();
  const { hints } = view.answer;
  if (hints.length === 0) return null;
  return (
    <div aria-live="polite">
      <h2 className="session-heading">{hints.length === 1 ? "Hint" : "Hints"}</h2>
      <ol className="session-hints">
        {hints.map((hint) => (
          <li key={hint}>
            <InlineCode text={hint} />
          </li>
        ))}
      </ol>
    </div>
  );
}
