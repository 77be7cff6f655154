import { expect, type Page, test } from "@playwright/test";
import { elsewhere, newPerson, signInByForm, signUp } from "./support/people";

async function signOut(page: Page) {
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
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

  await signInByForm(page, person);
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
    await signInByForm(page, { email, password: "not this one" });
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
  // A page that hears of its session's end leaves by itself; this one hears nothing.
  await other.route("**/api/live*", (route) => route.abort());
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

test("without a network a sign-up keeps what was typed, and the start's answers", async ({
  page,
}) => {
  const start = { declared: null, seed: 7, answers: [{ skillId: "git", answer: "alone" }] };
  await page.goto("/sign-up");
  await page.evaluate((text) => localStorage.setItem("rung.start", text), JSON.stringify(start));
  await page.reload();
  await expect(page.getByText("Your answers from the start come along.")).toBeVisible();
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
    await signInByForm(page, person);
    await expect(page.getByRole("button", { name: "Account of Dorothy V." })).toBeVisible();
  });
});
