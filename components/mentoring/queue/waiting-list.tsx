import type { Act } from "@/components/ui/act";
import { Details } from "@/components/ui/small";
import { ActButton } from "../review/act-button";

/** A request as a row of the queue. */
export type WaitingView = {
  readonly id: string;
  readonly name: string;
  /** The beginning of what they wrote, and the rest of it. */
  readonly words: string;
  readonly rest: string;
  /** "aims at Senior in Backend, waiting for 3 days". */
  readonly facts: readonly string[];
  /** How this mentor's ratings would weigh up there. */
  readonly weight: string;
  /** "14:20" while another mentor reads it. */
  readonly readUntil: string | null;
  readonly firstKey: string;
};

type Props = { requests: readonly WaitingView[]; lock: Act; canTake: boolean };

/** The queue, whoever waits longest at the top. */
export function WaitingList({ requests, lock, canTake }: Props) {
  return (
    <ul className="queue-list">
      {requests.map(({ id, name, words, rest, facts, weight, readUntil, firstKey }) => (
        <li key={id}>
          <div>
            <h3 dir="auto">{name}</h3>
            <p className="small muted">{facts.join(" · ")}</p>
            <p className="queue-words" dir="auto">
              {words}
            </p>
            {rest !== "" && (
              <Details summary="Read on">
                <p className="queue-words" dir="auto">
                  {rest}
                </p>
              </Details>
            )}
            <p className="small muted">{weight}</p>
          </div>
          <div className="queue-act">
            {readUntil !== null ? (
              <p className="small muted">
                Another mentor reads it, until {readUntil} at the latest
              </p>
            ) : (
              canTake && (
                <ActButton act={lock} fields={{ requestId: id }} firstKey={firstKey}>
                  Take aside<span className="sr-only"> the request of {name}</span>
                </ActButton>
              )
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
