"use server";

import {
  changeConsent,
  changeRhythm,
  type MentorSettings,
  type SettingsChange,
} from "@/db/queries/mentoring/consent";
import { blockMentor, leaveMentor, unblock } from "@/db/queries/mentoring/farewell";
import { once } from "@/db/queries/mutations";
import { conflict, memberAction, notFound, ok } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import type { Outcome } from "@/lib/domain/action-state";
import {
  consentInput,
  mentorshipActInput,
  rhythmInput,
  unblockInput,
} from "@/lib/domain/mentoring/mentorship-input";

/** Shares one section with this mentor, or no longer does. It counts from this moment on. */
export const shareSection = memberAction(consentInput, async ({ me, input }) => {
  const { clientKey, ...wish } = input;
  const mutation = { key: clientKey, act: "share-section" };
  const change = await once<SettingsChange>(me, mutation, (tx) => changeConsent(tx, me, wish));
  await revalidate(`/mentoring/mentors/${wish.mentorshipId}`);
  return toOutcome(change);
});

/** How often the two want to hear from one another. */
export const chooseRhythm = memberAction(rhythmInput, async ({ me, input }) => {
  const { clientKey, ...wish } = input;
  const mutation = { key: clientKey, act: "choose-rhythm" };
  const change = await once<SettingsChange>(me, mutation, (tx) => changeRhythm(tx, me, wish));
  await revalidate(`/mentoring/mentors/${wish.mentorshipId}`);
  return toOutcome(change);
});

function toOutcome(change: SettingsChange): Outcome<MentorSettings> {
  if (change.outcome === "not-found") return notFound();
  if (change.outcome === "saved") return ok(change.settings);
  return conflict(
    "This was changed elsewhere a moment ago. Here is how it stands.",
    change.settings,
  );
}

/** Ends the mentorship. What the mentor has not answered yet ends with it. */
export const leave = memberAction(mentorshipActInput, async ({ me, input, now }) => {
  const { clientKey, mentorshipId } = input;
  const mutation = { key: clientKey, act: "leave-mentor" };
  const ended = await once(me, mutation, (tx) =>
    leaveMentor(tx, me, { mentorshipId, isChanging: false }, now),
  );
  if (!ended) return notFound();
  await revalidate("/mentoring", `/mentoring/mentors/${mentorshipId}`);
  return ok();
});

/** Ends the mentorship and looks for somebody else, with what was open and as old as it is. */
export const changeMentor = memberAction(mentorshipActInput, async ({ me, input, now }) => {
  const { clientKey, mentorshipId } = input;
  const mutation = { key: clientKey, act: "change-mentor" };
  const ended = await once(me, mutation, (tx) =>
    leaveMentor(tx, me, { mentorshipId, isChanging: true }, now),
  );
  if (!ended) return notFound();
  await revalidate("/mentoring", "/mentoring/request", `/mentoring/mentors/${mentorshipId}`);
  return ok();
});

/** Blocks the mentor of a live or past mentorship; a live one ends. */
export const block = memberAction(mentorshipActInput, async ({ me, input, now }) => {
  const { clientKey, mentorshipId } = input;
  const mutation = { key: clientKey, act: "block-mentor" };
  const isDone = await once(me, mutation, (tx) => blockMentor(tx, me, mentorshipId, now));
  if (!isDone) return notFound();
  await revalidate("/mentoring", `/mentoring/mentors/${mentorshipId}`);
  return ok();
});

/** Takes a block of one's own back. What ended with it stays ended. */
export const unblockPerson = memberAction(unblockInput, async ({ me, input }) => {
  const { clientKey, userId } = input;
  const mutation = { key: clientKey, act: "unblock" };
  const isDone = await once(me, mutation, (tx) => unblock(tx, me, userId));
  if (!isDone) return notFound();
  await revalidate("/mentoring");
  return ok();
});
