import { asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  answerDrafts,
  answerLeftovers,
  interviewAnswers,
  interviews,
} from "@/db/schema/interviews";

/** What the database holds of a session: its texts by `<position>/<field>`, and those kept aside. */
export async function storedTexts(interviewId: string) {
  const answers = await db()
    .select({ id: interviewAnswers.id, position: interviewAnswers.position })
    .from(interviewAnswers)
    .where(eq(interviewAnswers.interviewId, interviewId));
  const positions = new Map(answers.map(({ id, position }) => [id, position]));
  const ids = [...positions.keys()];
  const place = (row: { answerId: string; field: string }) =>
    `${positions.get(row.answerId)}/${row.field}`;
  const [drafts, aside] = await Promise.all([
    db().select().from(answerDrafts).where(inArray(answerDrafts.answerId, ids)),
    db().select().from(answerLeftovers).where(inArray(answerLeftovers.answerId, ids)),
  ]);
  return {
    drafts: new Map(drafts.map((row) => [place(row), row])),
    aside: aside.map((row) => ({ place: place(row), body: row.body })),
  };
}

/** The session and its answers as they ended. */
export async function storedEnd(interviewId: string) {
  const [session] = await db().select().from(interviews).where(eq(interviews.id, interviewId));
  const answers = await db()
    .select()
    .from(interviewAnswers)
    .where(eq(interviewAnswers.interviewId, interviewId))
    .orderBy(asc(interviewAnswers.position));
  if (!session) throw new Error(`There is no session ${interviewId}`);
  return { session, answers };
}

/** Seconds until the deadline by the database's clock, the only one that counts. */
export async function secondsLeft(interviewId: string): Promise<number> {
  const [row] = await db()
    .select({
      left: sql<number>`extract(epoch from ${interviews.deadlineAt} - now())::float8`,
    })
    .from(interviews)
    .where(eq(interviews.id, interviewId));
  return row?.left ?? Number.NaN;
}
