"use server";

import { dropGoal, renewGoal, setGoal } from "@/db/queries/mentoring/goal-writes";
import { memberAction } from "@/lib/access/action";
import { goalDropping, goalInput, goalRenewal } from "@/lib/domain/mentoring/goal-input";
import { goalAnswer } from "./goal-answer";

/** A goal of one's own, with a mentor of one's own or without. */
export const makeGoal = memberAction(goalInput, async ({ me, input, now }) =>
  goalAnswer(await setGoal(me, input, now), input.mentorshipId),
);

/** Lets a goal go, or takes that back. */
export const letGoalGo = memberAction(goalDropping, async ({ me, input, now }) =>
  goalAnswer(await dropGoal(me, input, now)),
);

/** Takes up a missed or dropped goal, with a new day. */
export const takeGoalUp = memberAction(goalRenewal, async ({ me, input, now }) =>
  goalAnswer(await renewGoal(me, input, now)),
);
