import { beforeAll, describe, expect, test } from "vitest";
import { newcomer } from "@/db/testing/cast";
import { mentorshipRow } from "@/db/testing/mentoring-rows";
import { captureStatements, explain } from "@/db/testing/plans";
import { day, freshKey } from "@/db/testing/writing";
import { mintMentorScope } from "@/lib/access/mint-scope";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { listCheckIns, listCheckInsOf, recordCheckIn } from "./check-in-log";
import { listGoalMentors, listGoals, listGoalsOf, listGoalsWith } from "./goal-list";
import { setGoal } from "./goal-writes";
import { listNotes, listNotesOf, writeNote } from "./notes";
import { getTogether, getTogetherOf } from "./together";

/** Forbidden to, PostgreSQL reads a whole table only where there is no index to use. */
const settings = ["set local enable_seqscan = off"];

type Subject = { ada: OwnScope; mentee: MentorScope; mentorshipId: string };
let subject: Subject;
beforeAll(async () => {
  const [ada, grace] = [await newcomer(), await newcomer()];
  const mentorshipId = await mentorshipRow(ada, grace);
  const mentee = mintMentorScope({
    ownerId: ada.ownerId,
    mentorId: grace.ownerId,
    mentorshipId,
    sections: ["skills"],
  });
  subject = { ada, mentee, mentorshipId };
});

const READS: Record<string, (subject: Subject) => Promise<unknown>> = {
  listGoals: ({ ada }) => listGoals(ada),
  listGoalsWith: ({ ada, mentorshipId }) => listGoalsWith(ada, mentorshipId),
  listGoalsOf: ({ mentee }) => listGoalsOf(mentee),
  "listGoalsOf, nothing shared": ({ mentee }) => listGoalsOf({ ...mentee, sections: [] }),
  listGoalMentors: ({ ada }) => listGoalMentors(ada),
  listCheckIns: ({ ada, mentorshipId }) => listCheckIns(ada, mentorshipId),
  listCheckInsOf: ({ mentee }) => listCheckInsOf(mentee),
  listNotes: ({ ada, mentorshipId }) => listNotes(ada, mentorshipId),
  listNotesOf: ({ mentee }) => listNotesOf(mentee),
  getTogether: ({ ada, mentorshipId }) => getTogether(ada, mentorshipId),
  getTogetherOf: ({ mentee }) => getTogetherOf(mentee),
  "a goal (write)": ({ ada, mentorshipId }) =>
    setGoal(
      ada,
      {
        skillId: "sql",
        from: 2,
        to: 3,
        dueOn: "2025-06-01",
        plannedEvidence: "A talk",
        mentorshipId,
        clientKey: freshKey(),
      },
      day(2),
    ),
  "a check-in (write)": ({ ada, mentorshipId }) => {
    const words = { done: "a", blocked: "", next: "b", confidence: 3 };
    return recordCheckIn(ada, { ...words, mentorshipId, clientKey: freshKey() }, day(2));
  },
  "a note (write)": ({ ada, mentorshipId }) =>
    writeNote(ada, { body: "a", mentorshipId, clientKey: freshKey() }, day(2)),
};

describe.each(Object.entries(READS))("%s", (_name, read) => {
  test.each(["custom", "generic"] as const)("reads no table from end to end (%s)", async (mode) => {
    const statements = await captureStatements(() => read(subject));
    expect(statements.length).toBeGreaterThan(0);
    const url = process.env.DATABASE_URL ?? "";
    for (const { scanned, nodes } of await explain(url, statements, { mode, settings })) {
      expect({ scanned, nodes }).toEqual({ scanned: [], nodes });
    }
  });
});
