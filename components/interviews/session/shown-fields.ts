import { type AnswerField, fieldsOf } from "@/lib/domain/interviews/answer-fields";
import type { QuestionFace } from "@/lib/domain/interviews/question-face";

/** A part of an answer with the text that it begins with. */
export type ShownField = AnswerField & { readonly starter: string };

/** The parts of the answer to this question, in the order in which they are written. */
export function answerFields(face: QuestionFace): readonly ShownField[] {
  const starter = "starterCode" in face ? face.starterCode : "";
  return fieldsOf(face.kind).map((field) => ({
    ...field,
    starter: field.field === "code" ? starter : "",
  }));
}

/** The code of a question that is run comes first; the rest stands beneath it. */
export const isCodeField = ({ language }: AnswerField): boolean =>
  language === "python" || language === "sql";
