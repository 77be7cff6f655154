import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  anOwnQuestion,
  ownQuestionForm,
  ownQuestionSource,
} from "@/app/(member)/interviews/testing/own-question-rows";
import * as scoreRows from "@/app/(member)/interviews/testing/score-rows";
import * as sessionRows from "@/app/(member)/interviews/testing/session-rows";
import { aMentorship, anInvitation } from "@/app/(member)/mentoring/testing/people";
import * as reviewRows from "@/app/(member)/mentoring/testing/review-rows";
import * as togetherRows from "@/app/(member)/mentoring/testing/together-rows";
import { tell, wishFields } from "@/app/(member)/notifications/testing/told";
import { attachEvidence, rateSkill } from "@/app/(member)/skills/actions";
import {
  artefactsOf,
  evidenceFields,
  ledgerOf,
  ratingFields,
} from "@/app/(member)/skills/testing/record";
import { renewAdministratorCode } from "@/db/administrator-code.mjs";
import { db } from "@/db/client";
import { sessions } from "@/db/schema/account";
import { administrators, vouches } from "@/db/schema/administration";
import { mentorBlocks, mentorRequests } from "@/db/schema/mentoring";
import { dump } from "@/db/testing/dump";
import { offer, openWish } from "@/db/testing/queue";
import { freshKey } from "@/db/testing/writing";
import type { Action } from "@/lib/access/action";
import { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, PASSWORD, signedInBrowser } from "@/lib/access/testing/people";

/** Somebody with a record to protect: a rating, evidence, and a second session elsewhere. */
type Owner = {
  userId: string;
  email: string;
  browser: TestBrowser;
  sessionId: string;
  otherSessionId: string;
  entryId: string;
  artefactId: string;
};

type Row = {
  /** What the owner sends, naming their own rows where the action takes ids. */
  payload: (owner: Owner) => Record<string, unknown>;
  /** What somebody else gets who sends exactly that: nothing found, or their own record served. */
  stranger: "not-found" | "own" | "refused";
  /** What has to be there first; what it returns goes into the payload. */
  arrange?: (owner: Owner) => Promise<Record<string, unknown>>;
  /** Where the owner ends up when the action leads away. */
  leadsTo?: string | RegExp;
  isPublic?: true;
};

const evidence = (more: Record<string, unknown> = {}) => {
  const { "skillIds[]": skillIds, ...fields } = evidenceFields();
  return { ...fields, skillIds, ...more };
};
const profile = {
  version: "1",
  name: "Ada",
  title: "",
  years: "",
  pathId: "",
  specialisationId: "",
  targetRungId: "",
  hoursPerWeek: "",
  timeZone: "UTC",
  goals: [],
};

const learnersRequest = {
  version: "0",
  words: "I would like a second pair of eyes on my tests.",
  targetRungId: "mid",
  specialisationId: "",
  sections: ["skills"],
};

/** The owner is a mentor here, and somebody else's request waits. */
async function waitingRequest({ userId }: Owner) {
  await offer(userId);
  return { requestId: await openWish((await newPerson("Alan")).userId) };
}

async function heldRequest(owner: Owner) {
  const { requestId } = await waitingRequest(owner);
  const lock = sql`now() + interval '30 minutes'`;
  await db()
    .update(mentorRequests)
    .set({ lockedBy: owner.userId, lockedUntil: lock })
    .where(eq(mentorRequests.id, requestId));
  return { requestId };
}

/** The owner is the administrator here, and somebody offers to mentor. */
async function vouchable({ userId }: Owner) {
  await db().insert(administrators).values({ userId });
  const { userId: mentorId } = await newPerson("Grace");
  await offer(mentorId, { rung: null });
  return { mentorId };
}

async function vouched(owner: Owner) {
  const { mentorId } = await vouchable(owner);
  const [vouch] = await db().insert(vouches).values({ mentorId, rungId: "mid" }).returning();
  return { vouchId: vouch?.id };
}

/** The owner is one of two administrators. */
async function twoAdministrators({ userId }: Owner) {
  const other = await newPerson("Barbara");
  await db()
    .insert(administrators)
    .values([{ userId }, { userId: other.userId }]);
  return { userId: other.userId };
}

/** Nobody is administrator yet, and a start has printed a code. */
async function printedCode() {
  await db().delete(administrators);
  return { code: await renewAdministratorCode(process.env.DATABASE_URL ?? "") };
}

/** Somebody else invites the owner, by their address. */
async function invited({ email }: Owner) {
  const { token } = await anInvitation((await newPerson("Grace")).userId, "mentor", { email });
  return { token };
}

/** The owner has a mentor, or is one. */
async function mentored({ userId }: Owner) {
  return { mentorshipId: await aMentorship(userId, (await newPerson("Grace")).userId) };
}
async function mentoring({ userId }: Owner) {
  return { mentorshipId: await aMentorship((await newPerson("Alan")).userId, userId) };
}

async function blocking({ userId: blockerId }: Owner) {
  const { userId: blockedId } = await newPerson("Eve");
  await db().insert(mentorBlocks).values({ blockerId, blockedId, at: new Date() });
  return { userId: blockedId };
}

/** One row an action, by file and export. A new action fails the first test until it has its row. */
const MATRIX: Record<string, Row> = {
  "(member)/account/actions.ts signOut": {
    payload: () => ({}),
    stranger: "own",
    leadsTo: "/",
    isPublic: true,
  },
  "(member)/dashboard/actions.ts keepStart": {
    payload: () => ({ declared: null, seed: 1, answers: [{ skillId: "sql", answer: "alone" }] }),
    stranger: "own",
  },
  "(member)/interviews/questions/actions.ts saveQuestionText": {
    arrange: anOwnQuestion,
    payload: () => ({ source: ownQuestionSource }),
    stranger: "not-found",
    leadsTo: "/interviews/questions",
  },
  "(member)/interviews/questions/actions.ts saveQuestionForm": {
    arrange: anOwnQuestion,
    payload: () => ownQuestionForm,
    stranger: "not-found",
    leadsTo: "/interviews/questions",
  },
  "(member)/interviews/questions/actions.ts withdrawQuestion": {
    arrange: anOwnQuestion,
    payload: () => ({ isWithdrawn: "true" }),
    stranger: "not-found",
  },
  "(member)/interviews/actions.ts beginInterview": {
    payload: () => sessionRows.setUpFields(),
    stranger: "own",
    leadsTo: /^\/interviews\/[0-9a-f-]{36}$/,
  },
  "(session)/interviews/[interviewId]/actions.ts turnTo": {
    payload: () => ({ position: "0" }),
    arrange: sessionRows.openSession,
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts saveDraft": {
    payload: () => ({ field: "answer", body: "It depends.", baseVersion: 0 }),
    arrange: sessionRows.openAnswer("concept"),
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts dropLeftover": {
    payload: () => ({}),
    arrange: sessionRows.textAside,
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts flagAnswer": {
    payload: () => ({ isFlagged: "true" }),
    arrange: sessionRows.openAnswer("concept"),
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts skipAnswer": {
    payload: () => ({}),
    arrange: sessionRows.openAnswer("concept"),
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts takeHint": {
    payload: () => ({ had: 0 }),
    arrange: sessionRows.openAnswer("coding"),
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts askQuestion": {
    payload: () => ({ index: 0 }),
    arrange: sessionRows.openAnswer("system_design"),
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts revealAnswer": {
    payload: () => ({}),
    arrange: sessionRows.practisedAnswer,
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts recordRun": {
    payload: () => ({ hasOwnTest: true }),
    arrange: sessionRows.openAnswer("coding"),
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts submitAnswer": {
    payload: () => ({}),
    arrange: sessionRows.writtenAnswer,
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts openHiddenRun": {
    payload: () => ({}),
    arrange: sessionRows.handedIn,
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts reportRun": {
    payload: () => ({ status: "done", checks: [] }),
    arrange: sessionRows.handedIn,
    stranger: "not-found",
  },
  "(session)/interviews/[interviewId]/actions.ts endInterview": {
    payload: () => ({}),
    arrange: sessionRows.openSession,
    stranger: "not-found",
    leadsTo: /^\/interviews\/[0-9a-f-]{36}\/report$/,
  },
  "(member)/interviews/[interviewId]/report/actions.ts saveScore": {
    payload: scoreRows.draftFields,
    arrange: scoreRows.answerToScore,
    stranger: "not-found",
  },
  "(member)/interviews/[interviewId]/report/actions.ts giveScore": {
    payload: scoreRows.scoreFields,
    arrange: scoreRows.answerToScore,
    stranger: "not-found",
  },
  "(member)/interviews/[interviewId]/report/actions.ts askMentor": {
    payload: () => ({}),
    arrange: scoreRows.mentorToAsk,
    stranger: "not-found",
  },
  "(member)/mentoring/mentees/[mentorshipId]/interviews/actions.ts saveMenteeScore": {
    payload: scoreRows.draftFields,
    arrange: scoreRows.menteesAnswer,
    stranger: "not-found",
  },
  "(member)/mentoring/mentees/[mentorshipId]/interviews/actions.ts giveMenteeScore": {
    payload: scoreRows.scoreFields,
    arrange: scoreRows.menteesAnswer,
    stranger: "not-found",
  },
  "(member)/mentoring/mentees/[mentorshipId]/interviews/actions.ts openMenteeRun": {
    payload: () => ({}),
    arrange: scoreRows.menteesCode,
    stranger: "not-found",
  },
  "(member)/mentoring/mentees/[mentorshipId]/interviews/actions.ts reportMenteeRun": {
    payload: () => ({ status: "done", checks: [] }),
    arrange: scoreRows.menteesCode,
    stranger: "not-found",
  },
  "(member)/mentoring/invite/actions.ts inviteSomebody": {
    payload: () => ({ role: "mentee", sections: ["skills"] }),
    stranger: "own",
  },
  "(member)/mentoring/invite/actions.ts withdrawInvite": {
    payload: () => ({ isWithdrawn: "true" }),
    arrange: async ({ userId }) => ({ invitationId: (await anInvitation(userId, "mentee")).id }),
    stranger: "not-found",
  },
  "(member)/mentoring/invitations/actions.ts acceptInvite": {
    payload: () => ({ sections: ["skills"] }),
    arrange: invited,
    stranger: "not-found",
    leadsTo: /^\/mentoring\/mentors\//,
  },
  "(member)/mentoring/invitations/actions.ts declineInvite": {
    payload: () => ({}),
    arrange: invited,
    stranger: "not-found",
  },
  "(member)/mentoring/mentors/actions.ts shareSection": {
    payload: () => ({ section: "career", isShared: "true", expectedVersion: "1" }),
    arrange: mentored,
    stranger: "not-found",
  },
  "(member)/mentoring/mentors/actions.ts chooseRhythm": {
    payload: () => ({ rhythm: "fortnightly", expectedVersion: "1" }),
    arrange: mentored,
    stranger: "not-found",
  },
  "(member)/mentoring/mentors/actions.ts leave": {
    payload: () => ({}),
    arrange: mentored,
    stranger: "not-found",
  },
  "(member)/mentoring/mentors/actions.ts changeMentor": {
    payload: () => ({}),
    arrange: mentored,
    stranger: "not-found",
  },
  "(member)/mentoring/mentors/actions.ts block": {
    payload: () => ({}),
    arrange: mentored,
    stranger: "not-found",
  },
  "(member)/mentoring/mentors/actions.ts unblockPerson": {
    payload: () => ({}),
    arrange: blocking,
    stranger: "not-found",
  },
  "(member)/mentoring/farewell/actions.ts endAsTheirMentor": {
    payload: () => ({ words: "All the best." }),
    arrange: mentoring,
    stranger: "not-found",
    leadsTo: "/mentoring/desk",
  },
  "(member)/mentoring/farewell/actions.ts blockTheMentee": {
    payload: () => ({}),
    arrange: mentoring,
    stranger: "not-found",
    leadsTo: "/mentoring/desk",
  },
  "(member)/mentoring/administration/actions.ts vouchForMentor": {
    arrange: vouchable,
    payload: () => ({ rungId: "mid", seenVouchId: "" }),
    stranger: "not-found",
  },
  "(member)/mentoring/administration/actions.ts withdrawMentorVouch": {
    arrange: vouched,
    payload: () => ({ isWithdrawn: true }),
    stranger: "not-found",
  },
  "(member)/notifications/actions.ts markNotificationsRead": {
    payload: () => ({}),
    arrange: async ({ userId }) => ({ id: (await tell(userId))[0]?.id }),
    stranger: "not-found",
  },
  "(member)/notifications/actions.ts markNotificationsUnread": {
    payload: () => ({ readAt: "2026-06-14T10:00:00.000Z" }),
    arrange: async ({ userId }) => ({ id: (await tell(userId))[0]?.id }),
    stranger: "own",
  },
  "(member)/settings/notifications/actions.ts saveMailWishes": {
    payload: () => wishFields(),
    stranger: "own",
  },
  "(member)/mentoring/offer/actions.ts saveMentorOffer": {
    payload: () => ({
      version: 0,
      rungIds: ["junior"],
      capacity: 3,
      languages: "English",
      about: "",
    }),
    stranger: "own",
  },
  "(member)/mentoring/offer/actions.ts stopMentorOffer": {
    arrange: async ({ userId }) => {
      await offer(userId);
      return {};
    },
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/queue/actions.ts lockRequest": {
    arrange: waitingRequest,
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/queue/actions.ts releaseRequest": {
    arrange: heldRequest,
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/queue/actions.ts acceptRequest": {
    arrange: heldRequest,
    payload: () => ({}),
    stranger: "not-found",
    leadsTo: /^\/mentoring\/mentees\/[0-9a-f-]{36}$/,
  },
  "(member)/mentoring/request/actions.ts saveRequest": {
    payload: () => learnersRequest,
    stranger: "own",
  },
  "(member)/mentoring/request/actions.ts openRequest": {
    payload: () => learnersRequest,
    stranger: "own",
  },
  "(member)/mentoring/request/actions.ts withdrawRequest": {
    arrange: async ({ userId }) => ({ requestId: await openWish(userId) }),
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/request/actions.ts reopenRequest": {
    arrange: async ({ userId }) => {
      const requestId = await openWish(userId);
      await db()
        .update(mentorRequests)
        .set({ state: "withdrawn" })
        .where(eq(mentorRequests.id, requestId));
      return { requestId };
    },
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/reviews/actions.ts submitReview": {
    arrange: reviewRows.toSubmitTo,
    payload: () => ({ skillIds: ["python"], words: "Have a look.", allowsSecond: "on" }),
    stranger: "not-found",
  },
  "(member)/mentoring/reviews/actions.ts resubmitReview": {
    arrange: reviewRows.naming((owner) => reviewRows.asLearner(owner, { to: "returned" })),
    payload: () => ({ skillIds: ["sql"], words: "" }),
    stranger: "not-found",
  },
  "(member)/mentoring/reviews/actions.ts withdrawReview": {
    arrange: reviewRows.naming(reviewRows.asLearner),
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/reviews/actions.ts finishReview": {
    arrange: reviewRows.naming((owner) =>
      reviewRows.asLearner(owner, { claims: { sql: 3 }, ratings: { sql: 3 }, to: "completed" }),
    ),
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/reviews/actions.ts writeMessage": {
    arrange: reviewRows.naming(reviewRows.asLearner),
    payload: () => ({ body: "There is a test now." }),
    stranger: "not-found",
  },
  "(member)/mentoring/reviews/actions.ts reviseSelf": {
    arrange: reviewRows.disputed(reviewRows.asLearner),
    payload: () => ({ value: "3", body: "You are right." }),
    stranger: "not-found",
  },
  "(member)/mentoring/reviews/actions.ts keepBoth": {
    arrange: reviewRows.disputed(reviewRows.asLearner),
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/reviews/actions.ts askThird": {
    arrange: reviewRows.disputed(reviewRows.asLearner),
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/reviews/actions.ts resolveFeedback": {
    arrange: reviewRows.sentFeedback(reviewRows.asLearner),
    payload: () => ({ isResolved: "true" }),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/reviews/actions.ts rateBlind": {
    arrange: reviewRows.toRate,
    payload: () => ({ skillId: "sql", value: "2.5" }),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/reviews/actions.ts saveFeedback": {
    arrange: reviewRows.naming(reviewRows.asMentor),
    payload: () => reviewRows.feedbackFields(),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/reviews/actions.ts removeFeedback": {
    arrange: reviewRows.draftedFeedback,
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/reviews/actions.ts returnReview": {
    arrange: reviewRows.naming(reviewRows.asMentor),
    payload: () => ({ words: "Please add the tests." }),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/reviews/actions.ts completeReview": {
    arrange: reviewRows.naming((owner) =>
      reviewRows.asMentor(owner, { claims: { sql: 3 }, ratings: { sql: 3 } }),
    ),
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/reviews/actions.ts writeMessageAsMentor": {
    arrange: reviewRows.naming(reviewRows.asMentor),
    payload: () => ({ body: "Which file should I begin with?" }),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/reviews/actions.ts reviseRating": {
    arrange: reviewRows.disputed(reviewRows.asMentor),
    payload: () => ({ value: "3.5", body: "I had missed the second file." }),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/reviews/actions.ts keepBothAsMentor": {
    arrange: reviewRows.disputed(reviewRows.asMentor),
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/reviews/actions.ts askThirdAsMentor": {
    arrange: reviewRows.disputed(reviewRows.asMentor),
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/desk/reviews/actions.ts saveSnippet": {
    payload: () => ({ ...reviewRows.feedbackFields(), title: "Ask once", proficiency: "2" }),
    stranger: "own",
  },
  "(member)/mentoring/desk/reviews/actions.ts removeSnippet": {
    arrange: reviewRows.keptSnippet,
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/mentoring/goals/actions.ts makeGoal": {
    payload: () => togetherRows.goalFields(),
    stranger: "own",
  },
  "(member)/mentoring/goals/actions.ts letGoalGo": {
    payload: () => ({ isDropped: "true" }),
    arrange: togetherRows.activeGoal,
    stranger: "not-found",
  },
  "(member)/mentoring/goals/actions.ts takeGoalUp": {
    payload: () => ({ dueOn: togetherRows.dueSoon() }),
    arrange: togetherRows.missedGoal,
    stranger: "not-found",
  },
  "(member)/mentoring/together/actions.ts checkIn": {
    payload: () => togetherRows.checkInFields(),
    arrange: mentored,
    stranger: "not-found",
  },
  "(member)/mentoring/together/actions.ts proposeGoal": {
    payload: () => togetherRows.goalFields(),
    arrange: mentoring,
    stranger: "not-found",
  },
  "(member)/mentoring/together/actions.ts writeNote": {
    payload: () => ({ body: "Where do I begin?" }),
    arrange: mentored,
    stranger: "not-found",
  },
  "(member)/mentoring/together/actions.ts writeNoteAsMentor": {
    payload: () => ({ body: "With one test." }),
    arrange: mentoring,
    stranger: "not-found",
  },
  "(member)/mentoring/together/actions.ts removeNote": {
    payload: () => ({ isRemoved: "true" }),
    arrange: togetherRows.ownNote,
    stranger: "not-found",
  },
  "(member)/settings/actions.ts saveProfile": { payload: () => profile, stranger: "own" },
  "(member)/settings/actions.ts changePassword": {
    payload: () => ({ currentPassword: PASSWORD, newPassword: "walnut harbour lantern 9" }),
    stranger: "own",
  },
  "(member)/settings/actions.ts endOneSession": {
    payload: ({ otherSessionId }) => ({ sessionId: otherSessionId }),
    stranger: "not-found",
  },
  "(member)/settings/actions.ts endAllOtherSessions": { payload: () => ({}), stranger: "own" },
  "(member)/settings/actions.ts leaveForGood": {
    payload: ({ email }) => ({ confirmation: email, password: PASSWORD }),
    stranger: "refused",
    leadsTo: "/",
  },
  "(member)/settings/administrator/actions.ts addAdministrator": {
    arrange: async (owner) => {
      await twoAdministrators(owner);
      return { email: (await newPerson("Radia")).email };
    },
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/settings/administrator/actions.ts dismissAdministrator": {
    arrange: twoAdministrators,
    payload: () => ({}),
    stranger: "not-found",
  },
  "(member)/settings/administrator/actions.ts becomeAdministrator": {
    arrange: printedCode,
    payload: () => ({}),
    stranger: "own",
  },
  "(member)/skills/actions.ts rateSkill": {
    payload: () => ratingFields({ skillId: "sql" }),
    stranger: "own",
  },
  "(member)/skills/actions.ts recordAssessment": {
    payload: () => ratingFields({ skillId: "sql" }),
    stranger: "own",
  },
  "(member)/skills/actions.ts takeBackEntry": {
    payload: ({ entryId }) => ({ entryId }),
    stranger: "not-found",
  },
  "(member)/skills/actions.ts markSkillUsage": {
    payload: () => ({ skillId: "sql", isInUse: "true" }),
    stranger: "own",
  },
  "(member)/skills/actions.ts attachEvidence": { payload: () => evidence(), stranger: "own" },
  "(member)/skills/actions.ts reviseEvidence": {
    payload: ({ artefactId }) => evidence({ id: artefactId, expectedVersion: "1" }),
    stranger: "not-found",
  },
  "(member)/skills/actions.ts withdrawEvidence": {
    payload: ({ artefactId }) => ({ id: artefactId, isWithdrawn: "true" }),
    stranger: "not-found",
  },
  "(public)/sign-in/actions.ts signIn": {
    payload: ({ email }) => ({ email, password: PASSWORD }),
    stranger: "own",
    leadsTo: "/dashboard",
    isPublic: true,
  },
  "(public)/sign-up/actions.ts createAccount": {
    payload: () => ({
      name: "Hedy",
      email: `${freshKey()}@example.org`,
      password: "walnut harbour lantern 9",
      timeZone: "UTC",
    }),
    stranger: "own",
    leadsTo: "/dashboard",
    isPublic: true,
  },
};

const root = join(import.meta.dirname, "..");
const DIRECTIVE = /^\s*["']use server["']/m;

/** Every source file that mentions the directive, as a path from the root. */
function serverFiles(): string[] {
  return ["app", "components", "lib", "db", "content"].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map((path) => join(room, path))
      .filter((path) => DIRECTIVE.test(readFileSync(join(root, path), "utf8"))),
  );
}

const actions = new Map<string, unknown>();
for (const path of serverFiles()) {
  const exported = (await import(join(root, path))) as Record<string, unknown>;
  for (const [name, action] of Object.entries(exported)) {
    actions.set(`${path.replace(/^app\//, "")} ${name}`, action);
  }
}

test("every exported action has its row, and every row its action", () => {
  expect([...actions.keys()].toSorted()).toEqual(Object.keys(MATRIX).toSorted());
});

test("the directive stands at the top of a file, where its exports can be seen", () => {
  for (const path of serverFiles()) {
    const text = readFileSync(join(root, path), "utf8");
    expect(`${path}: ${text.match(new RegExp(DIRECTIVE, "gm"))?.length}`).toBe(`${path}: 1`);
    expect(text.trimStart()).toMatch(/^["']use server["']/);
  }
});

let owner: Owner;
beforeEach(async () => {
  const { userId, email } = await newPerson();
  const { browser, sessionId } = await signedInBrowser(userId);
  const { sessionId: otherSessionId } = await signedInBrowser(userId);
  await browser.submit(rateSkill, ratingFields());
  await browser.submit(attachEvidence, evidenceFields());
  const entryId = (await ledgerOf(userId))[0]?.id ?? "";
  const artefactId = (await artefactsOf(userId))[0]?.id ?? "";
  owner = { userId, email, browser, sessionId, otherSessionId, entryId, artefactId };
});

describe.each(Object.entries(MATRIX))("%s", (name, row) => {
  const action = actions.get(name) as Action<unknown>;
  let arranged: Record<string, unknown> = {};
  beforeEach(async () => {
    arranged = (await row.arrange?.(owner)) ?? {};
  });
  const payload = () => ({ clientKey: freshKey(), ...row.payload(owner), ...arranged });

  test("owner: served", async () => {
    const { state, redirectedTo } = await owner.browser.send(action, payload());
    if (row.leadsTo instanceof RegExp) expect(redirectedTo).toMatch(row.leadsTo);
    else if (row.leadsTo) expect(redirectedTo).toBe(row.leadsTo);
    else expect(state.status).toBe("ok");
  });

  test("stranger: never touches the owner's rows", async () => {
    const { browser } = await signedInBrowser((await newPerson("Linus")).userId);
    const before = await dump(owner.userId);
    const { state, redirectedTo } = await browser.send(action, payload());
    if (name.endsWith("signIn")) return expect(redirectedTo).toBe("/dashboard");
    expect(await dump(owner.userId)).toBe(before);
    const isServed = row.stranger === "own";
    if (isServed && row.leadsTo instanceof RegExp) expect(redirectedTo).toMatch(row.leadsTo);
    else if (isServed && row.leadsTo) expect(redirectedTo).toBe(row.leadsTo);
    else if (isServed) expect(state.status).toBe("ok");
    else expect(state.status).toBe(row.stranger === "refused" ? "invalid" : "not-found");
  });

  test("anonymous, and with a session that has been revoked: signed out", async () => {
    if (row.isPublic) return;
    await db().delete(sessions).where(eq(sessions.id, owner.sessionId));
    const before = await dump();
    for (const browser of [new TestBrowser(), owner.browser]) {
      const { state, redirectedTo } = await browser.send(action, payload());
      expect({ status: state.status, redirectedTo }).toEqual({
        status: "signed-out",
        redirectedTo: null,
      });
    }
    expect(await dump()).toBe(before);
  });

  test.each([null, "null", "https://elsewhere.example"])("origin %j: refused", async (origin) => {
    const before = await dump();
    if (origin === null) owner.browser.headers.delete("origin");
    else owner.browser.headers.set("origin", origin);
    const { state } = await owner.browser.send(action, payload());
    expect(state).toMatchObject({ status: "invalid", problems: { form: expect.any(String) } });
    expect(await dump()).toBe(before);
  });
});
