"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { ActForm } from "./act-form";
import { useSession } from "./session-context";

/** One question back, one on. What was written is saved before. */
export function TurnBar() {
  const { view, acts } = useSession();
  const { position } = view.answer;
  return (
    <ActForm
      act={acts.turnTo}
      name="turnOn"
      fields={{ interviewId: view.id }}
      className="session-turns"
      label="Turn"
    >
      {position > 0 && (
        <SubmitButton variant="secondary" name="position" value={position - 1} data-session-key="P">
          Previous question
        </SubmitButton>
      )}
      {position < view.steps.length - 1 && (
        <SubmitButton variant="secondary" name="position" value={position + 1} data-session-key="N">
          Next question
        </SubmitButton>
      )}
    </ActForm>
  );
}
