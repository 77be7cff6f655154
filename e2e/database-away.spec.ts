import { expect, test } from "@playwright/test";
import { visit } from "./support/alive";
import { openBreakableNetwork } from "./support/breakable-network";
import { signUp } from "./support/people";
import { type Served, serve } from "./support/serve";

let network: Awaited<ReturnType<typeof openBreakableNetwork>>;
let rung: Served;

test.beforeAll(async () => {
  network = await openBreakableNetwork(process.env.RUNG_E2E_DATABASE_URL ?? "");
  rung = await serve({ RUNG_E2E_DATABASE_URL: network.databaseUrl });
});
test.beforeEach(() => network.mend());
test.afterAll(async () => {
  await rung?.stop();
  await network?.close();
});

const words = /Rung cannot reach its database at the moment\. Nothing you typed is lost/;

test("a form says so plainly, keeps what was typed, and works again", async ({ page }) => {
  await signUp(page);
  await visit(page, `${rung.origin}/settings`);
  await page.getByLabel("Current title").fill("Typed with care");
  await page.getByLabel("Goal 2").fill("A second goal");
  network.break();
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByLabel("Current title")).toHaveValue("Typed with care");
  await expect(page.getByLabel("Goal 2")).toHaveValue("A second goal");
  network.mend();
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();
});

test("signing in says so, and the address stays", async ({ page }) => {
  network.break();
  await page.goto(`${rung.origin}/sign-in`);
  await page.getByLabel("E-mail").fill("ada@example.org");
  await page.getByLabel("Password", { exact: true }).fill("whatever it is");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("ada@example.org");
});

test("a page says so, and comes back by its own button", async ({ page, request }) => {
  await signUp(page);
  network.break();
  await page.goto(`${rung.origin}/skills`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The database cannot be reached",
  );
  expect((await request.get(`${rung.origin}/api/health/live`)).status()).toBe(200);
  expect((await request.get(`${rung.origin}/api/health/ready`)).status()).toBe(503);
  network.mend();
  await expect
    .poll(async () => (await request.get(`${rung.origin}/api/health/ready`)).status())
    .toBe(200);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("0 of 156 rated.")).toBeVisible();
});

test("ratings wait, and are saved once it answers", async ({ page }) => {
  await signUp(page);
  await visit(page, `${rung.origin}/skills?rung=intern`);
  network.break();
  await page.getByRole("radio", { name: "not observable" }).first().focus();
  await page.keyboard.press("4");
  await expect(page.getByText(/One rating is kept in this browser/)).toBeVisible();
  network.mend();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible({ timeout: 15_000 });
  await page.reload();
  await expect(page.getByText("1 of 156 rated.")).toBeVisible();
});
