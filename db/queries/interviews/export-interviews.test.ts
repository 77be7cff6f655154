import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readQuestion } from "@/content/questions";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { answerScores } from "@/db/schema/interview-scores";
import {
  answerDrafts,
  answerLeftovers,
  interviewAnswers,
  interviewDraws,
  interviews,
} from "@/db/schema/interviews";
import { newcomer } from "@/db/testing/cast";
import {
  endSession,
  handIn,
  questionOfKind,
  save,
  scoreOwn,
  sessionOf,
  write,
} from "@/db/testing/interviews";
import { day } from "@/db/testing/writing";
import { exportInterviews } from "./export-interviews";

const at = (minutes: number) => new Date(day(1).getTime() + minutes * 60_000);

async function lived() {
  const me = await newcomer();
  const questionIds = [questionOfKind("coding"), questionOfKind("concept")];
  const begun = await sessionOf(me, { questionIds });
  const [coding, concept] = begun.answers;
  if (!coding || !concept) throw new Error("questions are missing");
  await write(me, coding, { field: "code", body: "x = 41" }, at(1));
  await save(me, coding.id, { field: "code", body: "x = 42", baseVersion: 0 }, at(1));
  await handIn(me, coding.id, { passed: 1, at: at(2) });
  return { me, coding, concept, interviewId: begun.interviewId };
}

test("holds all that was written, put aside and run, and of a question only its name", async () => {
  const { me, concept } = await lived();
  const everything = await exportInterviews(me);
  expect(everything).toMatchObject([
    {
      mode: "mock",
      answers: [
        {
          position: 0,
          texts: [{ field: "code", body: "x = 41" }],
          leftovers: [{ field: "code", body: "x = 42" }],
          runs: [{ runner: "candidate", status: "done" }],
        },
      ],
    },
  ]);
  const text = JSON.stringify(everything);
  // The next question is still to come.
  expect(text).not.toContain(concept.title);
  const question = readQuestion(questionOfKind("coding"));
  expect(text).not.toContain(JSON.stringify(question?.prompt).slice(1, 60));
  expect(await exportInterviews(await newcomer())).toEqual([]);
});

test("a mentor's score is in it once one's own is given, and not before", async () => {
  const { me, coding, interviewId } = await lived();
  await endSession(me, interviewId, at(9));
  const { ownerId: scorerId } = await newcomer();
  const score = { dimensions: { technical: 3 }, notes: {}, words: "UNMISTAKABLE, well done" };
  const row = { answerId: coding.id, scorerId, role: "mentor" as const, ...score };
  await db()
    .insert(answerScores)
    .values({ ...row, savedAt: at(10), givenAt: at(10) });
  expect(JSON.stringify(await exportInterviews(me))).not.toContain("UNMISTAKABLE");
  await scoreOwn(me, coding, [2, 2, 1, 2], { at: at(20) });
  expect(JSON.stringify(await exportInterviews(me))).toContain("UNMISTAKABLE");
});

test("an account that goes takes its sessions with it, and leaves the draw that names nobody", async () => {
  const { me, coding, interviewId } = await lived();
  await db().delete(users).where(eq(users.id, me.ownerId));
  const left = await Promise.all([
    db().select().from(interviews).where(eq(interviews.id, interviewId)),
    db().select().from(interviewAnswers).where(eq(interviewAnswers.id, coding.id)),
    db().select().from(answerDrafts).where(eq(answerDrafts.answerId, coding.id)),
    db().select().from(answerLeftovers).where(eq(answerLeftovers.answerId, coding.id)),
  ]);
  expect(left.flat()).toEqual([]);
  expect((await db().select().from(interviewDraws)).length).toBeGreaterThan(0);
});
