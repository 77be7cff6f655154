"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { ActForm } from "./act-form";
import { useSession } from "./session-context";

/** Hint, flag, skip and, in practice, reveal: each says what it costs. */
export function QuestionActs() {
  const { view, acts } = useSession();
  const { answer } = view;
  const answerId = answer.id;
  const taken = answer.hints.length;
  const { hintCount } = answer.face;
  return (
    <div className="session-acts">
      {taken < hintCount && (
        <ActForm act={acts.takeHint} name="takeHint" fields={{ answerId, had: String(taken) }}>
          <SubmitButton variant="quiet" size="small">
            Hint {taken + 1} of {hintCount}
          </SubmitButton>
          <span className="muted small">(noted in the report)</span>
        </ActForm>
      )}
      <ActForm
        act={acts.flagAnswer}
        name="flagAnswer"
        fields={{ answerId, isFlagged: String(!answer.isFlagged) }}
      >
        <SubmitButton
          variant="quiet"
          size="small"
          aria-pressed={answer.isFlagged}
          data-session-key="F"
        >
          {answer.isFlagged ? "Flagged" : "Flag"}
        </SubmitButton>
      </ActForm>
      {answer.state !== "skipped" && (
        <ActForm act={acts.skipAnswer} name="skipAnswer" fields={{ answerId }}>
          <SubmitButton variant="quiet" size="small">
            Skip
          </SubmitButton>
        </ActForm>
      )}
      {answer.canReveal && !answer.isRevealed && (
        <ActForm act={acts.revealAnswer} name="revealAnswer" fields={{ answerId }}>
          <SubmitButton variant="quiet" size="small">
            Reveal the answer
          </SubmitButton>
          <span className="muted small">(then it proves nothing)</span>
        </ActForm>
      )}
    </div>
  );
}
