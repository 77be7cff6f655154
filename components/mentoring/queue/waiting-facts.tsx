import type { ReactNode } from "react";
import type { ProgressStep } from "@/lib/domain/mentoring/review-progress";
import { shortDate } from "../review/dates";

type Props = {
  way: readonly ProgressStep[];
  facts: readonly { term: string; text: ReactNode }[];
  timeZone: string;
};

/** How far an open request is: its way on one line, and what is known about the wait below. */
export function WaitingFacts({ way, facts, timeZone }: Props) {
  return (
    <>
      <ol className="review-way" aria-label="The way of your request">
        {way.map(({ label, at, state }) => (
          <li
            key={label}
            data-state={state}
            aria-current={state === "current" ? "step" : undefined}
          >
            <span>
              {label} {at !== null && <time>{shortDate(at, timeZone)}</time>}
            </span>
          </li>
        ))}
      </ol>
      <dl className="queue-facts">
        {facts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
