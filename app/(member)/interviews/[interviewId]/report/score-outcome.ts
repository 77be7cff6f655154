import type { ScoreAnswer } from "@/db/queries/interviews/store-score";
import { conflict, notFound, ok, problem } from "@/lib/access/action";
import { SCORE_PROBLEM_WORDS } from "@/lib/domain/interviews/score-rules";

const OVERTAKEN = "Another tab saved something else here in the meantime.";

/** What became of a score, as what an action answers; a conflict's value is what stands now. */
export function scoreOutcome(answer: ScoreAnswer) {
  switch (answer.outcome) {
    case "not-found":
      return notFound();
    case "refused":
      return problem({ form: SCORE_PROBLEM_WORDS[answer.problem] });
    case "conflict":
      return conflict(OVERTAKEN, answer.score);
    case "saved": {
      const { version, savedAt, givenAt } = answer;
      return ok({ version, savedAt, givenAt });
    }
  }
}
