import { eq, inArray } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { notifications } from "@/db/schema/notifications";
import { newcomer } from "@/db/testing/cast";
import { endMentorshipRow, mentorshipRow } from "@/db/testing/mentoring-rows";
import { AWKWARD_TEXTS, day, freshKey } from "@/db/testing/writing";
import { mintMentorScope } from "@/lib/access/mint-scope";
import type { OwnScope } from "@/lib/domain/scope";
import { listNotes, listNotesOf, removeNote, writeNote, writeNoteAsMentor } from "./notes";

let ada: OwnScope;
let grace: OwnScope;
let mentorshipId: string;
beforeEach(async () => {
  [ada, grace] = [await newcomer(), await newcomer()];
  mentorshipId = await mentorshipRow(ada, grace);
});

const asMentor = () =>
  mintMentorScope({ ownerId: ada.ownerId, mentorId: grace.ownerId, mentorshipId, sections: [] });
const note = (body: string) => ({ mentorshipId, body, clientKey: freshKey() });
const remove = (me: OwnScope, noteId: string, isRemoved = true) =>
  removeNote(me, { noteId, isRemoved, clientKey: freshKey() }, day(5));

test("the two share a thread, newest last, and the other one is told", async () => {
  await writeNote(ada, note("Where do I begin?"), day(3));
  await writeNoteAsMentor(grace, asMentor(), note("With one test."), day(4));
  const thread = (who: { body: string; isMine: boolean }[]) =>
    who.map(({ body, isMine }) => [body, isMine]);
  expect(thread(await listNotes(ada, mentorshipId))).toEqual([
    ["Where do I begin?", true],
    ["With one test.", false],
  ]);
  expect(thread(await listNotesOf(asMentor()))).toEqual([
    ["Where do I begin?", false],
    ["With one test.", true],
  ]);
  const news = await db()
    .select({ userId: notifications.userId, href: notifications.href })
    .from(notifications)
    .where(inArray(notifications.userId, [ada.ownerId, grace.ownerId]))
    .orderBy(notifications.at);
  expect(news).toEqual([
    { userId: grace.ownerId, href: `/mentoring/mentees/${mentorshipId}#notes` },
    { userId: ada.ownerId, href: `/mentoring/mentors/${mentorshipId}#notes` },
  ]);
});

test("each takes back their own only, and can put it back", async () => {
  const mine = await writeNote(ada, note("mine"), day(3));
  const theirs = await writeNoteAsMentor(grace, asMentor(), note("hers"), day(4));
  expect(await remove(ada, theirs?.noteId ?? "")).toBeNull();
  expect(await remove(await newcomer(), mine?.noteId ?? "")).toBeNull();
  expect(await remove(ada, mine?.noteId ?? "")).toBe(mentorshipId);
  expect((await listNotesOf(asMentor())).map(({ body }) => body)).toEqual(["hers"]);
  await remove(ada, mine?.noteId ?? "", false);
  expect((await listNotes(ada, mentorshipId)).map(({ body }) => body)).toEqual(["mine", "hers"]);
});

test("after the end nobody writes or takes back, the mentor reads nothing, the mentee all", async () => {
  const theirs = await writeNoteAsMentor(grace, asMentor(), note("hers"), day(4));
  const scope = asMentor();
  await endMentorshipRow(mentorshipId);
  expect(await writeNote(ada, note("late"), day(41))).toBeNull();
  expect(await writeNoteAsMentor(grace, scope, note("late"), day(41))).toBeNull();
  expect(await remove(grace, theirs?.noteId ?? "")).toBeNull();
  expect(await listNotesOf(scope)).toEqual([]);
  expect(await listNotes(grace, mentorshipId)).toEqual([]);
  expect(await listNotes(ada, mentorshipId)).toHaveLength(1);
});

test("nobody else reads or writes in it", async () => {
  const linus = await newcomer();
  await writeNote(ada, note("ours"), day(3));
  expect(await writeNote(linus, note("theirs"), day(3))).toBeNull();
  expect(await listNotes(linus, mentorshipId)).toEqual([]);
  const forged = mintMentorScope({
    ownerId: ada.ownerId,
    mentorId: linus.ownerId,
    mentorshipId,
    sections: ["skills"],
  });
  expect(await listNotesOf(forged)).toEqual([]);
  expect(await writeNoteAsMentor(linus, forged, note("theirs"), day(3))).toBeNull();
});

test("texts come back as they went in, and outlive the account of who wrote them", async () => {
  const texts = AWKWARD_TEXTS.filter((text) => text.trim() !== "");
  for (const [i, body] of texts.entries()) {
    await writeNoteAsMentor(grace, asMentor(), note(body), day(4 + i));
  }
  await endMentorshipRow(mentorshipId);
  await db().delete(users).where(eq(users.id, grace.ownerId));
  const shown = await listNotes(ada, mentorshipId);
  expect(shown.map(({ body }) => body)).toEqual(texts);
  expect(new Set(shown.map(({ authorName }) => authorName))).toEqual(new Set([null]));
});
