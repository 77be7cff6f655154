import { groupMemories } from "@/db/schema/interview-scores";
import { interviewAnswers, interviews } from "@/db/schema/interviews";

/** What several reads of interviews select alike. */

/** A session as a whole, under way or over. */
export const summaryColumns = {
  id: interviews.id,
  mode: interviews.mode,
  drawCode: interviews.drawCode,
  settings: interviews.settings,
  startedAt: interviews.startedAt,
  endedAt: interviews.endedAt,
  endReason: interviews.endReason,
  scoredCount: interviews.scoredCount,
  meanScore: interviews.meanScore,
  meanDifficulty: interviews.meanDifficulty,
  secondsUsed: interviews.secondsUsed,
  secondsGiven: interviews.secondsGiven,
};

/** How far an answer is. */
export const progressColumns = {
  state: interviewAnswers.state,
  isFlagged: interviewAnswers.isFlagged,
  hintsUsed: interviewAnswers.hintsUsed,
  asked: interviewAnswers.asked,
  revealedAt: interviewAnswers.revealedAt,
  runCount: interviewAnswers.runCount,
  hasOwnTest: interviewAnswers.hasOwnTest,
  seenAt: interviewAnswers.seenAt,
  submittedAt: interviewAnswers.submittedAt,
  secondsUsed: interviewAnswers.secondsUsed,
};

/** What is remembered of a group of questions, as the schedule reads it. */
export const memoryColumns = {
  stability: groupMemories.stability,
  difficulty: groupMemories.difficulty,
  reps: groupMemories.reps,
  lapses: groupMemories.lapses,
  state: groupMemories.state,
  reviewedAt: groupMemories.reviewedAt,
  dueAt: groupMemories.dueAt,
};
