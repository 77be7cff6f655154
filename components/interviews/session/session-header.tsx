"use client";

import type { ReactNode } from "react";
import { EndDialog } from "./end-dialog";
import { ProgressSegments } from "./progress-segments";
import { useSession } from "./session-context";
import { Timer } from "./timer";

type SessionHeaderProps = { logo: ReactNode; tools: ReactNode; isTimerHidden: boolean };

/** The bar of a session: where one is in it, how long there is, and the way out. */
export function SessionHeader({ logo, tools, isTimerHidden }: SessionHeaderProps) {
  const { view } = useSession();
  return (
    <header className="session-header">
      <div className="session-bar">
        {logo}
        <p className="session-name">
          {view.mode === "mock" ? "Mock interview" : "Practice"}
          <span>, {view.title}</span>
        </p>
        <ProgressSegments />
        <div className="session-end">
          <Timer view={view} isHiddenAtFirst={isTimerHidden} />
          <div className="session-tools">{tools}</div>
          <EndDialog />
        </div>
      </div>
    </header>
  );
}
