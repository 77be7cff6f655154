import { expect, test } from "@playwright/test";
import { visit } from "./support/alive";
import { elsewhere, signInByForm, signUp, untilNextIsKnown } from "./support/people";

test("the profile is kept, and its faults are told beside their fields", async ({ page }) => {
  await signUp(page);
  await visit(page, "/settings");
  await page.getByLabel("Current title").fill("Backend developer");
  await page.getByLabel("Years in the trade").fill("plenty");
  await page.getByLabel("Target rung").selectOption("Senior");
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await page.getByLabel("Goal 1").fill("Speak at a meetup");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByLabel("Years in the trade")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Years in the trade")).toHaveValue("plenty");
  await expect(page.getByLabel("Goal 1")).toHaveValue("Speak at a meetup");
  await expect(page.getByLabel("Target rung")).toHaveValue("senior");
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");

  await page.getByLabel("Years in the trade").fill("4");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");
  await page.reload();
  await expect(page.getByLabel("Years in the trade")).toHaveValue("4");
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Tokyo");
  await expect(page.getByLabel("Current title")).toHaveValue("Backend developer");
  await expect(page.getByLabel("Target rung")).toHaveValue("senior");
  await expect(page.getByLabel("Goal 1")).toHaveValue("Speak at a meetup");
});

test("a profile saved in two tabs shows both versions and loses neither", async ({ page }) => {
  await signUp(page);
  await page.goto("/settings");
  const other = await page.context().newPage();
  await other.goto("/settings");
  await other.getByLabel("Current title").fill("Data engineer");
  await other.getByRole("button", { name: "Save profile" }).click();
  await expect(other.getByText("Your profile is saved.")).toBeVisible();

  await page.getByLabel("Current title").fill("Platform engineer");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(
    page.getByRole("row", { name: "Current title Platform engineer Data engineer" }),
  ).toBeVisible();
  await expect(page.getByLabel("Current title")).toHaveValue("Platform engineer");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
  await other.reload();
  await expect(other.getByLabel("Current title")).toHaveValue("Platform engineer");
});

test("a changed password signs every other browser out, and the old one is worthless", async ({
  page,
  browser,
}) => {
  const person = await signUp(page);
  const other = await elsewhere(browser, person);
  // A page that hears of its session's end leaves by itself; this one hears nothing.
  await other.route("**/api/live*", (route) => route.abort());
  await other.goto("/settings");
  await page.goto("/settings");
  const change = async (present: string, next: string) => {
    await page.getByLabel("Present password").fill(present);
    await page.getByLabel("New password").fill(next);
    await page.getByRole("button", { name: "Change password" }).click();
  };
  const password = "quiet lantern over harbour";
  await change("a guess", password);
  await expect(page.getByLabel("Present password")).toHaveAccessibleDescription(
    "This is not your present password.",
  );
  await change(person.password, password);
  await expect(page.getByText(/^Your password is changed/)).toBeVisible();

  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
  await untilNextIsKnown(other);
  await signInByForm(other, person);
  await expect(other.getByText(/do not belong together/)).toBeVisible();
  await signInByForm(other, { email: person.email, password });
  await expect(other).toHaveURL(/\/settings$/);
});

test("everything can be taken along as JSON, without any secret", async ({ page }) => {
  const person = await signUp(page, "Radia P.");
  await page.goto("/settings");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download everything as JSON" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^rung-\d{4}-\d{2}-\d{2}\.json$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  expect(JSON.parse(text)).toHaveProperty("exportedAt");
  expect(text).toContain(person.email);
  expect(text).not.toMatch(/argon2|passwordHash/);
});

test("an account is deleted only for its owner, and then for good", async ({ page }) => {
  const person = await signUp(page);
  await page.goto("/settings");
  const confirmation = page.getByLabel("Your e-mail or name, to confirm");
  const leave = async (typed: string, password: string) => {
    await confirmation.fill(typed);
    await page.getByLabel("Your password").fill(password);
    await page.getByRole("button", { name: "Delete my account for good" }).click();
  };
  await leave("somebody else", person.password);
  await expect(confirmation).toHaveAttribute("aria-invalid", "true");
  await expect(confirmation).toHaveValue("somebody else");
  await leave(person.email, "a guess");
  await expect(page.getByLabel("Your password")).toHaveAttribute("aria-invalid", "true");
  await leave(person.email, person.password);
  await expect(page).toHaveURL(/\/$/);

  await page.goto("/sign-in");
  await signInByForm(page, person);
  await expect(page.getByText(/do not belong together/)).toBeVisible();
});
