"use client";

import { SubmitButton } from "@/components/ui/submit-button";
import { InlineCode } from "../inline-code";
import { ActForm } from "./act-form";
import { useSession } from "./session-context";

/** Questions worth asking. What is asked is noted, and its answer stays. */
export function AskList({ asks }: { asks: readonly string[] }) {
  const { view, acts } = useSession();
  const { answer } = view;
  return (
    <div>
      <h2 className="session-heading">Worth asking</h2>
      <ul className="session-asks">
        {asks.map((ask, index) => {
          const reply = answer.askedAnswers[index];
          const isAsked = reply !== undefined;
          return (
            <li key={ask}>
              <p>{ask}</p>
              {isAsked && (
                <p className="session-reply">
                  <InlineCode text={reply} />
                </p>
              )}
              {!isAsked && answer.state !== "submitted" && (
                <ActForm
                  act={acts.askQuestion}
                  name="askQuestion"
                  fields={{ answerId: answer.id, index: String(index) }}
                >
                  <SubmitButton variant="secondary" size="small" aria-label={`Ask: ${ask}`}>
                    Ask
                  </SubmitButton>
                </ActForm>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
