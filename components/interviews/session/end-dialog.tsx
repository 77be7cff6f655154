"use client";

import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SessionStep, SessionView } from "@/lib/domain/interviews/session-view";
import { ActForm } from "./act-form";
import { useSession } from "./session-context";

/** The way out, with what would be left unanswered said before it is taken. */
export function EndDialog() {
  const { view } = useSession();
  const isDone = view.steps.every(({ state }) => state === "submitted");
  return (
    <span className="needs-script">
      <Dialog
        trigger={isDone ? "Finish" : "End early"}
        title={isDone ? "Finish the interview?" : "End the interview now?"}
      >
        <EndForm />
      </Dialog>
    </span>
  );
}

/** What the dialog holds; without a script it stands on the page itself. */
export function EndForm() {
  const { view, acts } = useSession();
  const isDone = view.steps.every(({ state }) => state === "submitted");
  return (
    <ActForm
      act={acts.endInterview}
      name="endInterview"
      fields={{ interviewId: view.id }}
      className="stack"
      isLast
    >
      <p>{consequence(view)}</p>
      <div>
        <SubmitButton pendingText="Ending">
          {isDone ? "Finish and see the report" : "End the interview"}
        </SubmitButton>
      </div>
    </ActForm>
  );
}

/** What becomes of what is not handed in, in one sentence or two. */
function consequence({ steps, mode }: Pick<SessionView, "steps" | "mode">): string {
  const numbers = (state: SessionStep["state"]) =>
    steps.filter((step) => step.state === state).map(({ position }) => position + 1);
  const [open, skipped, unseen] = [numbers("open"), numbers("skipped"), numbers("unseen")];
  const parts = [
    open.length > 0 && `${named(open)} ${is(open)} not handed in: what is written there counts.`,
    skipped.length > 0 && `${named(skipped)} ${skipped.length === 1 ? "was" : "were"} skipped.`,
    mode === "mock" && open.length + skipped.length > 0 && "Where you wrote nothing, it scores 0.",
    unseen.length > 0 && `${named(unseen)} ${is(unseen)} not seen yet and will count nowhere.`,
  ].filter(Boolean);
  const next = "Then come the model points and the rubric, and you score your answers.";
  return parts.length === 0 ? `Every question is handed in. ${next}` : `${parts.join(" ")} ${next}`;
}

const is = (numbers: readonly number[]) => (numbers.length === 1 ? "is" : "are");

/** "Question 3", "Questions 3 and 4", "Questions 2, 3 and 4". */
function named(numbers: readonly number[]): string {
  if (numbers.length === 1) return `Question ${numbers[0]}`;
  return `Questions ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}
