"use server";

import { keepStartAnswers } from "@/db/queries/assessments";
import { memberAction, ok } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { ratingsOf } from "@/lib/domain/skills/first-estimate/start";
import { startInput } from "@/lib/domain/skills/first-estimate/start-input";
import { keyed } from "@/lib/domain/skills/record-inputs";

/** Takes up the answers that the browser kept from the start, for an account without any rating. */
export const keepStart = memberAction(keyed(startInput), async ({ me, input, now }) => {
  const { clientKey, ...start } = input;
  const kept = await keepStartAnswers(me, { ratings: ratingsOf(start), clientKey }, now);
  await revalidate("/dashboard");
  return ok({ kept });
});
