"use server";

import { redirect } from "next/navigation";
import { blockMentee, endAsMentor } from "@/db/queries/mentoring/farewell";
import { once } from "@/db/queries/mutations";
import { mentorAction, notFound } from "@/lib/access/action";
import { farewellInput, mentorshipActInput } from "@/lib/domain/mentoring/mentorship-input";

/** A mentor ends a mentorship with a word; what waited for them goes back to the queue. */
export const endAsTheirMentor = mentorAction(farewellInput, async ({ me, mentee, input, now }) => {
  const { clientKey, words } = input;
  const mutation = { key: clientKey, act: "end-as-mentor" };
  const isDone = await once(me, mutation, (tx) => endAsMentor(tx, mentee, words, now));
  return isDone ? redirect("/mentoring/desk") : notFound();
});

/** A mentor blocks a mentee, and the mentorship ends with it. */
export const blockTheMentee = mentorAction(
  mentorshipActInput,
  async ({ me, mentee, input, now }) => {
    const mutation = { key: input.clientKey, act: "block-mentee" };
    const isDone = await once(me, mutation, (tx) => blockMentee(tx, mentee, now));
    return isDone ? redirect("/mentoring/desk") : notFound();
  },
);
