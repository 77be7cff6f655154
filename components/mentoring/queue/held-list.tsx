import type { ReactNode } from "react";
import type { Act } from "@/components/ui/act";
import { ActButton } from "../review/act-button";
import { LockClock } from "./lock-clock";

/** Something a mentor has taken aside. */
export type HeldView = {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly words: string;
  /** What accepting means. */
  readonly promise: ReactNode;
  readonly until: number;
  readonly acceptKey: string;
  readonly releaseKey: string;
};

type Props = {
  held: readonly HeldView[];
  accept: Act;
  release: Act;
  acceptText: string;
  now: number;
  timeZone: string;
};

/** What this mentor reads in peace at the moment: take it on, or give it back. */
export function HeldList({ held, accept, release, acceptText, now, timeZone }: Props) {
  return (
    <ul className="held-list">
      {held.map(({ id, title, facts, words, promise, until, acceptKey, releaseKey }) => (
        <li key={id} className="panel">
          <p className="held-clock small">
            <LockClock until={until} now={now} timeZone={timeZone} />
          </p>
          <h3 dir="auto">{title}</h3>
          <p className="small muted">{facts.join(" · ")}</p>
          {words !== "" && (
            <p className="queue-words" dir="auto">
              {words}
            </p>
          )}
          <p className="small">{promise}</p>
          <div className="cluster">
            <ActButton
              act={accept}
              fields={{ requestId: id }}
              firstKey={acceptKey}
              variant="primary"
              pendingText="Accepting"
            >
              {acceptText}
              <span className="sr-only">: {title}</span>
            </ActButton>
            <ActButton
              act={release}
              fields={{ requestId: id }}
              firstKey={releaseKey}
              variant="quiet"
            >
              Give back<span className="sr-only">: {title}</span>
            </ActButton>
          </div>
        </li>
      ))}
    </ul>
  );
}
