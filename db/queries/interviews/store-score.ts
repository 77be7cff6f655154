import { and, eq } from "drizzle-orm";
import { rubrics } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { answerScores } from "@/db/schema/interview-scores";
import type { ScoreView } from "@/lib/domain/interviews/report-view";
import type { ScoreInput } from "@/lib/domain/interviews/score-inputs";
import {
  type ScoreAttempt,
  type ScoreProblem,
  whyNotDraft,
  whyNotGiven,
} from "@/lib/domain/interviews/score-rules";
import { type LockedAnswer, lockAnswer } from "./answer-facts";
import { settleAnswer } from "./settle-answer";

/** What became of a score that was sent. */
export type ScoreAnswer =
  | {
      readonly outcome: "saved";
      readonly interviewId: string;
      readonly version: number;
      readonly savedAt: number;
      readonly givenAt: number | null;
    }
  /** Another tab was quicker: what stands now. What was sent stays where it was typed. */
  | { readonly outcome: "conflict"; readonly score: ScoreView }
  | { readonly outcome: "refused"; readonly problem: ScoreProblem }
  | { readonly outcome: "not-found" };

/** Who scores, and whose answer it is. The caller has seen to it that they may. */
export type Scorer = {
  readonly role: "own" | "mentor";
  readonly scorerId: string;
  readonly ownerId: string;
};

/**
 * Stores somebody's rubric of an answer, as a draft or given, in the caller's transaction. One that
 * is given settles the answer: what its score, memory and evidence follow from.
 */
export async function storeScore(
  tx: Transaction,
  scorer: Scorer,
  input: ScoreInput,
  { isGiven, at }: { isGiven: boolean; at: Date },
): Promise<ScoreAnswer> {
  const answer = await lockAnswer(tx, scorer.ownerId, input.answerId);
  // To a mentor a session that goes on is not there at all.
  if (!answer || (scorer.role === "mentor" && !answer.facts.isEnded)) {
    return { outcome: "not-found" };
  }
  const stored = await selectScore(tx, scorer.scorerId, input.answerId);
  const attempt = attemptOf(answer, scorer, input, stored);
  const problem = isGiven ? whyNotGiven(attempt) : whyNotDraft(attempt);
  if (problem) return { outcome: "refused", problem };
  if ((stored?.version ?? 0) !== input.baseVersion) {
    return { outcome: "conflict", score: stored ? toView(stored) : NOTHING };
  }
  const version = input.baseVersion + 1;
  const row = {
    dimensions: input.dimensions,
    notes: withoutEmpty(input.notes),
    words: input.words,
    version,
    savedAt: at,
    givenAt: isGiven ? at : null,
  };
  await tx
    .insert(answerScores)
    .values({
      ...row,
      answerId: input.answerId,
      scorerId: scorer.scorerId,
      role: scorer.role,
    })
    .onConflictDoUpdate({ target: [answerScores.answerId, answerScores.scorerId], set: row });
  if (isGiven) await settleAnswer(tx, scorer.ownerId, input.answerId, at);
  const savedAt = at.getTime();
  const { interviewId } = answer;
  return { outcome: "saved", interviewId, version, savedAt, givenAt: isGiven ? savedAt : null };
}

const NOTHING: ScoreView = { dimensions: {}, notes: {}, words: "", version: 0, givenAt: null };

const attemptOf = (
  { facts }: LockedAnswer,
  { role }: Scorer,
  { dimensions, notes }: ScoreInput,
  stored: StoredScore | null,
): ScoreAttempt => ({
  facts,
  role,
  isGiven: stored?.givenAt != null,
  rubric: rubrics()[facts.rubric],
  dimensions,
  notes,
});

const withoutEmpty = (notes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== ""));

type StoredScore = Pick<
  typeof answerScores.$inferSelect,
  "dimensions" | "notes" | "words" | "version" | "givenAt"
>;

async function selectScore(
  tx: Transaction,
  scorerId: string,
  answerId: string,
): Promise<StoredScore | null> {
  const [row] = await tx
    .select({
      dimensions: answerScores.dimensions,
      notes: answerScores.notes,
      words: answerScores.words,
      version: answerScores.version,
      givenAt: answerScores.givenAt,
    })
    .from(answerScores)
    .where(and(eq(answerScores.answerId, answerId), eq(answerScores.scorerId, scorerId)));
  return row ?? null;
}

const toView = ({ givenAt, ...score }: StoredScore): ScoreView => ({
  ...score,
  givenAt: givenAt?.getTime() ?? null,
});
