"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { ActForm } from "./act-form";
import { useSession } from "./session-context";

/** The nearest question back and on that may still be answered. What was written is saved before. */
export function TurnBar() {
  const { view, acts } = useSession();
  const { position } = view.answer;
  // What is handed in stays shut until the report, so it is passed over.
  const open = view.steps.filter(({ state }) => state !== "submitted");
  const previous = open.findLast((step) => step.position < position)?.position;
  const next = open.find((step) => step.position > position)?.position;
  return (
    <ActForm
      act={acts.turnTo}
      name="turnOn"
      fields={{ interviewId: view.id }}
      className="session-turns"
      label="Turn"
    >
      {previous !== undefined && (
        <SubmitButton variant="secondary" name="position" value={previous} data-session-key="P">
          Previous question
        </SubmitButton>
      )}
      {next !== undefined && (
        <SubmitButton variant="secondary" name="position" value={next} data-session-key="N">
          Next question
        </SubmitButton>
      )}
    </ActForm>
  );
}
