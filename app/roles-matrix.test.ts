import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { dump } from "@/db/testing/dump";
import { type Affairs, liveAffairs, ROLES, type Role, SECRETS } from "@/db/testing/roles";
import { freshKey } from "@/db/testing/writing";
import type { Action } from "@/lib/access/action";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { GET as exportEverything } from "./api/export/route";

/**
 * Everybody who ever came near a learner's affairs, against every action on them: whoever is not
 * named in a row is told that nothing is there, and nothing changes.
 */
type Row = {
  readonly by: Role;
  /** Only reads: whoever is served changes nothing either. */
  readonly isRead?: true;
  readonly payload: (affairs: Affairs, ids: Readonly<Record<Role, string>>) => object;
};

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const onMentorship = ({ mentorshipId }: Affairs) => ({ mentorshipId });
const onDispute = ({ completedReviewId: reviewId, disagreementId }: Affairs) => ({
  reviewId,
  disagreementId,
});
const point = {
  skillId: "python",
  type: "actionable",
  situation: "s",
  behaviour: "b",
  impact: "i",
  nextStep: "n",
};
const score = (answerId: string) => ({
  answerId,
  dimensions: { correctness: 2, depth: 2, application: 2, clarity: 2 },
  notes: {},
  words: "",
  baseVersion: 0,
});
const note = (affairs: Affairs) => ({ ...onMentorship(affairs), body: "A note." });

const AFFAIRS: Record<string, Row> = {
  "mentoring/mentors shareSection": {
    by: "mentee",
    payload: (a) => ({
      ...onMentorship(a),
      section: "career",
      isShared: "false",
      expectedVersion: "1",
    }),
  },
  "mentoring/mentors chooseRhythm": {
    by: "mentee",
    payload: (a) => ({ ...onMentorship(a), rhythm: "fortnightly", expectedVersion: "1" }),
  },
  "mentoring/mentors leave": { by: "mentee", payload: onMentorship },
  "mentoring/mentors changeMentor": { by: "mentee", payload: onMentorship },
  "mentoring/mentors block": { by: "mentee", payload: onMentorship },
  "mentoring/mentors unblockPerson": {
    by: "mentee",
    payload: (_, { blockedMentor }) => ({ userId: blockedMentor }),
  },
  "mentoring/farewell endAsTheirMentor": {
    by: "mentor",
    payload: (a) => ({ ...onMentorship(a), words: "All the best." }),
  },
  "mentoring/farewell blockTheMentee": { by: "mentor", payload: onMentorship },
  "mentoring/reviews submitReview": {
    by: "mentee",
    payload: (a) => ({ ...onMentorship(a), skillIds: ["caching"], words: "", allowsSecond: "on" }),
  },
  "mentoring/reviews resubmitReview": {
    by: "mentee",
    payload: (a) => ({ reviewId: a.returnedReviewId, skillIds: ["git"], words: "" }),
  },
  "mentoring/reviews withdrawReview": {
    by: "mentee",
    payload: (a) => ({ reviewId: a.openReviewId }),
  },
  "mentoring/reviews finishReview": {
    by: "mentee",
    payload: (a) => ({ reviewId: a.settledReviewId }),
  },
  "mentoring/reviews writeMessage": {
    by: "mentee",
    payload: (a) => ({ reviewId: a.openReviewId, body: "Hello?" }),
  },
  "mentoring/reviews reviseSelf": {
    by: "mentee",
    payload: (a) => ({ ...onDispute(a), value: "3", body: "I see." }),
  },
  "mentoring/reviews keepBoth": { by: "mentee", payload: onDispute },
  "mentoring/reviews askThird": { by: "mentee", payload: onDispute },
  "mentoring/reviews resolveFeedback": {
    by: "mentee",
    payload: (a) => ({
      reviewId: a.completedReviewId,
      feedbackId: a.feedbackId,
      isResolved: "true",
    }),
  },
  "mentoring/desk/reviews rateBlind": {
    by: "mentor",
    payload: (a) => ({
      reviewId: a.openReviewId,
      skillId: "python",
      value: "2",
      lookedAtIds: [a.artefactId],
    }),
  },
  "mentoring/desk/reviews saveFeedback": {
    by: "mentor",
    payload: (a) => ({ reviewId: a.openReviewId, ...point }),
  },
  "mentoring/desk/reviews removeFeedback": {
    by: "mentor",
    payload: (a) => ({ reviewId: a.openReviewId, feedbackId: a.draftFeedbackId }),
  },
  "mentoring/desk/reviews returnReview": {
    by: "mentor",
    payload: (a) => ({ reviewId: a.openReviewId, words: "More, please." }),
  },
  "mentoring/desk/reviews completeReview": {
    by: "mentor",
    payload: (a) => ({ reviewId: a.openReviewId }),
  },
  "mentoring/desk/reviews writeMessageAsMentor": {
    by: "mentor",
    payload: (a) => ({ reviewId: a.openReviewId, body: "I am on it." }),
  },
  "mentoring/desk/reviews reviseRating": {
    by: "mentor",
    payload: (a) => ({ ...onDispute(a), value: "3", body: "I see." }),
  },
  "mentoring/desk/reviews keepBothAsMentor": { by: "mentor", payload: onDispute },
  "mentoring/desk/reviews askThirdAsMentor": { by: "mentor", payload: onDispute },
  "mentoring/goals letGoalGo": {
    by: "mentee",
    payload: ({ goalId }) => ({ goalId, isDropped: "true" }),
  },
  "mentoring/together checkIn": {
    by: "mentee",
    payload: (a) => ({
      ...onMentorship(a),
      done: "This",
      blocked: "",
      next: "That",
      confidence: "4",
    }),
  },
  "mentoring/together proposeGoal": {
    by: "mentor",
    payload: (a) => ({
      ...onMentorship(a),
      skillId: "git",
      from: "3",
      to: "4",
      dueOn: inDays(30),
      plannedEvidence: "A talk",
    }),
  },
  "mentoring/together writeNote": { by: "mentee", payload: note },
  "mentoring/together writeNoteAsMentor": { by: "mentor", payload: note },
  "mentoring/together removeNote": {
    by: "mentor",
    payload: ({ mentorsNoteId }) => ({ noteId: mentorsNoteId, isRemoved: "true" }),
  },
  "mentoring/mentees/[mentorshipId]/interviews saveMenteeScore": {
    by: "mentor",
    payload: (a) => ({ ...onMentorship(a), ...score(a.answerId), dimensions: { depth: 2 } }),
  },
  "mentoring/mentees/[mentorshipId]/interviews giveMenteeScore": {
    by: "mentor",
    payload: (a) => ({ ...onMentorship(a), ...score(a.answerId) }),
  },
  "mentoring/mentees/[mentorshipId]/interviews openMenteeRun": {
    by: "mentor",
    isRead: true,
    payload: (a) => ({ ...onMentorship(a), answerId: a.codeAnswerId }),
  },
  "mentoring/mentees/[mentorshipId]/interviews reportMenteeRun": {
    by: "mentor",
    payload: (a) => ({
      ...onMentorship(a),
      answerId: a.codeAnswerId,
      status: "done",
      checks: [],
    }),
  },
  "mentoring/invite withdrawInvite": {
    by: "mentee",
    payload: ({ invitationId }) => ({ invitationId, isWithdrawn: "true" }),
  },
  "mentoring/administration vouchForMentor": {
    by: "administrator",
    payload: (_, { mentor }) => ({ mentorId: mentor, rungId: "mid", seenVouchId: "" }),
  },
};

/** Actions that only ever reach the caller's own rows, or have the races of the queue as their test. */
const OWN = [
  "mentoring/administration withdrawMentorVouch",
  "mentoring/desk/queue acceptRequest",
  "mentoring/desk/queue lockRequest",
  "mentoring/desk/queue releaseRequest",
  "mentoring/desk/reviews removeSnippet",
  "mentoring/desk/reviews saveSnippet",
  "mentoring/goals makeGoal",
  "mentoring/goals takeGoalUp",
  "mentoring/invitations acceptInvite",
  "mentoring/invitations declineInvite",
  "mentoring/invite inviteSomebody",
  "mentoring/offer saveMentorOffer",
  "mentoring/offer stopMentorOffer",
  "mentoring/request openRequest",
  "mentoring/request reopenRequest",
  "mentoring/request saveRequest",
  "mentoring/request withdrawRequest",
];

const folder = join(import.meta.dirname, "(member)/mentoring");
const actions = new Map<string, Action<unknown>>();
for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  if (!/(^|\/)actions\.ts$/.test(path)) continue;
  const exported = (await import(join(folder, path))) as Record<string, Action<unknown>>;
  for (const [name, action] of Object.entries(exported)) {
    actions.set(`mentoring/${path.replace(/\/?actions\.ts$/, "")} ${name}`, action);
  }
}

test("every action of mentoring has its row", () => {
  expect([...actions.keys()].toSorted()).toEqual([...Object.keys(AFFAIRS), ...OWN].toSorted());
});

let affairs: Affairs;
let ids: Record<Role, string>;
let browsers: Record<Role, TestBrowser>;
beforeEach(async () => {
  const people = await Promise.all(
    ROLES.map(async (role) => {
      const { userId } = await newPerson(`Person as ${role}`);
      return [role, { userId, ...(await signedInBrowser(userId)) }] as const;
    }),
  );
  const each = <T>(of: (person: (typeof people)[number][1]) => T) =>
    Object.fromEntries(people.map(([role, person]) => [role, of(person)])) as Record<Role, T>;
  ids = each(({ userId }) => userId);
  browsers = each(({ browser }) => browser);
  const scopes = each(({ userId, sessionId }) => mintOwnScope(userId, sessionId));
  affairs = await liveAffairs(scopes, { at: new Date(), tokenHash: freshKey() });
});

describe.each(Object.entries(AFFAIRS))("%s", (name, { by, isRead, payload }) => {
  test(`${by}: served; nobody else: not found, and nothing changed`, async () => {
    const action = actions.get(name) as Action<unknown>;
    const send = (browser: TestBrowser) =>
      browser.send(action, { clientKey: freshKey(), ...payload(affairs, ids) });
    const before = await dump();
    for (const role of ROLES.filter((each) => each !== by)) {
      const { state, redirectedTo } = await send(browsers[role]);
      expect({ role, status: state.status, redirectedTo }).toEqual({
        role,
        status: "not-found",
        redirectedTo: null,
      });
    }
    expect((await send(new TestBrowser())).state.status).toBe("signed-out");
    expect(await dump()).toBe(before);
    const { state, redirectedTo } = await send(browsers[by]);
    expect(redirectedTo === null ? state : { status: "ok" }).toMatchObject({ status: "ok" });
    if (isRead) expect(await dump()).toBe(before);
    else expect(await dump()).not.toBe(before);
  });
});

test("exports hold nothing of the learner but the learner's own", async () => {
  const request = new Request("http://localhost:3000/api/export");
  for (const role of ROLES) {
    const answer = await browsers[role].within(() =>
      exportEverything(request, { params: Promise.resolve({}) }),
    );
    const text = await answer.text();
    const found = Object.values(SECRETS).filter((secret) => text.includes(secret));
    if (role === "mentee") expect(found).toEqual(Object.values(SECRETS));
    else expect({ role, found }).toEqual({ role, found: [] });
  }
});
