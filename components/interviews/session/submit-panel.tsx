"use client";

import { useCallback } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { isRunKind } from "@/lib/domain/interviews/question";
import { ActForm } from "./act-form";
import { noteHandedIn } from "./handed-in-here";
import { useSession } from "./session-context";

/** Hands the answer in for good; code is then run against what was not shown. */
export function SubmitPanel({ isBlocked }: { isBlocked: boolean }) {
  const { view, acts } = useSession();
  const { answer } = view;
  const { id } = answer;
  const onOk = useCallback(() => noteHandedIn(id), [id]);
  return (
    <ActForm
      act={acts.submitAnswer}
      name="submitAnswer"
      fields={{ answerId: id }}
      className="session-submit"
      needsSaved
      onOk={onOk}
    >
      <SubmitButton disabled={isBlocked} pendingText="Submitting">
        Submit
      </SubmitButton>
      {!isRunKind(answer.face.kind) && (
        <span className="muted small">Handing in is final for this question.</span>
      )}
    </ActForm>
  );
}
