"use client";

import { cx } from "@/components/ui/cx";
import { QUESTION_KIND_NAMES } from "@/lib/domain/interviews/question";
import type { SessionStep } from "@/lib/domain/interviews/session-view";
import { ActForm } from "./act-form";
import { useSession } from "./session-context";

const stateWords: Readonly<Record<SessionStep["state"], string>> = {
  unseen: "not seen yet",
  open: "begun",
  skipped: "skipped",
  submitted: "handed in",
};

/** One mark a question, told apart by shape as well as colour; each leads to its question. */
export function ProgressSegments() {
  const { view, acts } = useSession();
  const { steps, answer } = view;
  return (
    <div className="session-progress">
      <ActForm
        act={acts.turnTo}
        name="turnTo"
        fields={{ interviewId: view.id }}
        className="session-segments"
        label="Questions"
      >
        {steps.map((step) => {
          const isCurrent = step.position === answer.position;
          return (
            <button
              key={step.position}
              type="submit"
              name="position"
              value={step.position}
              className={cx("segment", `is-${step.state}`, step.isFlagged && "is-flagged")}
              // What is handed in stays shut until the report.
              disabled={step.state === "submitted" && !isCurrent}
              aria-current={isCurrent ? "step" : undefined}
              aria-label={wordsOf(step)}
              title={wordsOf(step)}
            >
              <span />
            </button>
          );
        })}
      </ActForm>
      <span className="session-count">
        {answer.position + 1} of {steps.length}
      </span>
    </div>
  );
}

function wordsOf({ position, kind, state, isFlagged }: SessionStep): string {
  const flag = isFlagged ? ", flagged" : "";
  return `Question ${position + 1}, ${QUESTION_KIND_NAMES[kind]}, ${stateWords[state]}${flag}`;
}
