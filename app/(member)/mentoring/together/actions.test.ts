import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { checkIns, goals, mentorshipNotes } from "@/db/schema/goals";
import { endMentorshipRow } from "@/db/testing/mentoring-rows";
import { freshKey } from "@/db/testing/writing";
import { aMentorship, type Somebody, somebody } from "../testing/people";
import { checkInFields, goalFields, goalRow } from "../testing/together-rows";
import { checkIn, proposeGoal, removeNote, writeNote, writeNoteAsMentor } from "./actions";

let ada: Somebody;
let grace: Somebody;
let mentorshipId: string;
beforeEach(async () => {
  [ada, grace] = [await somebody(), await somebody("Grace Hopper")];
  mentorshipId = await aMentorship(ada.userId, grace.userId);
});

const keyed = (fields: object) => ({ clientKey: freshKey(), mentorshipId, ...fields });
const stored = {
  checkIns: () => db().select().from(checkIns).where(eq(checkIns.mentorshipId, mentorshipId)),
  notes: () =>
    db().select().from(mentorshipNotes).where(eq(mentorshipNotes.mentorshipId, mentorshipId)),
  goals: () => db().select().from(goals).where(eq(goals.menteeId, ada.userId)),
};

describe("check-ins", () => {
  test("a form's check-in is kept once, and the page drawn anew", async () => {
    const fields = keyed(checkInFields({ done: "  The first test  " }));
    const send = () => ada.browser.submit(checkIn, fields as Record<string, string>);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ state }) => state.status)).toEqual(["ok", "ok"]);
    expect(await stored.checkIns()).toMatchObject([{ done: "The first test", confidence: 4 }]);
    expect(ada.browser.revalidated).toContain(`/mentoring/mentors/${mentorshipId}`);
  });

  test("what is missing is named, and what was typed comes back", async () => {
    const { state } = await ada.browser.send(
      checkIn,
      keyed({ done: " ", next: "Go on", confidence: "6" }),
    );
    expect(state).toMatchObject({
      status: "invalid",
      problems: {
        done: "What you did is missing.",
        confidence: "Choose how confident you are, 1 to 5.",
      },
      typed: { next: "Go on" },
    });
  });

  test("a fourth in a day is put off", async () => {
    const send = () => ada.browser.send(checkIn, keyed(checkInFields()));
    for (let n = 0; n < 3; n++) expect((await send()).state.status).toBe("ok");
    expect((await send()).state).toMatchObject({ status: "limited" });
  });

  test("the mentor writes none", async () => {
    const { state } = await grace.browser.send(checkIn, keyed(checkInFields()));
    expect(state.status).toBe("not-found");
    expect(await stored.checkIns()).toEqual([]);
  });
});

describe("proposals", () => {
  test("the mentor's form sets a goal, the mentee's cannot", async () => {
    expect((await grace.browser.send(proposeGoal, keyed(goalFields()))).state.status).toBe("ok");
    expect((await ada.browser.send(proposeGoal, keyed(goalFields()))).state.status).toBe(
      "not-found",
    );
    expect(await stored.goals()).toMatchObject([{ mentorshipId, isProposed: true }]);
  });

  test.each([
    [{ to: "2" }, { to: "Choose a level above the one you start from." }],
    [{ dueOn: "2020-01-01" }, { dueOn: "Choose a day in the future." }],
    [{ dueOn: "2999-01-01" }, { dueOn: "Choose a day within a year: nearer goals get met." }],
    [{ dueOn: "soon" }, { dueOn: "Give the date as day, month and year." }],
    [{ skillId: "juggling" }, { skillId: "That is not a skill of this framework." }],
    [{ plannedEvidence: "" }, { plannedEvidence: "What you will show is missing." }],
    [{ from: "" }, { from: "Choose a level from the list." }],
  ])("%o is refused by name", async (more, problems) => {
    const { state } = await grace.browser.send(proposeGoal, keyed(goalFields({ ...more })));
    expect(state).toMatchObject({ status: "invalid", problems });
  });

  test("beyond three the mentor is told what would have to end first", async () => {
    for (let n = 0; n < 3; n++) await goalRow(ada.userId);
    const { state } = await grace.browser.send(proposeGoal, keyed(goalFields()));
    expect(state).toMatchObject({
      status: "invalid",
      problems: { form: expect.stringContaining("three goals under way") },
    });
  });
});

describe("after the end, with the very next request", () => {
  test("every act of either side finds nothing", async () => {
    const note = await ada.browser.send(writeNote, keyed({ body: "mine" }));
    const { noteId } = note.state.status === "ok" ? note.state.value : { noteId: "" };
    await endMentorshipRow(mentorshipId);
    const late = await Promise.all([
      ada.browser.send(checkIn, keyed(checkInFields())),
      ada.browser.send(writeNote, keyed({ body: "late" })),
      ada.browser.send(removeNote, keyed({ noteId, isRemoved: "true" })),
      grace.browser.send(writeNoteAsMentor, keyed({ body: "late" })),
      grace.browser.send(proposeGoal, keyed(goalFields())),
    ]);
    expect(late.map(({ state }) => state.status)).toEqual(Array(5).fill("not-found"));
    expect(await stored.notes()).toMatchObject([{ body: "mine", removedAt: null }]);
    expect(await stored.checkIns()).toEqual([]);
    expect(await stored.goals()).toEqual([]);
  });

  test("an end at the same moment leaves either the note or the refusal, never a late note", async () => {
    const [written] = await Promise.all([
      grace.browser.send(writeNoteAsMentor, keyed({ body: "just in time" })),
      endMentorshipRow(mentorshipId),
    ]);
    const notes = await stored.notes();
    expect(notes).toHaveLength(written.state.status === "ok" ? 1 : 0);
    const again = await grace.browser.send(writeNoteAsMentor, keyed({ body: "late" }));
    expect(again.state.status).toBe("not-found");
    expect(await stored.notes()).toHaveLength(notes.length);
  });
});
