import { beforeEach, expect, test } from "vitest";
import { readOwnQuestion } from "@/content/own-question";
import { ownTemplate } from "@/content/own-template";
import { newcomer } from "@/db/testing/cast";
import { endMentorshipRow, mentorshipRow } from "@/db/testing/mentoring-rows";
import { day, freshKey } from "@/db/testing/writing";
import type { QuestionKind } from "@/lib/domain/interviews/question";
import type { OwnScope } from "@/lib/domain/scope";
import {
  getOwnQuestion,
  hasPrivateQuestions,
  listOwnQuestions,
  saveOwnQuestion,
  selectPrivateQuestions,
  withdrawOwnQuestion,
} from "./own-questions";

let ada: OwnScope;
let grace: OwnScope;
beforeEach(async () => {
  [ada, grace] = [await newcomer(), await newcomer()];
});

function textOf(kind: QuestionKind, isForMentees: boolean, title = "A short name") {
  const source = ownTemplate(kind).replace("A short name", title);
  const read = readOwnQuestion(source);
  if ("problems" in read) throw new Error("the template is not valid");
  return { source, question: read.question, isForMentees };
}

async function write(me: OwnScope, isForMentees = false, clientKey = freshKey()) {
  const where = { clientKey, version: 0 };
  const saved = await saveOwnQuestion(me, where, textOf("concept", isForMentees), day(1));
  if (saved.outcome !== "saved") throw new Error(saved.outcome);
  return saved.questionId;
}

const change = (me: OwnScope, questionId: string, version: number, title: string) =>
  saveOwnQuestion(
    me,
    { clientKey: freshKey(), questionId, version },
    textOf("sql", true, title),
    day(2),
  );

const privateIds = async (me: OwnScope) =>
  (await selectPrivateQuestions(me)).map(({ question }) => question.id);

test("a question is the writer's own: it carries its row's id and version", async () => {
  const id = await write(ada);
  expect(await getOwnQuestion(ada, id)).toMatchObject({
    version: 1,
    question: { id: `own-${id}`, variantGroup: `own-${id}`, version: 1, origin: "private" },
  });
  await change(ada, id, 1, "Another name");
  expect(await listOwnQuestions(ada)).toMatchObject([
    {
      id,
      title: "Another name",
      kind: "sql",
      difficulty: expect.any(Number),
      topicId: expect.stringMatching(/./),
      isForMentees: true,
      version: 2,
    },
  ]);
});

test("sent twice it is there once", async () => {
  const key = freshKey();
  expect(await write(ada, false, key)).toBe(await write(ada, false, key));
  expect(await listOwnQuestions(ada)).toHaveLength(1);
});

test("a form that another tab overtook changes nothing and gets the other's text", async () => {
  const id = await write(ada);
  await change(ada, id, 1, "From one tab");
  expect(await change(ada, id, 1, "From the other")).toMatchObject({
    outcome: "conflict",
    version: 2,
    source: expect.stringContaining("From one tab"),
  });
  expect(await getOwnQuestion(ada, id)).toMatchObject({ question: { title: "From one tab" } });
});

test("to anybody else there is nothing to read, change or withdraw", async () => {
  const id = await write(ada);
  expect(await getOwnQuestion(grace, id)).toBeNull();
  expect(await change(grace, id, 1, "Mine now")).toEqual({ outcome: "not-found" });
  const input = { clientKey: freshKey(), questionId: id, isWithdrawn: true };
  expect(await withdrawOwnQuestion(grace, input, day(2))).toBe(false);
  expect(await privateIds(grace)).toEqual([]);
});

test("mentees get what their mentor wrote for them, while the mentorship lives", async () => {
  const shared = await write(grace, true);
  await write(grace, false);
  expect([await privateIds(ada), await hasPrivateQuestions(ada)]).toEqual([[], false]);
  const mentorshipId = await mentorshipRow(ada, grace);
  const own = await write(ada);
  expect(await hasPrivateQuestions(ada)).toBe(true);
  expect(new Set(await privateIds(ada))).toEqual(new Set([`own-${shared}`, `own-${own}`]));
  // The mentor does not get the mentee's, however it is marked.
  expect(await privateIds(grace)).not.toContain(`own-${own}`);
  await endMentorshipRow(mentorshipId);
  expect(await privateIds(ada)).toEqual([`own-${own}`]);
});

test("a withdrawn question comes up no more, and can be brought back", async () => {
  const id = await write(ada);
  const withdraw = (isWithdrawn: boolean) =>
    withdrawOwnQuestion(ada, { clientKey: freshKey(), questionId: id, isWithdrawn }, day(2));
  expect(await withdraw(true)).toBe(true);
  expect([await listOwnQuestions(ada), await privateIds(ada)]).toEqual([[], []]);
  await withdraw(false);
  expect(await privateIds(ada)).toEqual([`own-${id}`]);
});
