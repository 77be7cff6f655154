import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { listRecentActivity, listSkillHistory } from "@/db/queries/activity";
import { getEverything } from "@/db/queries/exports";
import { listStandings } from "@/db/queries/standings";
import { scoreRequests } from "@/db/schema/interview-scores";
import { interviewAnswers } from "@/db/schema/interviews";
import { mentorships } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { ledgerEntries } from "@/db/schema/skills";
import { auditEvents } from "@/db/schema/trust";
import { signUpCast } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import { dump } from "@/db/testing/dump";
import { interviewRow } from "@/db/testing/interview-rows";
import { endMentorshipRow, mentorshipRow, reviewRow } from "@/db/testing/mentoring-rows";
import { day, freshKey } from "@/db/testing/writing";
import { findMentee, findShared } from "@/lib/access/mentoring";
import type { InterviewReport } from "@/lib/domain/interviews/report-view";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { getReport, getReportOf } from "./get-report";
import { listMenteeInterviews } from "./list-mentee-interviews";
import { openMenteeRun, reportMenteeRun } from "./mentor-runs";
import { giveMentorScore, saveMentorScore } from "./mentor-scores";
import { giveOwnScore, saveOwnScore } from "./own-scores";
import { askForScore, listScoringMentors } from "./score-requests";

let ada: OwnScope;
let grace: OwnScope;
let linus: OwnScope;
let mentorshipId: string;
let interviewId: string;
let concept: string;
let coding: string;

beforeEach(async () => {
  await emptyTestDatabase();
  const cast = await signUpCast({ now: day(1) });
  [ada, grace, linus] = [cast.ada.scope, cast.grace.scope, cast.linus.scope];
  mentorshipId = await mentorshipRow(ada, grace, { sections: ["skills", "interviews"] });
  const made = await interviewRow(ada, [
    { kind: "concept", fields: { answer: "It **depends**." } },
    { kind: "coding", ran: [4, 4], runCount: 1, hasOwnTest: true },
  ]);
  interviewId = made.interviewId;
  [concept = "", coding = ""] = made.answerIds;
});

/** Values that nothing else could bring forth: a note each, and a mean that only one set has. */
const OWN = { words: "OWN zq91", note: "own-note-zq92" };
const MENTORS = { words: "MENTOR zq93", note: "mentor-note-zq94" };
const input = (answerId: string, score: number, { words, note } = OWN, baseVersion = 0) => ({
  answerId,
  dimensions: { correctness: score, depth: score, application: score, clarity: score },
  notes: { depth: note },
  words,
  baseVersion,
  clientKey: freshKey(),
});
const codingInput = (score: number, more = {}) => ({
  ...input(coding, score),
  dimensions: {
    communication: score,
    problem_solving: score,
    technical: score,
    verification: score,
  },
  notes: {},
  ...more,
});

async function scopeOf(mentor: OwnScope = grace): Promise<MentorScope> {
  const mentee = await findMentee(mentor, mentorshipId);
  if (!mentee) throw new Error("no mentorship");
  return mentee;
}
async function sharedOf(mentor: OwnScope = grace) {
  const shared = await findShared(await scopeOf(mentor), "interviews");
  if (!shared) throw new Error("not shared");
  return shared;
}
const mentorGives = async (more: ReturnType<typeof input>, at = day(12)) =>
  giveMentorScore(grace, await scopeOf(), more, at);

async function ownReport(): Promise<InterviewReport> {
  const report = await getReport(ada, interviewId);
  if (!report || report === "open") throw new Error("no report");
  return report;
}

/** Everything that the learner can read which could tell of a mentor's score. */
const adaReads = async () =>
  JSON.stringify([
    await getReport(ada, interviewId),
    await listScoringMentors(ada, interviewId),
    [...(await listStandings(ada))],
    await listSkillHistory(ada, "sql"),
    await listRecentActivity(ada, 50),
    await db().select().from(notifications).where(eq(notifications.userId, ada.ownerId)),
    await getEverything(ada),
  ]);
/** Everything that the mentor can read which could tell of the learner's own score. */
const graceReads = async () => {
  const skills = await findShared(await scopeOf(), "skills");
  if (!skills) throw new Error("not shared");
  return JSON.stringify([
    await getReportOf(await sharedOf(), interviewId),
    await listMenteeInterviews(await sharedOf(), await scopeOf()),
    [...(await listStandings(skills))],
    await listSkillHistory(skills, "sql"),
    await listRecentActivity(skills, 50),
    await db().select().from(notifications).where(eq(notifications.userId, grace.ownerId)),
    await getEverything(grace),
  ]);
};

describe("blind", () => {
  test("the learner sees nothing of the mentor's before giving their own, then all of it", async () => {
    const before = JSON.parse(await adaReads()) as unknown[];
    await mentorGives(input(concept, 2, MENTORS));
    const waiting = await adaReads();
    expect(waiting).not.toContain(MENTORS.words);
    expect(waiting).not.toContain(MENTORS.note);
    // But that it is there is told, and nothing else of the report has moved.
    const [report] = JSON.parse(waiting) as [InterviewReport];
    const [earlier] = before as [InterviewReport];
    expect(report.answers[0]).toEqual({ ...earlier.answers[0], waitingFrom: ["Grace H."] });
    expect({ ...report, answers: [] }).toEqual({ ...earlier, answers: [] });

    await saveOwnScore(ada, input(concept, 4), day(13));
    expect(await adaReads()).not.toContain(MENTORS.words);
    await giveOwnScore(ada, input(concept, 4, OWN, 1), day(13));
    const open = await adaReads();
    expect(open).toContain(MENTORS.words);
    expect((await ownReport()).answers[0]).toMatchObject({
      waitingFrom: [],
      others: [{ by: "Grace H.", notes: { depth: MENTORS.note } }],
      leading: { by: "mentor", band: "no hire" },
    });
  });

  test("the mentor sees nothing of the learner's before giving theirs, then all of it", async () => {
    await giveOwnScore(ada, input(concept, 4), day(11));
    const waiting = await graceReads();
    expect(waiting).not.toContain(OWN.words);
    expect(waiting).not.toContain(OWN.note);
    const [report] = JSON.parse(waiting) as [InterviewReport];
    expect(report).toMatchObject({ meanScore: null, meanDifficulty: null });
    expect(report.answers[0]).toMatchObject({ leading: null, waitingFrom: ["Ada L."] });

    await saveMentorScore(grace, await scopeOf(), input(concept, 2, MENTORS), day(12));
    expect(await graceReads()).not.toContain(OWN.words);
    await mentorGives(input(concept, 2, MENTORS, 1));
    expect(await graceReads()).toContain(OWN.words);
  });

  test("a draft reaches nobody else", async () => {
    await saveOwnScore(ada, input(concept, 4), day(11));
    await saveMentorScore(grace, await scopeOf(), input(concept, 2, MENTORS), day(11));
    expect(await graceReads()).not.toContain(OWN.words);
    expect(await adaReads()).not.toContain(MENTORS.words);
    expect((await ownReport()).answers[0]).toMatchObject({ waitingFrom: [], leading: null });
  });

  test("a mentor who rates the skill blind elsewhere never sees the learner's own score of it", async () => {
    await reviewRow(ada, grace, ["sql"], { mentorshipId });
    await giveOwnScore(ada, input(concept, 4), day(11));
    await mentorGives(input(concept, 2, MENTORS));
    const report = await getReportOf(await sharedOf(), interviewId);
    expect(JSON.stringify(report)).not.toContain(OWN.words);
    expect(report?.answers[0]).toMatchObject({ others: [], leading: null });
  });

  test("notifications and lists hold no figure of a score", async () => {
    await askForScore(ada, { interviewId, mentorshipId, clientKey: freshKey() }, day(11));
    await giveOwnScore(ada, input(concept, 4), day(11));
    await mentorGives(input(concept, 2, MENTORS));
    const told = await db().select().from(notifications).orderBy(notifications.at);
    expect(told.map(({ type, data }) => [type, Object.keys(data as object)])).toEqual([
      ["interview-score-wanted", ["name"]],
      ["interview-scored", ["name"]],
    ]);
  });
});

describe("giving", () => {
  test("the same submission twice has one effect, from one tab or two at once", async () => {
    await mentorGives(input(concept, 3, MENTORS));
    const once = input(concept, 4);
    const answers = await Promise.all([
      giveOwnScore(ada, once, day(13)),
      giveOwnScore(ada, once, day(13)),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    const entries = await db().select().from(ledgerEntries);
    expect(entries).toMatchObject([{ kind: "interview", score: 2 / 3 }]);
    expect(await giveOwnScore(ada, input(concept, 4, OWN, 1), day(13))).toEqual({
      outcome: "refused",
      problem: "already-given",
    });
  });

  test("one's own may be given anew until a mentor's is in; a mentor's stands", async () => {
    await giveOwnScore(ada, input(concept, 4), day(11));
    expect(await saveOwnScore(ada, input(concept, 1, OWN, 1), day(11))).toMatchObject({
      problem: "already-given",
    });
    await giveOwnScore(ada, input(concept, 3, OWN, 1), day(11));
    const [answer] = await db()
      .select()
      .from(interviewAnswers)
      .where(eq(interviewAnswers.id, concept));
    expect(answer?.score).toBeCloseTo(2 / 3, 6);
    await mentorGives(input(concept, 2, MENTORS));
    expect(await giveOwnScore(ada, input(concept, 1, OWN, 2), day(12))).toMatchObject({
      problem: "already-given",
    });
    expect(await mentorGives(input(concept, 1, MENTORS, 1))).toMatchObject({
      problem: "already-given",
    });
  });

  test("drafts of two tabs: the later one is told what stands, and nothing is lost", async () => {
    await saveOwnScore(ada, input(concept, 4), day(11));
    expect(await saveOwnScore(ada, input(concept, 1, MENTORS), day(11))).toMatchObject({
      outcome: "conflict",
      score: { words: OWN.words, version: 1, givenAt: null },
    });
    expect((await ownReport()).answers[0]?.mine).toMatchObject({ words: OWN.words });
  });

  test.each([
    ["incomplete", () => ({ ...input(concept, 4), dimensions: { depth: 4 } }), "incomplete"],
    [
      "of another rubric",
      () => ({ ...input(concept, 4), dimensions: { technical: 4 } }),
      "no-such-dimension",
    ],
  ])("%s: refused", async (_, wish, problem) => {
    expect(await giveOwnScore(ada, wish(), day(11))).toEqual({ outcome: "refused", problem });
  });

  test("what the code does not allow is refused to both, and what is lower is not", async () => {
    const scope = await scopeOf();
    await reportMenteeRun(
      grace,
      scope,
      { mentorshipId, answerId: coding, status: "done", checks: [], clientKey: freshKey() },
      day(11),
    );
    const [answer] = (await ownReport()).answers.slice(1);
    expect(answer).toMatchObject({ run: { share: 0, runner: "mentor" } });
    expect(answer?.caps).toMatchObject([{ dimension: "technical", max: 1 }]);
    expect(await giveOwnScore(ada, codingInput(2), day(12))).toMatchObject({
      problem: "above-cap",
    });
    expect(await giveMentorScore(grace, scope, codingInput(2), day(12))).toMatchObject({
      problem: "above-cap",
    });
    expect(await giveOwnScore(ada, codingInput(1), day(12))).toMatchObject({ outcome: "saved" });
  });

  test("only of what was handed in, once the session is over", async () => {
    const skipped = await interviewRow(ada, [{ kind: "concept", state: "skipped" }], {
      startedAt: day(20),
    });
    expect(await giveOwnScore(ada, input(skipped.answerIds[0] ?? "", 4), day(21))).toMatchObject({
      problem: "nothing-to-score",
    });
    const open = await interviewRow(ada, [{ kind: "concept" }], {
      startedAt: day(22),
      isOpen: true,
    });
    const [openId = ""] = open.answerIds;
    expect(await giveOwnScore(ada, input(openId, 4), day(22))).toMatchObject({
      problem: "not-over",
    });
    expect(await mentorGives(input(openId, 4, MENTORS))).toEqual({ outcome: "not-found" });
    expect(await getReport(ada, open.interviewId)).toBe("open");
    expect(await getReportOf(await sharedOf(), open.interviewId)).toBeNull();
  });
});

describe("a mentor's run", () => {
  const checks = (passed: number) =>
    Array.from({ length: 20 }, (_, i) => ({
      name: `Hidden test ${i + 1}`,
      hasPassed: i < passed,
      milliseconds: 1,
    }));
  const report = async (passed: number, key = freshKey()) =>
    reportMenteeRun(
      grace,
      await scopeOf(),
      { mentorshipId, answerId: coding, status: "done", checks: checks(passed), clientKey: key },
      day(12),
    );

  test("leaves a line in the record of acts, once, and so does a score", async () => {
    const acts = () =>
      db()
        .select({ act: auditEvents.act, details: auditEvents.details })
        .from(auditEvents)
        .where(eq(auditEvents.userId, grace.ownerId))
        .orderBy(auditEvents.at);
    const before = (await acts()).length;
    const key = freshKey();
    for (let i = 0; i < 2; i++) await report(20, key);
    await saveMentorScore(grace, await scopeOf(), input(concept, 2, MENTORS), day(12));
    await mentorGives(input(concept, 2, MENTORS, 1));
    expect((await acts()).slice(before)).toEqual([
      { act: "code-run-again", details: { answerId: coding, mentorshipId, share: 1 } },
      { act: "answer-scored", details: { answerId: concept, mentorshipId } },
    ]);
  });

  test("replaces the evidence that the learner's browser reported, once", async () => {
    const request = await openMenteeRun(await scopeOf(), coding);
    expect(request).toMatchObject({ kind: "python" });
    const key = freshKey();
    expect(await report(20, key)).toMatchObject({ outcome: "done", run: { share: 1 } });
    await report(20, key);
    await report(20);
    const entries = await db().select().from(ledgerEntries);
    expect(entries).toMatchObject([{ kind: "coding", trust: 1, raterId: grace.ownerId, score: 1 }]);
  });

  test("of words, of what is not there, or of one's own: none", async () => {
    expect(await openMenteeRun(await scopeOf(), concept)).toBeNull();
    const others = await interviewRow(grace, [{ kind: "coding", ran: [1, 1] }]);
    expect(await openMenteeRun(await scopeOf(), others.answerIds[0] ?? "")).toBeNull();
  });
});

describe("whoever may not, finds nothing", () => {
  test("a stranger", async () => {
    expect(await getReport(linus, interviewId)).toBeNull();
    expect(await getReport(ada, "nonsense")).toBeNull();
    expect(await giveOwnScore(linus, input(concept, 4), day(11))).toEqual({
      outcome: "not-found",
    });
    const asked = { interviewId, mentorshipId, clientKey: freshKey() };
    expect(await askForScore(linus, asked, day(11))).toBe(false);
    expect(await findMentee(linus, mentorshipId)).toBeNull();
  });

  test.each([
    ["the mentorship ended", () => endMentorshipRow(mentorshipId)],
    [
      "the section was withdrawn",
      () =>
        db()
          .update(mentorships)
          .set({ sections: ["skills"] }),
    ],
  ])("the mentor, when %s after the door was passed", async (_, change) => {
    const scope = await scopeOf();
    await change();
    const before = await dump();
    expect(await giveMentorScore(grace, scope, input(concept, 2, MENTORS), day(12))).toEqual({
      outcome: "not-found",
    });
    expect(await saveMentorScore(grace, scope, input(concept, 2, MENTORS), day(12))).toEqual({
      outcome: "not-found",
    });
    const run = { mentorshipId, answerId: coding, status: "done" as const, checks: [] };
    expect(await reportMenteeRun(grace, scope, { ...run, clientKey: freshKey() }, day(12))).toEqual(
      { outcome: "not-found" },
    );
    const asked = { interviewId, mentorshipId, clientKey: freshKey() };
    expect(await askForScore(ada, asked, day(12))).toBe(false);
    // The keys of these mutations are all that is new.
    expect((await dump()).includes(MENTORS.words)).toBe(before.includes(MENTORS.words));
    expect(await db().select().from(ledgerEntries)).toEqual([]);
  });

  test("a mentor of a section that is not shared opens no run", async () => {
    await db()
      .update(mentorships)
      .set({ sections: ["skills"] });
    expect(await openMenteeRun(await scopeOf(), coding)).toBeNull();
    expect(await findShared(await scopeOf(), "interviews")).toBeNull();
  });
});

test("asking: once, first in the mentor's list, and done when everything is scored", async () => {
  await interviewRow(ada, [{ kind: "concept" }], { startedAt: day(30) });
  const asked = { interviewId, mentorshipId };
  await askForScore(ada, { ...asked, clientKey: freshKey() }, day(31));
  await askForScore(ada, { ...asked, clientKey: freshKey() }, day(32));
  const list = async () => listMenteeInterviews(await sharedOf(), await scopeOf());
  expect((await list()).map(({ id }) => id)[0]).toBe(interviewId);
  expect(await listScoringMentors(ada, interviewId)).toMatchObject([
    { isShared: true, askedAt: day(31).getTime(), doneAt: null },
  ]);
  await mentorGives(input(concept, 2, MENTORS));
  expect((await db().select().from(scoreRequests))[0]?.doneAt).toBeNull();
  await giveMentorScore(grace, await scopeOf(), codingInput(3), day(33));
  expect((await db().select().from(scoreRequests))[0]?.doneAt).toEqual(day(33));
  expect((await list()).map(({ id }) => id)[1]).toBe(interviewId);
  const wanted = await db()
    .select()
    .from(notifications)
    .where(eq(notifications.userId, grace.ownerId));
  expect(wanted).toHaveLength(1);
  // One unread notification a session, however many answers were scored.
  const scored = await db()
    .select()
    .from(notifications)
    .where(eq(notifications.userId, ada.ownerId));
  expect(scored).toHaveLength(1);
});
