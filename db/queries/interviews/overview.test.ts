import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readOwnQuestion } from "@/content/own-question";
import { ownTemplate } from "@/content/own-template";
import { bankHeads } from "@/content/questions";
import { db } from "@/db/client";
import { groupMemories } from "@/db/schema/interview-scores";
import { interviewAnswers } from "@/db/schema/interviews";
import { newcomer } from "@/db/testing/cast";
import { drawSettings, endSession, sessionOf, storedAnswers } from "@/db/testing/interviews";
import { endMentorshipRow, mentorshipRow } from "@/db/testing/mentoring-rows";
import { day, freshKey } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { beginInterview } from "./begin-interview";
import { countDue, getNextDue } from "./overview";
import { saveOwnQuestion, withdrawOwnQuestion } from "./own-questions";

async function writeQuestion(me: OwnScope, isForMentees: boolean): Promise<string> {
  const source = ownTemplate("concept");
  const read = readOwnQuestion(source);
  if ("problems" in read) throw new Error("the template is not valid");
  const text = { source, question: read.question, isForMentees };
  const saved = await saveOwnQuestion(me, { clientKey: freshKey(), version: 0 }, text, day(1));
  if (saved.outcome !== "saved") throw new Error(saved.outcome);
  return saved.questionId;
}

/** The memory of a group, as an answer leaves it behind. */
const remembered = (me: OwnScope, variantGroup: string, dueAt: Date) =>
  db()
    .insert(groupMemories)
    .values({
      userId: me.ownerId,
      variantGroup,
      topicId: "python",
      stability: 2,
      difficulty: 5,
      reps: 1,
      lapses: 0,
      state: 2,
      reviewedAt: day(1),
      dueAt,
    });

const groups = bankHeads().map(({ variantGroup }) => variantGroup) as [string, string];

test("what is due is counted from its moment on, for its person alone", async () => {
  const [me, other] = [await newcomer(), await newcomer()];
  const [first, second] = groups;
  await remembered(me, first, day(3));
  await remembered(me, second, day(5));
  expect(await countDue(me, day(2))).toBe(0);
  expect(await countDue(me, day(3))).toBe(1);
  expect(await countDue(me, day(6))).toBe(2);
  expect(await countDue(other, day(6))).toBe(0);
  expect(await getNextDue(me)).toBe(day(3).getTime());
  expect(await getNextDue(other)).toBeNull();
});

test("a question that was retired from the bank is due no more", async () => {
  const me = await newcomer();
  const [first] = groups;
  await remembered(me, "q-retired-long-ago", day(2));
  expect(await countDue(me, day(3))).toBe(0);
  expect(await getNextDue(me)).toBeNull();
  await remembered(me, first, day(3));
  expect(await countDue(me, day(4))).toBe(1);
  expect(await getNextDue(me)).toBe(day(3).getTime());
});

test("a private question is due for as long as it can come up", async () => {
  const [me, mentor] = [await newcomer(), await newcomer()];
  const mentorshipId = await mentorshipRow(me, mentor);
  const [mine, theirs] = [await writeQuestion(me, false), await writeQuestion(mentor, true)];
  await remembered(me, `own-${mine}`, day(2));
  await remembered(me, `own-${theirs}`, day(2));
  expect(await countDue(me, day(3))).toBe(2);
  await endMentorshipRow(mentorshipId);
  expect(await countDue(me, day(3))).toBe(1);
  const withdrawal = { clientKey: freshKey(), questionId: mine, isWithdrawn: true };
  await withdrawOwnQuestion(me, withdrawal, day(2));
  expect(await countDue(me, day(3))).toBe(0);
});

test("what is counted is what a session of due questions brings", async () => {
  const me = await newcomer();
  const { interviewId } = await sessionOf(me);
  const settings = drawSettings({ focus: "due", hasPrivate: true });
  const begin = (at: Date) =>
    beginInterview(me, { settings, code: null, clientKey: freshKey() }, at);
  const group = `own-${await writeQuestion(me, false)}`;
  const asked = { questionId: group, variantGroup: group };
  await db()
    .update(interviewAnswers)
    .set(asked)
    .where(eq(interviewAnswers.interviewId, interviewId));
  await endSession(me, interviewId, day(1));
  await db().delete(groupMemories).where(eq(groupMemories.userId, me.ownerId));
  await remembered(me, group, day(2));
  expect(await begin(day(1))).toEqual({ outcome: "refused", problem: "nothing-due" });
  const begun = await begin(day(3));
  if (begun.outcome !== "begun") throw new Error(JSON.stringify(begun));
  const drawn = (await storedAnswers(begun.interviewId)).map((each) => each.variantGroup);
  expect(drawn).toEqual([group]);
});
