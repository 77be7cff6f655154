import { conflict, notFound, type Outcome, ok, problem } from "@/lib/domain/action-state";
import type { SessionOutcome } from "@/lib/domain/interviews/session-answer";
import { ENDED_WORDS, sessionProblemWords } from "@/lib/domain/interviews/session-problem-words";

type Value<A> = Omit<Extract<A, { outcome: "done" }>, "outcome">;

/**
 * What a write of a session answered, as what an action answers. A session that is over is a
 * conflict with `{ reason: "ended", interviewId }`: its page leads on to the report.
 */
export function sessionOutcome<A extends SessionOutcome>(answer: A): Outcome<Value<A>> {
  switch (answer.outcome) {
    case "not-found":
      return notFound();
    case "refused":
      return problem(sessionProblemWords(answer.problem));
    case "ended":
      return conflict(ENDED_WORDS, { reason: "ended", interviewId: answer.interviewId });
    default: {
      const { outcome: _, ...value } = answer;
      return ok(value as Value<A>);
    }
  }
}
