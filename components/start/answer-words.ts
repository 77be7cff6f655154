import type { StartAnswer } from "@/lib/domain/skills/first-estimate/start";

export type AnswerChoice = {
  readonly answer: StartAnswer;
  readonly label: string;
  /** What the answer means, so that two people mean the same by it. */
  readonly meaning: string;
  readonly key: string;
};

/** The four answers, from least to most; the number keys follow this order. */
export const answerChoices: readonly AnswerChoice[] = [
  { answer: "no", label: "Not yet", meaning: "I have not done this", key: "1" },
  {
    answer: "with-help",
    label: "With help",
    meaning: "with an example or a colleague",
    key: "2",
  },
  { answer: "alone", label: "On my own", meaning: "reliably, start to finish", key: "3" },
  { answer: "others-ask", label: "Others ask me", meaning: "I review it or teach it", key: "4" },
];

/** What was answered, in the words of its button; "Skipped" for a statement passed over. */
export function answerLabel(answer: StartAnswer): string {
  return answerChoices.find((choice) => choice.answer === answer)?.label ?? "Skipped";
}
