"use server";

import { scoreOutcome } from "@/app/(member)/interviews/[interviewId]/report/score-outcome";
import {
  openMenteeRun as open,
  reportMenteeRun as report,
} from "@/db/queries/interviews/mentor-runs";
import { giveMentorScore, saveMentorScore } from "@/db/queries/interviews/mentor-scores";
import { limited, mentorAction, notFound, ok } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import {
  menteeRunInput,
  menteeRunReportInput,
  mentorScoreInput,
} from "@/lib/domain/interviews/score-inputs";

const page = (mentorshipId: string, interviewId: string) =>
  `/mentoring/mentees/${mentorshipId}/interviews/${interviewId}`;

const ENOUGH = "Your browser has run this code often enough. The latest result counts.";

/** Keeps the mentor's rubric as it is filled in: ok `{ version, savedAt, givenAt }`. */
export const saveMenteeScore = mentorAction(mentorScoreInput, async ({ me, mentee, input, now }) =>
  scoreOutcome(await saveMentorScore(me, mentee, input, now)),
);

/** Gives the mentor's score for good, and shows the learner's if that is in. */
export const giveMenteeScore = mentorAction(
  mentorScoreInput,
  async ({ me, mentee, input, now }) => {
    const answer = await giveMentorScore(me, mentee, input, now);
    if (answer.outcome === "saved") await revalidate(page(mentee.mentorshipId, answer.interviewId));
    return scoreOutcome(answer);
  },
);

/** The mentee's code with what it is run against: ok `{ request }`. */
export const openMenteeRun = mentorAction(menteeRunInput, async ({ mentee, input }) => {
  const request = await open(mentee, input.answerId);
  return request ? ok({ request }) : notFound();
});

/** What the mentor's browser found: ok `{ run }`; null where it counts for nothing. */
export const reportMenteeRun = mentorAction(
  menteeRunReportInput,
  async ({ me, mentee, input, now }) => {
    const answer = await report(me, mentee, input, now);
    switch (answer.outcome) {
      case "not-found":
        return notFound();
      case "too-many":
        return limited(ENOUGH);
      case "done":
        await revalidate(page(mentee.mentorshipId, answer.interviewId));
        return ok({ run: answer.run });
    }
  },
);
