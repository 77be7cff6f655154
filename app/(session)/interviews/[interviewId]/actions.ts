"use server";

import { redirect } from "next/navigation";
import { endInterview as end } from "@/db/queries/interviews/end-interview";
import {
  askQuestion as ask,
  revealAnswer as reveal,
  takeHint as take,
} from "@/db/queries/interviews/help-acts";
import { openHiddenRun as open, reportRun as report } from "@/db/queries/interviews/hidden-run";
import { dropLeftover as drop, saveDraft as save } from "@/db/queries/interviews/save-draft";
import { submitAnswer as submit } from "@/db/queries/interviews/submit-answer";
import {
  flagAnswer as flag,
  recordRun as record,
  skipAnswer as skip,
  turnTo as turn,
} from "@/db/queries/interviews/turn-acts";
import { conflict, limited, memberAction, notFound, ok, problem } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { sessionOutcome } from "@/lib/access/session-outcome";
import {
  answerInput,
  askInput,
  draftInput,
  endInput,
  flagInput,
  hintInput,
  leftoverInput,
  runInput,
  runReportInput,
  turnInput,
} from "@/lib/domain/interviews/session-inputs";
import {
  PUT_ASIDE_WORDS,
  sessionProblemWords,
  TOO_MANY_ASIDE_WORDS,
} from "@/lib/domain/interviews/session-problem-words";

/**
 * What happens within a session. The page asks for a fresh view itself where it needs one; only what
 * changes the question in front is drawn anew from here. Once the session is over every act answers
 * a conflict with `{ reason: "ended", interviewId }`.
 */

const redraw = (interviewId: string) => revalidate(`/interviews/${interviewId}`);

/** Puts another question in front, and opens it if it was not seen or was skipped. */
export const turnTo = memberAction(turnInput, async ({ me, input, now }) => {
  const answer = await turn(me, input, now);
  await redraw(input.interviewId);
  return sessionOutcome(answer);
});

/**
 * Saves a part of an answer: ok `{ version, savedAt }`. Where another tab was quicker, or the answer
 * is closed: conflict `{ reason, body, version }` with what stands there, the sent text kept aside.
 */
export const saveDraft = memberAction(draftInput, async ({ me, input, now }) => {
  const answer = await save(me, input, now);
  switch (answer.outcome) {
    case "not-found":
      return notFound();
    case "refused":
      return problem(sessionProblemWords(answer.problem));
    case "too-many-aside":
      return limited(TOO_MANY_ASIDE_WORDS);
    case "put-aside": {
      const { outcome: _, ...value } = answer;
      return conflict(PUT_ASIDE_WORDS[answer.reason], value);
    }
    case "saved":
      return ok({ version: answer.version, savedAt: answer.savedAt });
  }
});

/** Drops a text that was kept aside. */
export const dropLeftover = memberAction(leftoverInput, async ({ me, input }) =>
  (await drop(me, input)) ? ok() : notFound(),
);

export const flagAnswer = memberAction(flagInput, async ({ me, input, now }) =>
  sessionOutcome(await flag(me, input, now)),
);

/** Leaves the question for later and turns to the next unfinished one: ok `{ position }`. */
export const skipAnswer = memberAction(answerInput, async ({ me, input, now }) => {
  const answer = await skip(me, input, now);
  if (answer.outcome === "done") await redraw(answer.interviewId);
  return sessionOutcome(answer);
});

/** The next hint: ok `{ hint, hintsUsed }`. */
export const takeHint = memberAction(hintInput, async ({ me, input, now }) =>
  sessionOutcome(await take(me, input, now)),
);

/** The answer to a question worth asking: ok `{ answer }`. */
export const askQuestion = memberAction(askInput, async ({ me, input, now }) =>
  sessionOutcome(await ask(me, input, now)),
);

/** Practice: the model answer: ok `{ revealed }`. */
export const revealAnswer = memberAction(answerInput, async ({ me, input, now }) =>
  sessionOutcome(await reveal(me, input, now)),
);

/** Notes that the visible tests were run. */
export const recordRun = memberAction(runInput, async ({ me, input, now }) =>
  sessionOutcome(await record(me, input, now)),
);

/** Hands the answer in for good: ok `{ request }`, the hidden run; null where nothing is run. */
export const submitAnswer = memberAction(answerInput, async ({ me, input, now }) =>
  sessionOutcome(await submit(me, input, now)),
);

/** The hidden run of an answer that was handed in and not run, also after the end: ok `{ request }`. */
export const openHiddenRun = memberAction(answerInput, async ({ me, input }) =>
  sessionOutcome(await open(me, input)),
);

/**
 * What the browser found: ok `{ run }`; null where the run was stopped or the runner broke, which
 * counts for nothing and may be tried again.
 */
export const reportRun = memberAction(runReportInput, async ({ me, input, now }) => {
  const answer = await report(me, input, now);
  if (answer.outcome === "done") await revalidate(`/interviews/${answer.interviewId}/report`);
  return sessionOutcome(answer);
});

/** Ends the session, before its time too, and leads to the report. */
export const endInterview = memberAction(endInput, async ({ me, input, now }) => {
  const answer = await end(me, input, now);
  if (answer.outcome !== "not-found") {
    await revalidate("/interviews");
    redirect(`/interviews/${input.interviewId}/report`);
  }
  return notFound();
});
