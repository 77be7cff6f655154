import { db } from "@/db/client";
import { goals, mentorshipNotes } from "@/db/schema/goals";
import { newPerson } from "@/lib/access/testing/people";
import { aMentorship } from "./people";

const DAY_MS = 86_400_000;

/** A day that any form takes, whatever today is. */
export const dueSoon = (): string => new Date(Date.now() + 60 * DAY_MS).toISOString().slice(0, 10);

/** A goal as its form sends it. */
export const goalFields = (more: Record<string, string> = {}) => ({
  skillId: "sql",
  from: "2",
  to: "3",
  dueOn: dueSoon(),
  plannedEvidence: "A merged pull request",
  ...more,
});

/** A check-in as its form sends it. */
export const checkInFields = (more: Record<string, string> = {}) => ({
  done: "The first test",
  blocked: "",
  next: "The second",
  confidence: "4",
  ...more,
});

/** A goal as a row. Returns its id. */
export async function goalRow(
  menteeId: string,
  more: Partial<typeof goals.$inferInsert> = {},
): Promise<string> {
  const [row] = await db()
    .insert(goals)
    .values({
      menteeId,
      skillId: "sql",
      fromLevel: 2,
      toLevel: 3,
      dueOn: dueSoon(),
      plannedEvidence: "A talk",
      at: new Date(),
      ...more,
    })
    .returning({ id: goals.id });
  return row?.id ?? "";
}

/** The owner's goal that is under way, and one that was missed. */
export const activeGoal = async ({ userId }: { userId: string }) => ({
  goalId: await goalRow(userId),
});
export const missedGoal = async ({ userId }: { userId: string }) => ({
  goalId: await goalRow(userId, { state: "missed", closedAt: new Date() }),
});

/** The owner's note to their mentor. */
export async function ownNote({ userId }: { userId: string }) {
  const mentorshipId = await aMentorship(userId, (await newPerson("Grace")).userId);
  const [note] = await db()
    .insert(mentorshipNotes)
    .values({ mentorshipId, authorId: userId, body: "Remember the tests.", at: new Date() })
    .returning({ id: mentorshipNotes.id });
  return { noteId: note?.id };
}
