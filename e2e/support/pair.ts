import { type Browser, expect, type Page } from "@playwright/test";
import { findCredentials } from "@/db/queries/accounts";
import { mentorshipOf } from "@/db/testing/mentoring";
import { scopeOf } from "@/db/testing/roles";
import type { Section } from "@/lib/domain/mentoring/sections";
import type { OwnScope } from "@/lib/domain/scope";
import { type Person, signUp } from "./people";

/** Somebody in a browser of their own. */
export type Someone = Person & { readonly page: Page; readonly scope: OwnScope };

/** What another person did arrives by itself; a page that has just been opened takes its time. */
export const LIVE = { timeout: 15_000 };

/** A new account, signed in to a browser of its own. */
export async function newSomeone(browser: Browser, name: string): Promise<Someone> {
  const page = await (await browser.newContext()).newPage();
  const person = await signUp(page, name);
  return { ...person, page, scope: await scopeOfPerson(person) };
}

/** The scope of whoever signed up with this address. */
export async function scopeOfPerson({ email }: Pick<Person, "email">): Promise<OwnScope> {
  const stored = await findCredentials(email);
  if (!stored) throw new Error(`${email} has no account`);
  return scopeOf(stored.userId);
}

/** A mentee and their mentor, who have met already; each in a browser of their own. */
export async function newPair(browser: Browser, sections: readonly Section[] = []) {
  const mentee = await newSomeone(browser, "Adela Zqe");
  const mentor = await newSomeone(browser, "Gracia Zqm");
  const ids = [mentee.scope.ownerId, mentor.scope.ownerId] as const;
  const mentorshipId = await mentorshipOf(...ids, { sections, at: new Date() });
  return { mentee, mentor, mentorshipId };
}

/** Marks the page that is open now, and returns how to make sure that it was never loaded anew. */
export async function keepOpen(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => void Object.assign(window, { isTheVeryPage: true }));
  return async () => {
    expect(await page.evaluate(() => "isTheVeryPage" in window), page.url()).toBe(true);
  };
}
