import { type Browser, expect, type Page, test } from "@playwright/test";
import { newPerson, type Person, signIn, signUp } from "./support/people";

async function fillSignIn(page: Page, { email, password }: Pick<Person, "email" | "password">) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function signOut(page: Page) {
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
}

/** A second browser in which the same person is signed in. */
async function elsewhere(browser: Browser, person: Person): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, person);
  return page;
}

test("sign up, sign out through the menu, sign in", async ({ page }) => {
  const person = newPerson("Katherine J.");
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where do you stand?");

  await signOut(page);
  await expect(page).toHaveURL(/\/$/);
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdashboard$/);

  await fillSignIn(page, person);
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole("button", { name: "Account of Katherine J." })).toBeVisible();
});

test("a wrong password and an unknown address get one answer, and the e-mail stays", async ({
  page,
}) => {
  const known = await signUp(page);
  await page.context().clearCookies();
  await page.goto("/sign-in");
  for (const email of [known.email, newPerson().email]) {
    await fillSignIn(page, { email, password: "not this one" });
    await expect(
      page.getByText("This e-mail and this password do not belong together here."),
    ).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
    await page.reload();
  }
});

test("a sign-up with faults names each beside its field, and keeps all but the password", async ({
  page,
}) => {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Ἀλεξάνδρα 🐍 مريم");
  await page.getByLabel("E-mail").fill("nobody");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/with one @/);
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(
    /Use 8 characters or more/,
  );
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody");
  await expect(page.getByLabel("Name")).toHaveValue("Ἀλεξάνδρα 🐍 مريم");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  await page.getByRole("link", { name: /with one @/ }).click();
  await expect(page.getByLabel("E-mail")).toBeFocused();
});

test("a session that is ended elsewhere is over at the next click", async ({ page, browser }) => {
  const person = await signUp(page);
  const other = await elsewhere(browser, person);
  await other.goto("/dashboard");
  await page.goto("/settings");
  await page.getByRole("button", { name: /^End the session of/ }).click();
  await expect(page.getByRole("button", { name: /^End the session of/ })).toHaveCount(0);
  await expect(page.getByRole("cell", { name: "This browser" })).toBeVisible();

  await other.getByRole("link", { name: "Skills", exact: true }).click();
  await expect(other).toHaveURL(/\/sign-in\?next=%2Fskills/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings");
});

test("all other sessions end together", async ({ page, browser }) => {
  const person = await signUp(page);
  const others = [await elsewhere(browser, person), await elsewhere(browser, person)];
  await page.goto("/settings");
  await page.getByRole("button", { name: "End all others" }).click();
  await expect(page.getByRole("button", { name: "End all others" })).toHaveCount(0);
  for (const other of others) {
    await other.goto("/settings");
    await expect(other).toHaveURL(/\/sign-in\?next=%2Fsettings$/);
  }
});

test("the profile is kept, and its faults are told beside their fields", async ({ page }) => {
  await signUp(page);
  await page.goto("/settings");
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
  await fillSignIn(other, person);
  await expect(other.getByText(/do not belong together/)).toBeVisible();
  await fillSignIn(other, { email: person.email, password });
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
  await fillSignIn(page, person);
  await expect(page.getByText(/do not belong together/)).toBeVisible();
});

test("without a network a sign-up keeps what was typed, and the start's answers", async ({
  page,
}) => {
  const start = { declared: null, seed: 7, answers: [{ skillId: "git", answer: "alone" }] };
  await page.goto("/sign-up");
  await page.evaluate((text) => localStorage.setItem("rung.start", text), JSON.stringify(start));
  await page.reload();
  const person = newPerson("Joan C.");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText(/^Rung did not answer\. Nothing you typed is lost/)).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(person.email);
  await expect(page.getByLabel("Name")).toHaveValue(person.name);
  await page.context().setOffline(false);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^By your own account/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one can sign up and sign in", async ({ page }) => {
    const person = newPerson("Dorothy V.");
    await page.goto("/sign-up");
    await page.getByLabel("Name").fill(person.name);
    await page.getByLabel("E-mail").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill("short");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(
      page.getByText("Use 8 characters or more; 15 make it strong.").first(),
    ).toBeVisible();
    await expect(page.getByLabel("E-mail")).toHaveValue(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page).toHaveURL(/\/dashboard$/);
    await page.context().clearCookies();
    await page.goto("/sign-in?next=/settings");
    await fillSignIn(page, person);
    await expect(page.getByRole("button", { name: "Account of Dorothy V." })).toBeVisible();
  });
});
