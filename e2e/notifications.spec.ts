import { type BrowserContext, expect, type Page, type Request, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { notify } from "@/db/queries/notify";
import { users } from "@/db/schema/account";
import type { NewNotification } from "@/lib/domain/notifications/types";
import { LIVE } from "./support/pair";
import { elsewhere, type Person, signIn, signUp } from "./support/people";

/** Tells somebody something, as another person's act would. */
async function tell(person: Person, ...news: Partial<NewNotification>[]) {
  const [row] = await db()
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, person.email));
  const userId = row?.id ?? "";
  const data = { name: "Grace" };
  const all = news.map((each) => {
    return { userId, type: "note", href: "/skills", data, ...each } as const;
  });
  await transaction((tx) => notify(tx, all, new Date()));
}

const bell = (page: Page) => page.getByRole("banner").getByRole("link", { name: /^Notifications/ });

/** The streams that the browser's pages hold, as they come and go. */
function streamsOf(context: BrowserContext): { open: number } {
  const streams = { open: 0 };
  const isStream = (request: Request) => request.url().includes("/api/live");
  context.on("request", (request) => void (isStream(request) && streams.open++));
  context.on("requestfinished", (request) => void (isStream(request) && streams.open--));
  context.on("requestfailed", (request) => void (isStream(request) && streams.open--));
  return streams;
}

test("what others do is counted without a reload, and what is typed stays", async ({ page }) => {
  const person = await signUp(page);
  await page.goto("/settings");
  await expect(bell(page)).toHaveAccessibleName("Notifications");
  const title = page.getByLabel("Current title");
  await title.fill("Typed with ca");
  await tell(person, {}, {});
  await expect(bell(page)).toHaveAccessibleName("Notifications, 2 not read", LIVE);
  await expect(title).toHaveValue("Typed with ca");
  await expect(title).toBeFocused();
  await page.keyboard.type("re");
  await tell(person, {});
  await expect(bell(page)).toHaveAccessibleName("Notifications, 3 not read", LIVE);
  await expect(title).toHaveValue("Typed with care");
});

test("the list is read one by one or at once, and either can be taken back", async ({ page }) => {
  const person = await signUp(page);
  await page.goto("/dashboard");
  await bell(page).click();
  await expect(page.getByRole("heading", { name: "Nothing has happened yet" })).toBeVisible();
  await tell(
    person,
    { type: "review-completed", data: { name: "Grace", count: 3 }, href: "/skills" },
    { type: "mentorship-ended", data: { name: "Linus", as: "mentee", words: "Thank you!" } },
    { type: "request-expired" },
  );
  await page.reload();
  // At midnight what has just happened is of yesterday.
  const list = page.getByRole("region", { name: /^(Today|Yesterday)$/ });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await expect(list.getByText("Thank you!")).toBeVisible();
  await list
    .getByRole("listitem")
    .filter({ hasText: "Linus" })
    .getByRole("button", { name: "Mark as read" })
    .click();
  await expect(page.getByText("2 are not read yet.")).toBeVisible();
  await expect(bell(page)).toHaveAccessibleName("Notifications, 2 not read");

  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("You have read everything.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("2 are not read yet.")).toBeVisible();

  await page.getByRole("link", { name: "Grace has reviewed 3 skills. See both sides." }).click();
  await expect(page).toHaveURL("/skills");
  await expect(bell(page)).toHaveAccessibleName("Notifications, 1 not read");
});

test("a link of a mail leads there after signing in", async ({ page, browser }) => {
  const person = await signUp(page);
  await tell(person, {});
  await page.goto("/notifications");
  const link = await page.getByRole("link", { name: "Grace left a note." }).getAttribute("href");
  const other = await (await browser.newContext()).newPage();
  await other.goto(link ?? "");
  await expect(other).toHaveURL(`/sign-in?next=${encodeURIComponent(link ?? "")}`);
  await signIn(other, person);
  await other.goto(link ?? "");
  await expect(other).toHaveURL("/skills");
  await expect(bell(page)).toHaveAccessibleName("Notifications", LIVE);
});

test("older notifications are a page further, and Back is where one was", async ({ page }) => {
  const person = await signUp(page);
  await tell(person, ...Array.from({ length: 35 }, () => ({})));
  await page.goto("/notifications");
  await expect(page.getByRole("listitem")).toHaveCount(30);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(page.getByRole("listitem")).toHaveCount(5);
  await page.getByRole("link", { name: "Newest" }).click();
  await expect(page.getByRole("listitem")).toHaveCount(30);
  await page.goBack();
  await expect(page.getByRole("listitem")).toHaveCount(5);
});

test("what is mailed is chosen, kept, and guarded against a second tab", async ({
  page,
  browser,
}) => {
  const person = await signUp(page);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Choose what is mailed to you, and when" }).click();
  await expect(page.getByText("This instance sends no mail")).toBeVisible();
  const second = await elsewhere(browser, person);
  await second.goto("/settings/notifications");

  await page.getByLabel("Once a day").check();
  await page.getByLabel("From").fill("22:30");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Quiet hours need both their ends.").first()).toBeVisible();
  await expect(page.getByLabel("From")).toHaveValue("22:30");
  await page.getByLabel("To", { exact: true }).fill("07:00");
  await page.getByLabel("The other person leaves a note").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your choices are saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Once a day")).toBeChecked();
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("07:00");
  await expect(page.getByLabel("The other person leaves a note")).not.toBeChecked();
  await expect(page.getByLabel("A goal is reached")).toBeChecked();

  await second.getByLabel("At once").check();
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByText("These choices were changed elsewhere")).toBeVisible();
  await expect(second.getByLabel("At once")).toBeChecked();
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByText("Your choices are saved.")).toBeVisible();
});

test("a browser that is signed out from elsewhere leaves its page by itself", async ({
  page,
  browser,
}) => {
  const person = await signUp(page);
  const opened = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.goto("/skills");
  expect((await opened).status()).toBe(200);
  const other = await elsewhere(browser, person);
  await other.goto("/settings");
  await other.getByRole("button", { name: "End all others" }).click();
  await expect(page).toHaveURL(/\/sign-in/, LIVE);
});

test("tabs of one browser share one stream, whichever of them is left", async ({
  page,
  context,
}) => {
  const streams = streamsOf(context);
  const person = await signUp(page);
  await page.goto("/dashboard");
  await expect.poll(() => streams.open).toBe(1);
  const second = await context.newPage();
  await second.goto("/skills");
  await tell(person, {});
  for (const each of [page, second]) {
    await expect(bell(each)).toHaveAccessibleName("Notifications, 1 not read", LIVE);
  }
  expect(streams.open).toBe(1);
  await page.close();
  await tell(person, {});
  await expect(bell(second)).toHaveAccessibleName("Notifications, 2 not read", LIVE);
});
