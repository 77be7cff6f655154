import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { goals } from "@/db/schema/goals";
import { freshKey } from "@/db/testing/writing";
import { aMentorship, type Somebody, somebody } from "../testing/people";
import { dueSoon, goalFields, goalRow } from "../testing/together-rows";
import { letGoalGo, makeGoal, takeGoalUp } from "./actions";

let ada: Somebody;
beforeEach(async () => {
  ada = await somebody();
});

const fields = (more: Record<string, string> = {}) => ({
  ...goalFields(),
  mentorshipId: "",
  clientKey: freshKey(),
  ...more,
});
const mine = () => db().select().from(goals).where(eq(goals.menteeId, ada.userId));

test("a form's goal is set once, with a mentor or without", async () => {
  const once = fields();
  const answers = await Promise.all([
    ada.browser.submit(makeGoal, once),
    ada.browser.submit(makeGoal, once),
  ]);
  expect(answers[0]?.state).toEqual(answers[1]?.state);
  const grace = await somebody("Grace Hopper");
  const mentorshipId = await aMentorship(ada.userId, grace.userId);
  await ada.browser.submit(makeGoal, fields({ mentorshipId }));
  expect((await mine()).map((goal) => goal.mentorshipId).toSorted()).toEqual([mentorshipId, null]);
  expect(ada.browser.revalidated).toContain("/mentoring/goals");
});

test("the fourth is refused in words, whichever way it comes", async () => {
  for (let n = 0; n < 3; n++) await goalRow(ada.userId);
  const missed = await goalRow(ada.userId, { state: "missed", closedAt: new Date() });
  const dropped = await goalRow(ada.userId, { state: "dropped", closedAt: new Date() });
  const key = () => ({ clientKey: freshKey() });
  for (const { state } of [
    await ada.browser.submit(makeGoal, fields()),
    await ada.browser.send(takeGoalUp, { goalId: missed, dueOn: dueSoon(), ...key() }),
    await ada.browser.send(letGoalGo, { goalId: dropped, isDropped: false, ...key() }),
  ]) {
    expect(state).toMatchObject({
      status: "invalid",
      problems: {
        form: "You have three goals under way, which is the most. Finish one or let it go first.",
      },
    });
  }
});

test("a goal that has moved on is left as it is", async () => {
  const met = await goalRow(ada.userId, { state: "met", closedAt: new Date() });
  const key = () => ({ clientKey: freshKey() });
  for (const { state } of [
    await ada.browser.send(letGoalGo, { goalId: met, isDropped: true, ...key() }),
    await ada.browser.send(takeGoalUp, { goalId: met, dueOn: dueSoon(), ...key() }),
  ]) {
    expect(state).toMatchObject({
      problems: { form: "This goal has changed meanwhile. Load the page again." },
    });
  }
  expect(await mine()).toMatchObject([{ state: "met" }]);
});

test("malformed ids change nothing", async () => {
  for (const goalId of ["", "x", "'; drop table goals; --", null, 3]) {
    const { state } = await ada.browser.send(letGoalGo, {
      goalId,
      isDropped: true,
      clientKey: freshKey(),
    });
    expect(state.status).toBe("invalid");
  }
  expect(await mine()).toEqual([]);
});
