import type { ProgressStep } from "@/lib/domain/mentoring/review-progress";
import { shortDate } from "./dates";

/** The way of a review on one line: what is behind it, where it stands, what is ahead. */
export function ReviewWay({
  steps,
  timeZone,
}: {
  steps: readonly ProgressStep[];
  timeZone: string;
}) {
  return (
    <ol className="review-way" aria-label="How far this review is">
      {steps.map(({ label, at, state }) => (
        <li
          key={label}
          data-state={state}
          aria-current={state === "current" || state === "awaited" ? "step" : undefined}
        >
          <span>
            {label} {at !== null && <time>{shortDate(at, timeZone)}</time>}
          </span>
        </li>
      ))}
    </ol>
  );
}
