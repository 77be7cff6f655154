import { eq } from "drizzle-orm";
import { readQuestion } from "@/content/questions";
import type { Executor } from "@/db/client";
import { interviewAnswers } from "@/db/schema/interviews";
import type { Question } from "@/lib/domain/interviews/question";
import { type QuestionStub, retiredQuestion } from "@/lib/domain/interviews/retired-question";

/** What an answer's row knows of its question. */
export type QuestionRow = QuestionStub & { readonly privateQuestion: Question | null };

export const questionColumns = {
  questionId: interviewAnswers.questionId,
  questionVersion: interviewAnswers.questionVersion,
  privateQuestion: interviewAnswers.privateQuestion,
  title: interviewAnswers.title,
  kind: interviewAnswers.kind,
  level: interviewAnswers.level,
  difficulty: interviewAnswers.difficulty,
  topicId: interviewAnswers.topicId,
  variantGroup: interviewAnswers.variantGroup,
};

/**
 * The whole question of an answer: the private one as it stood at the draw, or the bank's. One that
 * the bank no longer has, or has as another kind, is stood in for by words that say so.
 */
export function questionOf(row: QuestionRow): Question {
  if (row.privateQuestion) return row.privateQuestion;
  const found = readQuestion(row.questionId);
  return found?.kind === row.kind ? found : retiredQuestion(row);
}

/** The question of one answer, which the caller has found to be the person's. */
export async function readQuestionOf(on: Executor, answerId: string): Promise<Question> {
  const [row] = await on
    .select(questionColumns)
    .from(interviewAnswers)
    .where(eq(interviewAnswers.id, answerId));
  if (!row) throw new Error("the answer is gone");
  return questionOf(row);
}
