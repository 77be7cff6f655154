import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { findCredentials } from "@/db/queries/accounts";
import { offer } from "@/db/testing/queue";
import { LIVE } from "./support/pair";
import { signUp } from "./support/people";

const WORDS = "My tests mock everything, and still miss what breaks in production.";

/** Writes a request as somebody does, and waits until it is kept. */
async function write(page: Page): Promise<void> {
  await page.goto("/mentoring/request");
  await page.getByLabel("What would you like help with?").fill(WORDS);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
}

test("a learner asks, a mentor reads and takes it, and the learner sees both without a reload", async ({
  page: learner,
  browser,
}) => {
  // All tests share one queue, and this one may run twice at a time.
  const { name } = await signUp(learner, `Ada ${randomUUID().slice(0, 8)}`);
  const mentor = await (await browser.newContext()).newPage();
  const grace = await signUp(mentor, "Grace Q.");
  const account = await findCredentials(grace.email);
  await mentor.goto("/mentoring/desk/queue");
  await expect(mentor.getByRole("heading", { name: "First say what you offer" })).toBeVisible();
  await offer(account?.userId ?? "");

  await write(learner);
  await learner.reload();
  await expect(learner.getByLabel("What would you like help with?")).toHaveValue(WORDS);
  await learner.getByRole("button", { name: "Ask for a mentor" }).click();
  await expect(learner.getByRole("heading", { name: "You are in the queue" })).toBeVisible();
  await expect(learner.getByText(WORDS).first()).toBeVisible();

  await mentor.goto("/mentoring/desk/queue");
  await mentor.getByRole("button", { name: `Take aside the request of ${name}` }).click();
  await expect(mentor.getByRole("heading", { name: /^You are reading/ })).toBeVisible();
  await expect(mentor.getByText(/^Yours until \d\d:\d\d, (29|30) minutes$/)).toBeVisible();
  await expect(learner.getByText("is reading it")).toBeVisible(LIVE);

  await mentor.getByRole("button", { name: "Become their mentor" }).click();
  await expect(mentor).toHaveURL(/\/mentoring\/mentees\/[0-9a-f-]{36}$/);
  await expect(learner.getByText("Grace Q. took your request")).toBeVisible(LIVE);
  await learner.getByRole("link", { name: "Go to your mentorship" }).click();
  await expect(learner).toHaveURL(/\/mentoring\/mentors\/[0-9a-f-]{36}$/);
});

test("a request withdrawn by mistake comes back with its text", async ({ page }) => {
  await signUp(page);
  await write(page);
  await page.getByRole("button", { name: "Ask for a mentor" }).click();
  await page.getByRole("button", { name: "Withdraw the request" }).click();
  // The toast leaves by itself, so the way back is taken before anything else is looked at.
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "You are in the queue" })).toBeVisible();
  await expect(page.getByText(WORDS).first()).toBeVisible();
});

test("two tabs with one draft lose nothing", async ({ page }) => {
  await signUp(page);
  await page.goto("/mentoring/request");
  const other = await page.context().newPage();
  await other.goto("/mentoring/request");
  await write(page);
  await other.getByLabel("What would you like help with?").fill("Something else.");
  await expect(other.getByText("This draft was changed elsewhere")).toBeVisible();
  await other.getByRole("button", { name: "Take the other" }).click();
  await expect(other.getByLabel("What would you like help with?")).toHaveValue(WORDS);
});
