import { expect, type Page } from "@playwright/test";
import { visit } from "./alive";

/** What is asked on the page for inviting; `sections` are ticked beside what is ticked already. */
type Invitation = { words: string; sections?: readonly string[] };

/** Makes an invitation on its page, and returns the link that stands there this once. */
export async function inviteAs(
  page: Page,
  role: "mentee" | "mentor",
  { words, sections = [] }: Invitation,
): Promise<string> {
  await page.goto(`/mentoring/invite?as=${role}`);
  await page.getByLabel("Your words to them").fill(words);
  for (const name of sections) await page.getByRole("checkbox", { name }).check();
  await page.getByRole("button", { name: "Make an invitation" }).click();
  const link = page.getByLabel("The invitation’s link");
  await expect(link).toHaveValue(/\/mentoring\/invitations\/[\w-]{43}$/);
  return link.inputValue();
}

/** Chooses skills by name on the page for it, and hands them in. Returns the id of the open review. */
export async function handIn(page: Page, names: readonly string[], words: string): Promise<string> {
  await visit(page, "/mentoring/submit");
  for (const name of names) await page.getByRole("checkbox", { name }).check();
  await page.getByLabel(/^A word to/).fill(words);
  await page.getByRole("button", { name: /^Hand in (\d+ )?skills?$/ }).click();
  await expect(page).toHaveURL(/\/mentoring\/reviews\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1) ?? "";
}

/** Says what was looked at and what it is worth, on the open form. */
export async function rateByHand(page: Page, name: string, rating: number) {
  const skill = page.getByRole("region", { name });
  await skill.getByRole("checkbox", { name: /^looked at/ }).check();
  await skill.getByRole("radio", { name: new RegExp(`^${rating}, `) }).check();
}

/** How far the review is that is open: the names of its steps, with the days cut off. */
export const stepsOf = (page: Page) =>
  page.getByRole("list", { name: "How far this review is" }).getByRole("listitem");

/** Writes to the other side about a skill on which both differ. */
export async function discuss(page: Page, other: string, skill: string, body: string) {
  await page.getByLabel(`To ${other}, about ${skill}`).fill(body);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}
