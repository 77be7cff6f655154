import type { Question } from "./question";

/**
 * Whether there is anything in an answer: a part with more than blanks in it, and for code more than
 * the starter that was there before anybody wrote. `bodies` by field, as last saved.
 */
export function isWritten(question: Question, bodies: ReadonlyMap<string, string>): boolean {
  const starter = starterOf(question);
  return [...bodies].some(
    ([field, body]) => body.trim() !== "" && !(field === "code" && body.trim() === starter.trim()),
  );
}

/** What stands in the editor before anybody writes; empty where that is nothing. */
export const starterOf = (question: Question): string =>
  "starterCode" in question ? question.starterCode : "";
