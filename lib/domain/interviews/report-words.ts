import { counted, sentence } from "../count-words";
import type { InterviewReport } from "./report-view";
import { sessionBand } from "./session-result";

/** "67 %", from a share of 0 to 1. */
export const percentText = (share: number): string => `${Math.round(share * 100)} %`;

type Headed = Pick<InterviewReport, "meanScore" | "scoredCount" | "answers">;

/** The sentence over a report: what there is to do, or what came of it. */
export function reportTitle({ meanScore, answers }: Headed): string {
  const waiting = toScore(answers);
  const handedIn = answers.filter(({ state }) => state === "submitted").length;
  if (handedIn === 0) return "Nothing was handed in.";
  if (waiting === handedIn) return `${sentence(counted(waiting, "answer"))} to score.`;
  if (waiting > 0) return `${sentence(counted(waiting, "answer"))} left to score.`;
  return meanScore === null ? "Scored." : `${percentText(meanScore)}: ${sessionBand(meanScore)}.`;
}

/** Answers that were handed in and that the reader has not scored. */
export const toScore = (answers: Headed["answers"]): number =>
  answers.filter(({ state, mine }) => state === "submitted" && mine?.givenAt == null).length;

/** "38 min of 45 min", "12 min without a clock". */
export function timeText(used: string, given: string | null): string {
  return given === null ? `${used}, without a clock` : `${used} of ${given}`;
}
