import { and, eq, isNotNull, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { answerScores } from "@/db/schema/interview-scores";
import type { ScoreInput } from "@/lib/domain/interviews/score-inputs";
import type { OwnScope } from "@/lib/domain/scope";
import { once } from "../mutations";
import { announce } from "../notify";
import { type ScoreAnswer, storeScore } from "./store-score";

/** Keeps one's own rubric of an answer as a draft. Nobody else sees it, and nothing follows from it. */
export function saveOwnScore(me: OwnScope, input: ScoreInput, at: Date): Promise<ScoreAnswer> {
  return write(me, input, { isGiven: false, at });
}

/** Gives one's own score, for the first time or anew. Mentors who gave theirs see it from now on. */
export function giveOwnScore(me: OwnScope, input: ScoreInput, at: Date): Promise<ScoreAnswer> {
  return write(me, input, { isGiven: true, at });
}

function write(me: OwnScope, input: ScoreInput, how: { isGiven: boolean; at: Date }) {
  const act = how.isGiven ? "give-own-score" : "save-own-score";
  return once<ScoreAnswer>(me, { key: input.clientKey, act }, async (tx) => {
    const scorer = { role: "own", scorerId: me.ownerId, ownerId: me.ownerId } as const;
    const answer = await storeScore(tx, scorer, input, how);
    if (how.isGiven && answer.outcome === "saved") await announceToMentors(tx, me, input.answerId);
    return answer;
  });
}

/** Open pages of the mentors who scored this answer too: both sides are in now. */
async function announceToMentors(tx: Transaction, me: OwnScope, answerId: string): Promise<void> {
  const rows = await tx
    .select({ scorerId: answerScores.scorerId })
    .from(answerScores)
    .where(
      and(
        eq(answerScores.answerId, answerId),
        ne(answerScores.scorerId, me.ownerId),
        isNotNull(answerScores.givenAt),
      ),
    );
  for (const { scorerId } of rows) if (scorerId) await announce(tx, scorerId);
  await announce(tx, me.ownerId);
}
