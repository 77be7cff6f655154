import { and, desc, eq, isNull, or, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { users } from "@/db/schema/account";
import { mentorshipNotes } from "@/db/schema/goals";
import { mentorships } from "@/db/schema/mentoring";
import type { NoteInput } from "@/lib/domain/mentoring/note-input";
import type { NoteView } from "@/lib/domain/mentoring/together-view";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { once } from "../mutations";
import { announce, notify } from "../notify";
import { type LiveMentorship, lockAsMentee, lockAsMentor } from "./live-mentorship";

/** The newest; a thread longer than this wants another place. */
const NOTES_SHOWN_MAX = 200;

/** Adds the mentee's note to the thread. Null when the mentorship is not theirs or has ended. */
export function writeNote(
  me: OwnScope,
  input: NoteInput,
  at: Date,
): Promise<{ noteId: string } | null> {
  return once(me, { key: input.clientKey, act: "write-note" }, async (tx) => {
    const mentorship = await lockAsMentee(tx, me, input.mentorshipId);
    return mentorship && insertNote(tx, mentorship, { authorId: me.ownerId, body: input.body, at });
  });
}

/** Adds the mentor's note to the thread. Null when the mentorship has ended meanwhile. */
export function writeNoteAsMentor(
  me: OwnScope,
  mentee: MentorScope,
  input: NoteInput,
  at: Date,
): Promise<{ noteId: string } | null> {
  return once(me, { key: input.clientKey, act: "write-note-as-mentor" }, async (tx) => {
    const mentorship = await lockAsMentor(tx, mentee);
    return mentorship && insertNote(tx, mentorship, { authorId: me.ownerId, body: input.body, at });
  });
}

async function insertNote(
  tx: Transaction,
  { id, menteeId, mentorId }: LiveMentorship,
  { authorId, body, at }: { authorId: string; body: string; at: Date },
): Promise<{ noteId: string }> {
  const [note] = await tx
    .insert(mentorshipNotes)
    .values({ mentorshipId: id, authorId, body, at })
    .returning({ noteId: mentorshipNotes.id });
  if (!note) throw new Error("the note was not stored");
  const [author] = await tx.select({ name: users.name }).from(users).where(eq(users.id, authorId));
  const isMentee = authorId === menteeId;
  const href = isMentee ? `/mentoring/mentees/${id}#notes` : `/mentoring/mentors/${id}#notes`;
  const userId = isMentee ? mentorId : menteeId;
  await notify(tx, [{ userId, type: "note", href, data: { name: author?.name ?? "" } }], at);
  await announce(tx, authorId);
  return note;
}

/**
 * Takes a note of one's own out of the thread, or puts it back. Returns the mentorship's id; null when there
 * is no such note of theirs in one that lives.
 */
export function removeNote(
  me: OwnScope,
  input: { noteId: string; isRemoved: boolean; clientKey: string },
  at: Date,
): Promise<string | null> {
  const act = input.isRemoved ? "remove-note" : "restore-note";
  return once(me, { key: input.clientKey, act }, async (tx) => {
    const [note] = await tx
      .select({
        mentorshipId: mentorships.id,
        menteeId: mentorships.menteeId,
        mentorId: mentorships.mentorId,
      })
      .from(mentorshipNotes)
      .innerJoin(mentorships, eq(mentorships.id, mentorshipNotes.mentorshipId))
      .where(
        and(
          eq(mentorshipNotes.id, input.noteId),
          eq(mentorshipNotes.authorId, me.ownerId),
          or(eq(mentorships.menteeId, me.ownerId), eq(mentorships.mentorId, me.ownerId)),
          isNull(mentorships.endedAt),
        ),
      )
      .for("no key update", { of: mentorships });
    if (!note) return null;
    await tx
      .update(mentorshipNotes)
      .set({ removedAt: input.isRemoved ? at : null })
      .where(and(eq(mentorshipNotes.id, input.noteId), eq(mentorshipNotes.authorId, me.ownerId)));
    for (const userId of [note.menteeId, note.mentorId]) if (userId) await announce(tx, userId);
    return note.mentorshipId;
  });
}

/** The thread as the mentee reads it, oldest first; it stays theirs to read after the end. */
export function listNotes(me: OwnScope, mentorshipId: string): Promise<NoteView[]> {
  return selectNotes(
    and(eq(mentorships.id, mentorshipId), eq(mentorships.menteeId, me.ownerId)),
    me.ownerId,
  );
}

/** The thread as the mentor reads it, oldest first, while the mentorship lives. */
export function listNotesOf(mentee: MentorScope): Promise<NoteView[]> {
  const { mentorshipId, mentorId } = mentee;
  return selectNotes(
    and(
      eq(mentorships.id, mentorshipId),
      eq(mentorships.mentorId, mentorId),
      isNull(mentorships.endedAt),
    ),
    mentorId,
  );
}

async function selectNotes(where: SQL | undefined, viewerId: string): Promise<NoteView[]> {
  const rows = await db()
    .select({
      id: mentorshipNotes.id,
      authorId: mentorshipNotes.authorId,
      authorName: users.name,
      body: mentorshipNotes.body,
      at: mentorshipNotes.at,
    })
    .from(mentorshipNotes)
    .innerJoin(mentorships, eq(mentorships.id, mentorshipNotes.mentorshipId))
    .leftJoin(users, eq(users.id, mentorshipNotes.authorId))
    .where(and(where, isNull(mentorshipNotes.removedAt)))
    .orderBy(desc(mentorshipNotes.at), desc(mentorshipNotes.id))
    .limit(NOTES_SHOWN_MAX);
  return rows
    .map(({ authorId, at, ...rest }) => ({
      ...rest,
      isMine: authorId === viewerId,
      at: at.getTime(),
    }))
    .reverse();
}
