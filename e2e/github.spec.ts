import { expect, type Page, test } from "@playwright/test";
import { CLIENT, type GitHubAccount, openFakeGitHub } from "./support/fake-github";
import { type Served, serve } from "./support/serve";

/** Who sits at GitHub; each test puts an account of its own there. */
const atGitHub = { account: { id: 0, login: "", name: null } as GitHubAccount };
let gitHub: Awaited<ReturnType<typeof openFakeGitHub>>;
let rung: Served;

test.beforeAll(async () => {
  gitHub = await openFakeGitHub(atGitHub);
  rung = await serve({
    GITHUB_CLIENT_ID: CLIENT.id,
    GITHUB_CLIENT_SECRET: CLIENT.secret,
    GITHUB_BASE_URL: gitHub.origin,
  });
});
test.afterAll(async () => {
  await rung?.stop();
  await gitHub?.close();
});

/**
 * Goes to GitHub as the button does. The button itself stands only on pages that were built with
 * GitHub sign-in, and the build under test was not.
 */
async function leaveForGitHub(page: Page, callbackUrl = "/dashboard") {
  await page.goto(`${rung.origin}/sign-in`);
  const address = await page.evaluate(async (wanted) => {
    const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
    const body = new URLSearchParams({ csrfToken, callbackUrl: wanted, json: "true" });
    const answer = await fetch("/api/auth/signin/github", { method: "POST", body });
    return (await answer.json()).url as string;
  }, callbackUrl);
  await page.goto(address);
  await expect(page.getByRole("heading")).toHaveText("Authorize Rung (read:user)");
}

const numbered = (name: string | null): GitHubAccount => {
  const id = 1_000_000 + Math.floor(Math.random() * 1_000_000_000);
  return { id, login: `octo-${id}`, name };
};

test("a first sign-in makes an account, a second one finds it again", async ({ page }) => {
  atGitHub.account = numbered("Hedy L.");
  await leaveForGitHub(page, "/settings");
  await page.getByRole("link", { name: "Authorize" }).click();
  await expect(page).toHaveURL(`${rung.origin}/settings`);
  await expect(page.getByRole("button", { name: "Account of Hedy L." })).toBeVisible();
  // Without a password there is none to change, and the name confirms a deletion.
  await expect(page.getByRole("heading", { name: "Password" })).toHaveCount(0);
  await page.getByLabel("Current title").fill("Radio engineer");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();

  await page.context().clearCookies();
  atGitHub.account = { ...atGitHub.account, login: "renamed", name: "Somebody Else" };
  await leaveForGitHub(page, "/settings");
  await page.getByRole("link", { name: "Authorize" }).click();
  await expect(page.getByLabel("Current title")).toHaveValue("Radio engineer");
  await expect(page.getByRole("button", { name: "Account of Hedy L." })).toBeVisible();
});

test("another person at GitHub gets another account", async ({ page }) => {
  for (const name of ["First P.", null]) {
    atGitHub.account = numbered(name);
    await page.context().clearCookies();
    await leaveForGitHub(page);
    await page.getByRole("link", { name: "Authorize" }).click();
    await expect(page).toHaveURL(`${rung.origin}/dashboard`);
    await page.getByRole("button", { name: /^Account of/ }).click();
    await expect(page.getByText(name ?? atGitHub.account.login, { exact: true })).toBeVisible();
  }
});

test("who says no at GitHub is back at sign-in, and not signed in", async ({ page }) => {
  atGitHub.account = numbered("Nobody");
  await leaveForGitHub(page);
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page).toHaveURL(/\/sign-in\?.*error=/);
  await page.goto(`${rung.origin}/dashboard`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an answer nobody asked for opens nothing", async ({ page, browser }) => {
  atGitHub.account = numbered("Mallory");
  await leaveForGitHub(page);
  const link = await page.getByRole("link", { name: "Authorize" }).getAttribute("href");
  // The victim's browser holds neither the state nor the verifier.
  const victim = await (await browser.newContext()).newPage();
  await victim.goto(link ?? "");
  await expect(victim).toHaveURL(/\/sign-in\?.*error=/);
  expect((await victim.context().cookies()).map(({ name }) => name)).not.toContain("rung.session");
});

test("GitHub never leads away from Rung", async ({ page }) => {
  atGitHub.account = numbered("Wanda W.");
  await leaveForGitHub(page, "https://evil.example/");
  await page.getByRole("link", { name: "Authorize" }).click();
  await expect(page).toHaveURL(`${rung.origin}/dashboard`);
});
