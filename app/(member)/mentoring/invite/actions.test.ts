import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { listOwnInvitations } from "@/db/queries/mentoring/invitations";
import { invitations } from "@/db/schema/mentoring";
import { outgoingMails } from "@/db/schema/notifications";
import { mutations } from "@/db/schema/trust";
import { dump } from "@/db/testing/dump";
import { freshKey } from "@/db/testing/writing";
import { OPEN_INVITATIONS_MAX } from "@/lib/domain/mentoring/settings";
import { acceptInvite } from "../invitations/actions";
import { aMentorship, anInvitation, type Somebody, somebody } from "../testing/people";
import { inviteSomebody, withdrawInvite } from "./actions";

type Fields = Record<string, string | readonly string[]>;

const invite = (who: Somebody, fields: Fields = {}) =>
  who.browser.submit(inviteSomebody, { clientKey: freshKey(), role: "mentee", ...fields });

const withdraw = (who: Somebody, invitationId: string, isWithdrawn: boolean) =>
  who.browser.send(withdrawInvite, { clientKey: freshKey(), invitationId, isWithdrawn });

const stored = (userId: string) =>
  db().select().from(invitations).where(eq(invitations.inviterId, userId));

test("an invitation answers a link for seven days, and only its hash is stored", async () => {
  const ada = await somebody();
  const clientKey = freshKey();
  const fields = { clientKey, words: " Come! ", "sections[]": ["career", "skills"], email: "" };
  const { state } = await invite(ada, fields);
  expect(state).toMatchObject({ status: "ok", value: { email: null, isMailed: false } });
  const { link } = (state as { value: { link: string } }).value;
  const token = link.replace("http://localhost:3000/mentoring/invitations/", "");
  expect(token).toMatch(/^[\w-]{43}$/);
  const [row] = await stored(ada.userId);
  expect(row).toMatchObject({
    tokenHash: createHash("sha256").update(token).digest("base64url"),
    words: "Come!",
    sections: ["skills", "career"],
    email: null,
  });
  expect((row?.expiresAt.getTime() ?? 0) - (row?.at.getTime() ?? 0)).toBe(7 * 86_400_000);
  const kept = await db().select().from(mutations).where(eq(mutations.userId, ada.userId));
  expect(`${await dump()}${JSON.stringify(kept)}`).not.toContain(token);
  // The reply was lost: the same form, sent again, gets the same link, and nothing new is made.
  expect((await invite(ada, fields)).state).toEqual(state);
  expect(await stored(ada.userId)).toHaveLength(1);
  // Nobody else gets it with the same key.
  const linus = await somebody("Linus");
  const other = await invite(linus, fields);
  expect(JSON.stringify(other.state)).not.toContain(token);
});

test("a mentor's invitation carries no choice of sections", async () => {
  const grace = await somebody("Grace");
  await invite(grace, { role: "mentor", "sections[]": ["skills"] });
  expect(await stored(grace.userId)).toMatchObject([{ inviterRole: "mentor", sections: [] }]);
});

test("an address is normalised, and opens for the account with it", async () => {
  const [ada, grace] = [await somebody(), await somebody("Grace")];
  const { state } = await invite(ada, { email: `  ${grace.email.toUpperCase()} ` });
  expect(state).toMatchObject({ status: "ok", value: { email: grace.email, isMailed: false } });
  // No mail server in these tests: nothing waits for one.
  expect(await db().$count(outgoingMails)).toBe(0);
  const token = (state as { value: { link: string } }).value.link.split("/").at(-1) ?? "";
  const answer = await grace.browser.send(acceptInvite, { clientKey: freshKey(), token });
  expect(answer.redirectedTo).toMatch(/^\/mentoring\/mentees\//);
  expect(await listOwnInvitations(ada.scope)).toMatchObject([
    { state: "accepted", acceptedByName: "Grace", email: grace.email },
  ]);
});

test.each([
  [{ email: "nobody" }, "email"],
  [{ email: "a@b@c" }, "email"],
  [{ role: "admin" }, "role"],
  [{ words: "x".repeat(1001) }, "words"],
  [{ "sections[]": ["secrets"] }, "sections.0"],
])("%j is refused under its own name, and stays typed", async (fields, field) => {
  const ada = await somebody();
  const { state } = await invite(ada, fields);
  expect(state).toMatchObject({ status: "invalid", problems: { [field]: expect.any(String) } });
  expect(await stored(ada.userId)).toEqual([]);
});

test("nobody invites their own address, or a mentor beyond five", async () => {
  const ada = await somebody();
  expect((await invite(ada, { email: ada.email })).state).toMatchObject({
    problems: { email: expect.any(String) },
    typed: { email: ada.email },
  });
  for (let i = 0; i < 5; i++) await aMentorship(ada.userId, (await somebody()).userId);
  expect((await invite(ada)).state).toMatchObject({ problems: { form: expect.any(String) } });
  expect((await invite(ada, { role: "mentor" })).state.status).toBe("ok");
});

test("ten invitations can be open at once, also when twenty are made at the same moment", async () => {
  const ada = await somebody();
  const answers = await Promise.all(Array.from({ length: 20 }, () => invite(ada)));
  const made = answers.filter(({ state }) => state.status === "ok");
  expect(made).toHaveLength(OPEN_INVITATIONS_MAX);
  expect(await stored(ada.userId)).toHaveLength(OPEN_INVITATIONS_MAX);
});

test("withdrawing closes the link, undoing opens it again, and strangers can do neither", async () => {
  const [ada, linus] = [await somebody(), await somebody("Linus")];
  const { token, id } = await anInvitation(ada.userId, "mentee");
  expect((await withdraw(linus, id, true)).state.status).toBe("not-found");
  expect((await withdraw(ada, id, true)).state.status).toBe("ok");
  const accept = () => linus.browser.send(acceptInvite, { clientKey: freshKey(), token });
  expect((await accept()).state.status).toBe("invalid");
  expect((await withdraw(linus, id, false)).state.status).toBe("not-found");
  expect((await withdraw(ada, id, false)).state.status).toBe("ok");
  expect((await accept()).redirectedTo).not.toBeNull();
  expect((await withdraw(ada, id, true)).state.status).toBe("not-found");
});

test("withdrawing and accepting at the same moment: one of the two, never half of each", async () => {
  const [ada, grace] = [await somebody(), await somebody("Grace")];
  for (let i = 0; i < 20; i++) {
    const { token, id } = await anInvitation(ada.userId, "mentee");
    const [withdrawn, accepted] = await Promise.all([
      withdraw(ada, id, true),
      grace.browser.send(acceptInvite, { clientKey: freshKey(), token }),
    ]);
    const isAccepted = accepted.redirectedTo !== null;
    expect(withdrawn.state.status).toBe(isAccepted ? "not-found" : "ok");
    const [row] = await db().select().from(invitations).where(eq(invitations.id, id));
    expect(row?.acceptedAt === null).toBe(!isAccepted);
    expect(row?.withdrawnAt === null).toBe(isAccepted);
  }
});
