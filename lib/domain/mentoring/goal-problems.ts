import { countWord } from "../count-words";
import type { GoalProblem } from "./goal-machine";
import { ACTIVE_GOALS_MAX } from "./settings";

const MOST = countWord(ACTIVE_GOALS_MAX);

/** Why a goal cannot be set, taken up or let go, in words, by the field of the form it is about. */
export function goalProblems(problem: GoalProblem, isMentor = false): Record<string, string> {
  switch (problem) {
    case "too-many":
      return {
        form: isMentor
          ? `They have ${MOST} goals under way, which is the most. One of them has to end first.`
          : `You have ${MOST} goals under way, which is the most. Finish one or let it go first.`,
      };
    case "levels":
      return { to: "Choose a level above the one you start from." };
    case "due-past":
      return { dueOn: "Choose a day in the future." };
    case "due-far":
      return { dueOn: "Choose a day within a year: nearer goals get met." };
    default:
      return { form: "This goal has changed meanwhile. Load the page again." };
  }
}
