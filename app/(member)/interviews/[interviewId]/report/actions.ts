"use server";

import { giveOwnScore, saveOwnScore } from "@/db/queries/interviews/own-scores";
import { askForScore } from "@/db/queries/interviews/score-requests";
import { memberAction, notFound, ok } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { scoreInput, scoreRequestInput } from "@/lib/domain/interviews/score-inputs";
import { scoreOutcome } from "./score-outcome";

const report = (interviewId: string) => `/interviews/${interviewId}/report`;

/** Keeps a rubric as it is filled in: ok `{ version, savedAt, givenAt }`. */
export const saveScore = memberAction(scoreInput, async ({ me, input, now }) =>
  scoreOutcome(await saveOwnScore(me, input, now)),
);

/** Gives the score, and shows a mentor's that was waiting for it. */
export const giveScore = memberAction(scoreInput, async ({ me, input, now }) => {
  const answer = await giveOwnScore(me, input, now);
  if (answer.outcome === "saved") await revalidate(report(answer.interviewId));
  return scoreOutcome(answer);
});

/** Asks a mentor who may read one's interviews to score this one. */
export const askMentor = memberAction(scoreRequestInput, async ({ me, input, now }) => {
  if (!(await askForScore(me, input, now))) return notFound();
  await revalidate(report(input.interviewId));
  return ok();
});
