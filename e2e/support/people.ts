import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import type { Cast, CastName } from "@/db/testing/cast";
import { type RequestContext, withRequest } from "@/lib/access/request";
import { signInWithPassword } from "@/lib/access/sign-in";
import { signUpWithPassword } from "@/lib/access/sign-up";
import { origin } from "./place";

export type Person = { name: string; email: string; password: string };

/** One of the one cast, who live in the database of all tests. Only to be looked at. */
export function castMember(name: CastName): Cast[CastName] {
  return (JSON.parse(process.env.RUNG_E2E_CAST ?? "{}") as Cast)[name];
}

/** A person nobody has heard of yet, with a password that passes. */
export function newPerson(name = "Barbara L."): Person {
  const email = `${randomUUID()}@example.org`;
  return { name, email, password: `${randomUUID().slice(0, 8)} copper kettle` };
}

/** Signs one of the cast in to this page's browser. For tests that only look. */
export async function login(page: Page, name: CastName): Promise<void> {
  await signIn(page, castMember(name));
}

/** Signs somebody in to this page's browser by the product's own function, without the form. */
export async function signIn(page: Page, { email, password }: Omit<Person, "name">) {
  await withCookies(page, async (request) => {
    const { outcome } = await signInWithPassword(request, { email, password });
    if (outcome !== "in") throw new Error(`${email} could not sign in: ${outcome}`);
  });
}

/** The sign-in page is the same for everybody: where it leads on is known once its script runs. */
export const untilNextIsKnown = (page: Page): Promise<void> =>
  expect(page.locator('input[name="next"]')).not.toHaveValue("");

/** Fills in the sign-in form that is open, and sends it. */
export async function signInByForm(page: Page, { email, password }: Omit<Person, "name">) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** A second browser in which the same person is signed in. */
export async function elsewhere(browser: Browser, person: Person): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, person);
  return page;
}

/** Makes an account of the test's own, signed in to this page's browser, without the form. */
export async function signUp(page: Page, name?: string): Promise<Person> {
  const person = newPerson(name);
  await withCookies(page, async (request) => {
    const account = { ...person, timeZone: "Europe/London" };
    const { outcome } = await signUpWithPassword(request, account, async () => {});
    if (outcome !== "in") throw new Error(`${person.email} could not sign up: ${outcome}`);
  });
  return person;
}

/** Runs `work` as if this page's browser had asked for it, and gives the browser its cookies. */
async function withCookies(page: Page, work: (request: RequestContext) => Promise<void>) {
  const cookies: { name: string; value: string; url: string; httpOnly: true; sameSite: "Lax" }[] =
    [];
  const request: RequestContext = {
    header: () => null,
    cookie: () => undefined,
    setCookie: (name, value) =>
      void cookies.push({ name, value, url: origin(), httpOnly: true, sameSite: "Lax" }),
    revalidate: () => {},
  };
  await withRequest(request, () => work(request));
  await page.context().addCookies(cookies);
}
