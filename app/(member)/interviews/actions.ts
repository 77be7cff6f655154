"use server";

import { redirect } from "next/navigation";
import { beginInterview as begin } from "@/db/queries/interviews/begin-interview";
import { limited, memberAction, problem } from "@/lib/access/action";
import { countAttempt } from "@/lib/access/limits";
import { revalidate } from "@/lib/access/request";
import { sessionProblemWords } from "@/lib/domain/interviews/session-problem-words";
import { setUpInput } from "@/lib/domain/interviews/set-up-input";

/** Draws a session and leads to it; to the one that is under way, where there is one. */
export const beginInterview = memberAction(setUpInput, async ({ me, input, now }) => {
  const refusal = await countAttempt(["interview by member", me.ownerId]);
  if (refusal) return limited(refusal);
  const answer = await begin(me, input, now);
  if (answer.outcome === "refused") return problem(sessionProblemWords(answer.problem));
  await revalidate("/interviews");
  redirect(`/interviews/${answer.interviewId}`);
});
