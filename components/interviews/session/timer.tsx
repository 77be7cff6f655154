"use client";

import { useState } from "react";
import type { SessionView } from "@/lib/domain/interviews/session-view";
import { keepTimerHidden } from "./timer-wish";
import { useTimer } from "./use-timer";

/** The clock: calm, and out of sight for whoever prefers that. The end is told either way. */
export function Timer({ view, isHiddenAtFirst }: { view: SessionView; isHiddenAtFirst: boolean }) {
  const reading = useTimer(view);
  const [isHidden, setIsHidden] = useState(isHiddenAtFirst);
  if (!reading) return <span className="session-clock muted">No clock in practice</span>;
  return (
    <span className="session-clock" data-phase={reading.phase}>
      {!isHidden && (
        <span role="timer" aria-label="Time" className="session-time">
          {reading.text}
        </span>
      )}
      <button
        type="button"
        className="session-link"
        data-session-key="T"
        onClick={() => {
          setIsHidden(!isHidden);
          keepTimerHidden(!isHidden);
        }}
      >
        {isHidden ? "Show time" : "Hide"}
        {!isHidden && <span className="sr-only"> the time</span>}
      </button>
    </span>
  );
}
