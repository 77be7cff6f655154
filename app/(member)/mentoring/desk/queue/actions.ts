"use server";

import { redirect } from "next/navigation";
import {
  type Accepted,
  acceptHeld,
  type Locked,
  lockForReading,
  type Refusal,
  releaseHeld,
} from "@/db/queries/mentoring/requests/take-request";
import { once } from "@/db/queries/mutations";
import { memberAction, notFound, ok, problem } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { QUEUE_PATH } from "@/lib/domain/mentoring/queue-filters";
import { requestActInput } from "@/lib/domain/mentoring/request-input";
import { TAKING_PROBLEMS } from "@/lib/domain/mentoring/request-words";

/** Takes a request aside for 30 minutes, so that nobody else answers it meanwhile. */
export const lockRequest = memberAction(requestActInput, async ({ me, input, now }) => {
  const mutation = { key: input.clientKey, act: "lock-request" };
  const answer = await once<Locked | Refusal>(me, mutation, (tx) =>
    lockForReading(tx, me, input.requestId, now),
  );
  if (answer.outcome !== "locked") return refuse(answer);
  await revalidate(QUEUE_PATH);
  return ok({ until: answer.until });
});

/** Gives a request back before its 30 minutes are over. */
export const releaseRequest = memberAction(requestActInput, async ({ me, input, now }) => {
  const mutation = { key: input.clientKey, act: "release-request" };
  const answer = await once<{ outcome: "released" } | Refusal>(me, mutation, (tx) =>
    releaseHeld(tx, me, input.requestId, now),
  );
  if (answer.outcome !== "released") return refuse(answer);
  await revalidate(QUEUE_PATH);
  return ok();
});

/** Takes the request on, and leads to where the work is. */
export const acceptRequest = memberAction(requestActInput, async ({ me, input, now }) => {
  const mutation = { key: input.clientKey, act: "accept-request" };
  const answer = await once<Accepted | Refusal>(me, mutation, (tx) =>
    acceptHeld(tx, me, input.requestId, now),
  );
  if (answer.outcome === "mentorship") redirect(`/mentoring/mentees/${answer.mentorshipId}`);
  if (answer.outcome === "second-review") redirect(`/mentoring/desk/reviews/${answer.reviewId}`);
  return refuse(answer);
});

/** In words, except that what a mentor may not know of is not there. */
function refuse(refusal: Refusal) {
  const words = refusal.outcome === "refused" ? TAKING_PROBLEMS[refusal.problem] : null;
  if (words === null) return notFound();
  return problem({ form: words });
}
