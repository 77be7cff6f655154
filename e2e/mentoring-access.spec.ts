import { createHash, randomBytes } from "node:crypto";
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
  test,
} from "@playwright/test";
import { transaction } from "@/db/client";
import { findCredentials } from "@/db/queries/accounts";
import { changeConsent } from "@/db/queries/mentoring/consent";
import { leaveMentor } from "@/db/queries/mentoring/farewell";
import { type Affairs, liveAffairs, ROLES, type Role, SECRETS, scopeOf } from "@/db/testing/roles";
import type { OwnScope } from "@/lib/domain/scope";
import { memberPages } from "./support/pages";
import { type Person, signUp } from "./support/people";

/**
 * Everybody who ever came near a learner, on every page and export there is. What a page sends is
 * read as text, scripts' data included: what is not in it cannot be seen in any way.
 */
type Somebody = Person & { readonly scope: OwnScope; readonly request: APIRequestContext };
type World = {
  readonly people: Readonly<Record<Role, Somebody>>;
  readonly affairs: Affairs;
  readonly token: string;
};

const contexts: BrowserContext[] = [];
let world: World;

async function buildWorld(browser: Browser): Promise<World> {
  const entries = [];
  for (const role of ROLES) {
    const context = await browser.newContext();
    contexts.push(context);
    const person = await signUp(await context.newPage(), `Zq-${role} Unmistakable`);
    const stored = await findCredentials(person.email);
    const scope = scopeOf(stored?.userId ?? "");
    entries.push([role, { ...person, scope, request: context.request }] as const);
  }
  const people = Object.fromEntries(entries) as Record<Role, Somebody>;
  const scopes = Object.fromEntries(entries.map(([role, { scope }]) => [role, scope]));
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("base64url");
  const place = { at: new Date(), tokenHash };
  const affairs = await liveAffairs(scopes as Record<Role, OwnScope>, place);
  return { people, affairs, token };
}

// A whole world of people, each with a password of their own to be hashed, takes its time.
test.beforeEach(() => test.setTimeout(90_000));

test.beforeAll(async ({ browser }) => {
  test.setTimeout(90_000);
  world = await buildWorld(browser);
});

test.afterAll(() => Promise.all(contexts.map((context) => context.close())));

/** Where the learner's own affairs are; the second is what the mentor opens. */
function addresses({ affairs, token }: World): string[] {
  const reviews = [
    affairs.openReviewId,
    affairs.returnedReviewId,
    affairs.completedReviewId,
    affairs.settledReviewId,
  ];
  return memberPages
    .flatMap(({ path }) =>
      path.includes("[reviewId]")
        ? reviews.map((id) => path.replace("[reviewId]", id))
        : [path.replace("[mentorshipId]", affairs.mentorshipId).replace("[token]", token)],
    )
    .map((path) =>
      path
        .replace("[skillId]", "python")
        .replace("[interviewId]", affairs.interviewId)
        .replace("[questionId]", affairs.questionId),
    )
    .concat("/api/export");
}

const ADMINISTRATION = ["/mentoring/administration", "/settings/administrator"];
const FORMER: readonly Role[] = ["exMentor", "blockedMentor"];
const PRIVATE =
  /\/mentoring\/(mentors|mentees|reviews|desk\/reviews)\/|\/interviews\/(questions\/)?[0-9a-f-]{36}/;

/** What of the learner a page shows: their texts, their name, their address. */
async function look(request: APIRequestContext, path: string, where = world) {
  const answer = await request.get(path, { maxRedirects: 0 });
  const text = await answer.text();
  const { name, email } = where.people.mentee;
  const marks = { ...SECRETS, name, email };
  const found = Object.entries(marks).flatMap(([what, mark]) => (text.includes(mark) ? what : []));
  return { status: answer.status(), found, text };
}

for (const role of ["exMentor", "blockedMentor", "stranger", "administrator"] as const) {
  test(`${role}: no page and no export tells anything of the learner`, async () => {
    for (const path of addresses(world)) {
      // An invitation is for whoever holds its link; nobody else knows the address.
      if (path.includes(world.token)) continue;
      const { status, found } = await look(world.people[role].request, path);
      // Who was told of the end was told whose it was; nothing else of the learner is in there.
      const isTold = path === "/notifications" && FORMER.includes(role);
      expect({ path, found }).toEqual({ path, found: isTold ? ["name"] : [] });
      expect({ path, status }).toEqual({ path, status: expectedStatus(role, path) });
    }
  });
}

const expectedStatus = (role: Role, path: string) => {
  if (PRIVATE.test(path)) return 404;
  return ADMINISTRATION.includes(path) && role !== "administrator" ? 404 : 200;
};

test("a visitor gets nothing at all", async ({ request }) => {
  for (const path of addresses(world)) {
    const { status, found } = await look(request, path);
    expect({ path, found }).toEqual({ path, found: [] });
    expect([307, 401]).toContain(status);
  }
});

test("who is invited sees who asks, and what would be shared; nothing of it yet", async () => {
  const { request } = world.people.invited;
  for (const path of addresses(world)) {
    const { status, found } = await look(request, path);
    const isInvitation = path.includes(world.token);
    expect({ path, found }).toEqual({ path, found: isInvitation ? ["name"] : [] });
    expect({ path, status }).toEqual({ path, status: expectedStatus("invited", path) });
  }
});

test("the mentor sees what is shared, and never the address", async () => {
  const { request } = world.people.mentor;
  const { mentorshipId } = world.affairs;
  for (const path of addresses(world)) {
    const { found } = await look(request, path);
    expect({ path, has: found.includes("email") }).toEqual({ path, has: false });
  }
  const mentee = await look(request, `/mentoring/mentees/${mentorshipId}`);
  expect(mentee).toMatchObject({ status: 200 });
  expect(mentee.found).toEqual(expect.arrayContaining(["name", "note", "checkIn", "goal"]));
  // The learner's own pages are theirs, also for a mentor.
  for (const path of [`/mentoring/mentors/${mentorshipId}`]) {
    expect((await look(request, path)).status).toBe(404);
  }
});

test("the mentee finds all of it", async () => {
  const { request } = world.people.mentee;
  const { mentorshipId, completedReviewId } = world.affairs;
  const together = await look(request, `/mentoring/mentors/${mentorshipId}`);
  expect(together.found).toEqual(expect.arrayContaining(["note", "checkIn", "goal"]));
  const review = await look(request, `/mentoring/reviews/${completedReviewId}`);
  expect(review.found).toEqual(expect.arrayContaining(["handIn", "feedback", "message"]));
  expect((await look(request, `/mentoring/mentees/${mentorshipId}`)).status).toBe(404);
  const { interviewId, questionId } = world.affairs;
  const report = await look(request, `/interviews/${interviewId}/report`);
  expect(report).toMatchObject({ status: 200, found: expect.arrayContaining(["answer"]) });
  const question = await look(request, `/interviews/questions/${questionId}`);
  expect(question).toMatchObject({ status: 200, found: expect.arrayContaining(["question"]) });
});

test("what is no longer shared, and a mentorship that ended, are gone with the next request", async ({
  browser,
}) => {
  const own = await buildWorld(browser);
  const { mentor, mentee } = own.people;
  const { mentorshipId, openReviewId, completedReviewId } = own.affairs;
  const page = `/mentoring/mentees/${mentorshipId}`;
  const skill = `${page}/skills/caching`;
  expect((await look(mentor.request, skill, own)).found).toContain("ratingNote");
  const wish = { mentorshipId, section: "skills", isShared: false, expectedVersion: 1 } as const;
  await transaction((tx) => changeConsent(tx, mentee.scope, wish));
  expect((await look(mentor.request, skill, own)).found).not.toContain("ratingNote");
  expect((await look(mentor.request, page, own)).found).not.toContain("ratingNote");
  const end = { mentorshipId, isChanging: false };
  await transaction((tx) => leaveMentor(tx, mentee.scope, end, new Date()));
  for (const path of [
    page,
    skill,
    `/mentoring/desk/reviews/${openReviewId}`,
    `/mentoring/desk/reviews/${completedReviewId}`,
  ]) {
    expect(await look(mentor.request, path, own)).toMatchObject({ status: 404, found: [] });
  }
  expect((await look(mentor.request, "/mentoring/desk", own)).found).toEqual([]);
  expect((await look(mentor.request, "/api/export", own)).found).toEqual([]);
});
