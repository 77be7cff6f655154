import { expect, type Page, test } from "@playwright/test";
import { newPerson, type Person, signInByForm, signUp } from "./support/people";

const key = "rung.start";
const kept = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);

/** Answers seven statements and opens the estimate; returns how many stand for a rating. */
async function takeTheStart(page: Page): Promise<number> {
  await page.goto("/start");
  await page.getByRole("button", { name: "Junior", exact: true }).click();
  for (const [index, press] of ["3", "2", "3", "s", "1", "4", "3"].entries()) {
    await expect(page.getByText(`Statement ${index + 1} of about 12`)).toBeVisible();
    await page.keyboard.press(press);
  }
  await expect(page.getByText("Statement 8 of about 12")).toBeVisible();
  await page.getByRole("button", { name: "Finish now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^By your own account, /);
  return 6;
}

async function fillSignUp(page: Page, { name, email, password }: Person) {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
}

/** The readout rests on claims alone, says so, and is drawn with dashes. */
async function expectClaimedReadout(page: Page) {
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^By your own account/);
  await expect(page.getByText(/likely, by your word alone so far$/)).toBeVisible();
  await expect(page.getByText("no mentor has looked yet")).toBeVisible();
  const ladder = page.getByRole("img", { name: /^By your own account you stand .*Next rung: / });
  await expect(ladder).toBeVisible();
  const dashes = await ladder.evaluate((drawing) =>
    [...drawing.querySelectorAll("line")].map((line) => getComputedStyle(line).strokeDasharray),
  );
  expect(dashes.some((dash) => dash !== "none")).toBe(true);
  await page.getByText("The ladder as a table").click();
  await expect(
    page.getByRole("cell", { name: /^your next rung, \d+ % by your own account$/ }),
  ).toBeVisible();
}

test("signing up keeps every answer of the start", async ({ page }) => {
  const rated = await takeTheStart(page);
  await page.getByRole("link", { name: "Create account and keep these answers" }).click();
  await fillSignUp(page, newPerson());
  await expectClaimedReadout(page);
  await expect.poll(() => kept(page)).toBeNull();
  await page.goto("/skills");
  await expect(page.getByText(`${rated} of 156 rated.`)).toBeVisible();
});

test("a refused sign-up keeps the answers for the next try", async ({ page }) => {
  const rated = await takeTheStart(page);
  await page.getByRole("link", { name: "Create account and keep these answers" }).click();
  const person = newPerson();
  await fillSignUp(page, { ...person, password: "password" });
  await expect(page.getByRole("alert").getByText(/easy to guess/)).toBeVisible();
  expect(await kept(page)).not.toBeNull();
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expectClaimedReadout(page);
  await page.goto("/skills");
  await expect(page.getByText(`${rated} of 156 rated.`)).toBeVisible();
});

test("somebody with an empty account finds the answers after signing in", async ({ page }) => {
  const person = await signUp(page);
  await page.context().clearCookies();
  const rated = await takeTheStart(page);
  await page.goto("/sign-in");
  await signInByForm(page, person);
  await expectClaimedReadout(page);
  await expect.poll(() => kept(page)).toBeNull();
  await page.goto("/skills");
  await expect(page.getByText(`${rated} of 156 rated.`)).toBeVisible();
});

test("a damaged start stops nobody from signing up", async ({ page }) => {
  await page.goto("/start");
  await page.evaluate((name) => localStorage.setItem(name, '{"answers":[{"skillId":6}]'), key);
  await page.goto("/sign-up");
  await fillSignUp(page, newPerson());
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where do you stand?");
});
