import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { outgoingMails } from "@/db/schema/notifications";
import { freshKey } from "@/db/testing/writing";
import { newPerson, PASSWORD, signedInBrowser } from "@/lib/access/testing/people";
import { changePassword, leaveForGood } from "./actions";

Object.assign(process.env, {
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "rung@rung.example",
});

const NEW_PASSWORD = "walnut harbour lantern 9";

async function arrive() {
  const person = await newPerson();
  const { browser } = await signedInBrowser(person.userId);
  const change = (currentPassword: string) =>
    browser.submit(changePassword, {
      clientKey: freshKey(),
      currentPassword,
      newPassword: NEW_PASSWORD,
    });
  const mails = () =>
    db().select().from(outgoingMails).where(eq(outgoingMails.toAddress, person.email));
  return { ...person, browser, change, mails };
}

test("who changes a password is mailed; who fails to is not", async () => {
  const { userId, change, mails } = await arrive();
  expect((await change("not my password")).state.status).toBe("invalid");
  expect(await mails()).toEqual([]);
  expect((await change(PASSWORD)).state.status).toBe("ok");
  expect(await mails()).toMatchObject([
    { userId, kind: "security", subject: "Your password was changed", sentAt: null },
  ]);
  expect(JSON.stringify(await mails())).not.toContain(NEW_PASSWORD);
});

test("without an address there is no mail, and the password changes all the same", async () => {
  const { userId, change, mails } = await arrive();
  await db().update(users).set({ email: null }).where(eq(users.id, userId));
  expect((await change(PASSWORD)).state.status).toBe("ok");
  expect(await mails()).toEqual([]);
});

test("the last mail outlives the account", async () => {
  const { browser, email, userId, mails } = await arrive();
  const fields = { clientKey: freshKey(), confirmation: email };
  const refused = await browser.submit(leaveForGood, { ...fields, password: "wrong" });
  expect([refused.state.status, await mails()]).toEqual(["invalid", []]);
  await browser.submit(leaveForGood, { ...fields, clientKey: freshKey(), password: PASSWORD });
  expect(await db().$count(users, eq(users.id, userId))).toBe(0);
  expect(await mails()).toMatchObject([
    { userId: null, kind: "security", subject: "Your account was deleted" },
  ]);
});
