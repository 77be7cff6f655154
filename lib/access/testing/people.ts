import { randomUUID } from "node:crypto";
import { db, transaction, withRetry } from "@/db/client";
import { insertAccount } from "@/db/queries/accounts";
import { hashPassword } from "@/lib/access/password";
import { requestContext } from "@/lib/access/request";
import { keepSession, openSession } from "@/lib/access/session";
import { TestBrowser } from "./browser";

export const PASSWORD = "three unrelated words";
let hash: Promise<string> | undefined;

/**
 * A person with an account (and the password above) that no other test knows of. A hundred may be
 * wished for at once: on a busy machine not all of them get a connection in time.
 */
export async function newPerson(name = "Ada Lovelace") {
  hash ??= hashPassword(PASSWORD);
  const passwordHash = await hash;
  const email = `${randomUUID()}@example.org`;
  const make = () =>
    transaction((tx) => insertAccount(tx, { name, email, passwordHash, timeZone: "UTC" }));
  const account = await withRetry(make, { idempotent: false });
  if (!account) throw new Error("an address was drawn twice");
  return { userId: account.id, name, email };
}

/** A browser in which the person is signed in. */
export async function signedInBrowser(userId: string) {
  const browser = new TestBrowser();
  const session = await browser.within(async () => {
    const request = await requestContext();
    const open = () => openSession(db(), request, userId);
    const opened = await withRetry(open, { idempotent: false });
    await keepSession(request, opened);
    return opened;
  });
  return { browser, sessionId: session.sessionId };
}
