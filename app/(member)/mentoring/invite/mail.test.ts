import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { outgoingMails } from "@/db/schema/notifications";
import { freshKey } from "@/db/testing/writing";
import { somebody } from "../testing/people";
import { inviteSomebody } from "./actions";

process.env.SMTP_URL = "smtp://localhost:2525";
process.env.MAIL_FROM = "Rung <rung@example.org>";
beforeEach(async () => {
  await db().delete(outgoingMails);
});

test("with a mail server the link is queued for the address, once", async () => {
  const ada = await somebody("Ada Lovelace");
  const fields = {
    clientKey: freshKey(),
    role: "mentee",
    email: "Grace@Example.org",
    words: "Would you?",
  };
  const [first, second] = await Promise.all([
    ada.browser.submit(inviteSomebody, fields),
    ada.browser.submit(inviteSomebody, fields),
  ]);
  expect(first.state).toMatchObject({ status: "ok", value: { isMailed: true } });
  expect(second.state).toEqual(first.state);
  const { link } = (first.state as { value: { link: string } }).value;
  const mails = await db().select().from(outgoingMails);
  expect(mails).toMatchObject([
    {
      userId: ada.userId,
      kind: "invitation",
      toAddress: "grace@example.org",
      subject: "Ada Lovelace asks you to be their mentor",
    },
  ]);
  expect(mails[0]?.body).toContain(link);
  expect(mails[0]?.body).toContain("Would you?");
  // The person's own address is nobody's business.
  expect(mails[0]?.body).not.toContain(ada.email);
});

test("a link for whoever holds it is not mailed", async () => {
  const grace = await somebody("Grace");
  const { state } = await grace.browser.submit(inviteSomebody, {
    clientKey: freshKey(),
    role: "mentor",
  });
  expect(state).toMatchObject({ status: "ok", value: { isMailed: false } });
  expect(await db().$count(outgoingMails)).toBe(0);
});
