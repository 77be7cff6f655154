import { and, eq, isNull, or } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { invitations, mentorBlocks, mentorships } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { auditEvents } from "@/db/schema/trust";
import { freshKey } from "@/db/testing/writing";
import type { Answer } from "@/lib/access/testing/browser";
import { SECTIONS, type Section } from "@/lib/domain/mentoring/sections";
import { MENTEES_PER_MENTOR_MAX, MENTORS_PER_MENTEE_MAX } from "@/lib/domain/mentoring/settings";
import { aMentorship, anInvitation, type Somebody, somebody } from "../testing/people";
import { acceptInvite, declineInvite } from "./actions";

const accept = (
  who: Somebody,
  token: string,
  more: { sections?: Section[]; clientKey?: string } = {},
): Promise<Answer<unknown>> =>
  who.browser.send(acceptInvite, { clientKey: freshKey(), token, sections: [], ...more });

const decline = (who: Somebody, token: string) =>
  who.browser.send(declineInvite, { clientKey: freshKey(), token });

const mentorshipsOf = (userId: string) =>
  db()
    .select()
    .from(mentorships)
    .where(or(eq(mentorships.menteeId, userId), eq(mentorships.mentorId, userId)));

const invitation = async (id: string) => {
  const [row] = await db().select().from(invitations).where(eq(invitations.id, id));
  return row;
};

const people = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => somebody(`Person ${i}`)));

describe.each(["mentor", "mentee"] as const)("an open link of a %s", (role) => {
  test("100 people accept at the same moment: one mentorship", async () => {
    const [grace, crowd] = [await somebody("Grace"), await people(100)];
    const { token, id } = await anInvitation(grace.userId, role);
    const answers = await Promise.all(crowd.map((who) => accept(who, token)));
    const made = await mentorshipsOf(grace.userId);
    expect(made).toHaveLength(1);
    const led = answers.filter(({ redirectedTo }) => redirectedTo !== null);
    const page = role === "mentor" ? "mentors" : "mentees";
    expect(led.map(({ redirectedTo }) => redirectedTo)).toEqual([
      `/mentoring/${page}/${made[0]?.id}`,
    ]);
    expect(answers.filter(({ state }) => state.status === "ok")).toEqual([]);
    const winner = role === "mentor" ? made[0]?.menteeId : made[0]?.mentorId;
    expect((await invitation(id))?.acceptedBy).toBe(winner);
  });

  test("a double click, and a click again later, lead to the one mentorship", async () => {
    const [grace, ada] = [await somebody("Grace"), await somebody()];
    const { token } = await anInvitation(grace.userId, role);
    const clientKey = freshKey();
    const answers = await Promise.all([
      accept(ada, token, { clientKey }),
      accept(ada, token, { clientKey }),
      accept(ada, token),
    ]);
    expect(await mentorshipsOf(grace.userId)).toHaveLength(1);
    const pages = answers.map(({ redirectedTo }) => redirectedTo);
    expect(pages[0]).toBe(pages[1]);
    for (const page of pages) expect(page).toMatch(/^\/mentoring/);
    expect((await accept(ada, token)).redirectedTo).toBe("/mentoring");
    expect(await mentorshipsOf(grace.userId)).toHaveLength(1);
  });
});

test("300 replayed, expired, withdrawn, declined and foreign invitations begin nothing", async () => {
  const [grace, linus, holders] = [
    await somebody("Grace"),
    await somebody("Linus"),
    await people(10),
  ];
  const past = new Date(Date.now() - 1);
  const kinds = [
    { acceptedAt: past, acceptedBy: linus.userId },
    { acceptedAt: past, acceptedBy: null },
    { at: new Date(0), expiresAt: past },
    { withdrawnAt: past },
    { declinedAt: past },
    { email: linus.email },
  ];
  const answers: Answer<unknown>[] = [];
  // Thirty at a time: the rest would wait for a connection, which is not what is tried here.
  for (let batch = 0; batch < 10; batch++) {
    const tries = Array.from({ length: 30 }, async (_, i) => {
      const role = i % 2 === 0 ? "mentor" : "mentee";
      const { token } = await anInvitation(grace.userId, role, kinds[i % kinds.length]);
      return accept(holders[i % holders.length] as Somebody, token);
    });
    answers.push(...(await Promise.all(tries)));
  }
  expect(answers.filter(({ redirectedTo }) => redirectedTo !== null)).toEqual([]);
  const statuses = answers.map(({ state }) => state.status);
  expect(statuses.filter((status) => status === "not-found")).toHaveLength(50);
  expect(statuses.filter((status) => status === "invalid")).toHaveLength(250);
  for (const { userId } of [grace, linus, ...holders]) {
    expect(await mentorshipsOf(userId)).toEqual([]);
  }
});

test("an unknown and a malformed token open nothing; one's own is refused", async () => {
  const ada = await somebody();
  expect((await accept(ada, "A".repeat(43))).state.status).toBe("not-found");
  expect((await accept(ada, "../../x")).state).toMatchObject({
    status: "invalid",
    problems: { token: expect.any(String) },
  });
  const own = await anInvitation(ada.userId, "mentee");
  expect((await accept(ada, own.token)).state).toMatchObject({
    problems: { form: expect.stringMatching(/own/) },
  });
});

test("an invitation to an address opens for that account alone, and tells others nothing", async () => {
  const [grace, ada, linus] = [await somebody("Grace"), await somebody(), await somebody("Linus")];
  const { token, id } = await anInvitation(grace.userId, "mentor", { email: ada.email });
  expect((await accept(linus, token)).state.status).toBe("not-found");
  expect((await decline(linus, token)).state.status).toBe("not-found");
  await db().update(users).set({ email: null }).where(eq(users.id, linus.userId));
  expect((await accept(linus, token)).state.status).toBe("not-found");
  expect((await invitation(id))?.acceptedAt).toBeNull();
  expect((await accept(ada, token)).redirectedTo).toMatch(/^\/mentoring\/mentors\//);
});

test("a mentee's invitation shares what the mentee chose, whatever the mentor sends", async () => {
  const [ada, grace] = [await somebody(), await somebody("Grace")];
  const { token } = await anInvitation(ada.userId, "mentee", { sections: ["portfolio"] });
  await accept(grace, token, { sections: [...SECTIONS] });
  expect(await mentorshipsOf(ada.userId)).toMatchObject([
    { menteeId: ada.userId, mentorId: grace.userId, sections: ["portfolio"] },
  ]);
});

test("a mentor's invitation shares what the mentee chooses on accepting", async () => {
  const [ada, grace] = [await somebody(), await somebody("Grace")];
  const { token } = await anInvitation(grace.userId, "mentor");
  await accept(ada, token, { sections: ["career", "skills"] });
  const [made] = await mentorshipsOf(ada.userId);
  expect(made).toMatchObject({ menteeId: ada.userId, sections: ["skills", "career"] });
  const told = await db()
    .select({ userId: notifications.userId, href: notifications.href, data: notifications.data })
    .from(notifications)
    .where(eq(notifications.type, "invitation-accepted"));
  expect(told.filter(({ userId }) => userId === grace.userId)).toEqual([
    {
      userId: grace.userId,
      href: `/mentoring/mentees/${made?.id}`,
      data: { name: "Ada Lovelace", as: "mentee" },
    },
  ]);
  const acts = await db()
    .select({ act: auditEvents.act })
    .from(auditEvents)
    .where(eq(auditEvents.userId, ada.userId));
  expect(acts.map(({ act }) => act).toSorted()).toEqual([
    "invitation-accepted",
    "mentorship-begun",
  ]);
});

test("who is a mentor already stays one, with the sections there were", async () => {
  const [ada, grace] = [await somebody(), await somebody("Grace")];
  const before = await aMentorship(ada.userId, grace.userId, { sections: ["career"] });
  const { token } = await anInvitation(grace.userId, "mentor");
  const { redirectedTo } = await accept(ada, token, { sections: [...SECTIONS] });
  expect(redirectedTo).toBe(`/mentoring/mentors/${before}`);
  expect(await mentorshipsOf(ada.userId)).toMatchObject([{ id: before, sections: ["career"] }]);
});

describe("between people of whom one has blocked the other", () => {
  test.each(["inviter", "holder"])("nothing begins: the %s did", async (who) => {
    const [ada, grace] = [await somebody(), await somebody("Grace")];
    const [blockerId, blockedId] =
      who === "inviter" ? [grace.userId, ada.userId] : [ada.userId, grace.userId];
    await db().insert(mentorBlocks).values({ blockerId, blockedId, at: new Date() });
    const { token, id } = await anInvitation(grace.userId, "mentor");
    const { state } = await accept(ada, token);
    const words = who === "inviter" ? /no longer open/ : /blocked/;
    expect(state).toMatchObject({ problems: { form: expect.stringMatching(words) } });
    expect(await mentorshipsOf(ada.userId)).toEqual([]);
    expect((await invitation(id))?.acceptedAt).toBeNull();
  });
});

test("the sixth mentor is refused, and the invitation stays open", async () => {
  const [ada, mentors] = [await somebody(), await people(MENTORS_PER_MENTEE_MAX + 1)];
  for (const mentor of mentors.slice(1)) await aMentorship(ada.userId, mentor.userId);
  const { token, id } = await anInvitation(mentors[0]?.userId ?? "", "mentor");
  const { state } = await accept(ada, token);
  expect(state).toMatchObject({ problems: { form: expect.stringMatching(/5 mentors/) } });
  expect((await invitation(id))?.acceptedAt).toBeNull();
  const [first] = await mentorshipsOf(ada.userId);
  await db()
    .update(mentorships)
    .set({ endedAt: new Date(), endReason: "mentee-left" })
    .where(eq(mentorships.id, first?.id ?? ""));
  expect((await accept(ada, token)).redirectedTo).toMatch(/^\/mentoring\/mentors\//);
});

test("many invitations to one mentor at the same moment never pass the limit", async () => {
  const grace = await somebody("Grace");
  const mentees = await people(MENTEES_PER_MENTOR_MAX + 10);
  const tokens = await Promise.all(mentees.map((mentee) => anInvitation(mentee.userId, "mentee")));
  const answers = await Promise.all(tokens.map(({ token }) => accept(grace, token)));
  const live = and(eq(mentorships.mentorId, grace.userId), isNull(mentorships.endedAt));
  expect(await db().$count(mentorships, live)).toBe(MENTEES_PER_MENTOR_MAX);
  expect(answers.filter(({ state }) => state.status === "invalid")).toHaveLength(10);
});

test("an invitation of an account that is disabled, or gone, opens nothing", async () => {
  const [grace, eve, ada] = [await somebody("Grace"), await somebody("Eve"), await somebody()];
  const tokens = [
    (await anInvitation(grace.userId, "mentor")).token,
    (await anInvitation(eve.userId, "mentor")).token,
  ];
  await db().update(users).set({ isDisabled: true }).where(eq(users.id, grace.userId));
  await db().delete(users).where(eq(users.id, eve.userId));
  expect((await accept(ada, tokens[0] ?? "")).state.status).toBe("invalid");
  expect((await accept(ada, tokens[1] ?? "")).state.status).toBe("not-found");
  expect(await mentorshipsOf(ada.userId)).toEqual([]);
});

test("declining uses the link up", async () => {
  const [grace, ada, linus] = [await somebody("Grace"), await somebody(), await somebody("Linus")];
  const { token, id } = await anInvitation(grace.userId, "mentor");
  expect((await decline(ada, token)).state.status).toBe("ok");
  expect((await invitation(id))?.declinedAt).not.toBeNull();
  expect((await accept(linus, token)).state.status).toBe("invalid");
  expect((await decline(linus, token)).state.status).toBe("invalid");
  expect(await mentorshipsOf(grace.userId)).toEqual([]);
});
