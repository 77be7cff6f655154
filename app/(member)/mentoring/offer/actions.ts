"use server";

import { framework } from "@/content/catalogue";
import { endOffer, getOffer, type Offer, saveOffer } from "@/db/queries/mentoring/offers";
import { once } from "@/db/queries/mutations";
import { conflict, memberAction, notFound, ok, problem } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import {
  findUnknownSpecialisations,
  offerEndInput,
  offerInput,
} from "@/lib/domain/mentoring/offer-input";

/** Stores what the person offers as a mentor. Where another tab was quicker, both versions show. */
export const saveMentorOffer = memberAction(offerInput, async ({ me, input }) => {
  const { clientKey, version, ...values } = input;
  const unknown = findUnknownSpecialisations(values, framework());
  if (Object.keys(unknown).length > 0) return problem(unknown);
  type Answer = { isSaved: boolean; offer: Offer | null };
  const answer = await once<Answer>(me, { key: clientKey, act: "save-offer" }, async (tx) => ({
    isSaved: await saveOffer(tx, me, values, version),
    offer: await getOffer(me, tx),
  }));
  if (!answer.isSaved) return conflict(changedElsewhere(answer.offer), answer.offer);
  if (!answer.offer) throw new Error("a stored offer cannot be read");
  await revalidate("/mentoring/offer");
  return ok(answer.offer);
});

const changedElsewhere = (offer: Offer | null) =>
  offer
    ? "Your offer was changed elsewhere since this page was opened."
    : "You stopped offering elsewhere since this page was opened. Save to offer again what stands below.";

/** Ends the offer; what it was comes back, for the way back. */
export const stopMentorOffer = memberAction(offerEndInput, async ({ me, input }) => {
  const mutation = { key: input.clientKey, act: "end-offer" };
  const ended = await once<Offer | null>(me, mutation, (tx) => endOffer(tx, me));
  if (!ended) return notFound();
  await revalidate("/mentoring/offer");
  return ok(ended);
});
