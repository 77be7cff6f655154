"use server";

import { recordCheckIn } from "@/db/queries/mentoring/check-in-log";
import { proposeGoal as propose } from "@/db/queries/mentoring/goal-writes";
import {
  removeNote as remove,
  writeNote as write,
  writeNoteAsMentor as writeAsMentor,
} from "@/db/queries/mentoring/notes";
import { limited, memberAction, mentorAction, notFound, ok, problem } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { checkInInput } from "@/lib/domain/mentoring/check-in-input";
import { goalProposal } from "@/lib/domain/mentoring/goal-input";
import { goalProblems } from "@/lib/domain/mentoring/goal-problems";
import { noteInput, noteRemoval } from "@/lib/domain/mentoring/note-input";

const menteePage = (mentorshipId: string) => `/mentoring/mentors/${mentorshipId}`;
const mentorPage = (mentorshipId: string) => `/mentoring/mentees/${mentorshipId}`;

/** The mentee says how it goes. */
export const checkIn = memberAction(checkInInput, async ({ me, input, now }) => {
  const { outcome } = await recordCheckIn(me, input, now);
  if (outcome === "not-found") return notFound();
  if (outcome === "enough") {
    return limited("You have checked in three times in a day. Come back tomorrow with the rest.");
  }
  await revalidate(menteePage(input.mentorshipId));
  return ok();
});

/** The mentor sets the mentee a goal; it counts at once, and the mentee may drop it. */
export const proposeGoal = mentorAction(goalProposal, async ({ me, mentee, input, now }) => {
  const result = await propose(me, mentee, input, now);
  switch (result.outcome) {
    case "not-found":
      return notFound();
    case "unknown-skill":
      return problem({ skillId: "That is not a skill of this framework." });
    case "refused":
      return problem(goalProblems(result.problem, true));
    case "done":
      await revalidate(mentorPage(mentee.mentorshipId));
      return ok({ goalId: result.goalId });
  }
});

export const writeNote = memberAction(noteInput, async ({ me, input, now }) => {
  const note = await write(me, input, now);
  if (!note) return notFound();
  await revalidate(menteePage(input.mentorshipId));
  return ok(note);
});

export const writeNoteAsMentor = mentorAction(noteInput, async ({ me, mentee, input, now }) => {
  const note = await writeAsMentor(me, mentee, input, now);
  if (!note) return notFound();
  await revalidate(mentorPage(mentee.mentorshipId));
  return ok(note);
});

/** Either takes back a note of their own, or puts it back. */
export const removeNote = memberAction(noteRemoval, async ({ me, input, now }) => {
  const mentorshipId = await remove(me, input, now);
  if (!mentorshipId) return notFound();
  await revalidate(menteePage(mentorshipId), mentorPage(mentorshipId));
  return ok();
});
