import { expect, test } from "@playwright/test";
import { visit } from "./support/alive";
import { login, newPerson, signUp } from "./support/people";
import { origin } from "./support/place";

const evil = "http://evil.example";

test("a form on another site signs nobody in", async ({ page }) => {
  const person = await signUp(page);
  await page.context().clearCookies();
  await page.goto("/sign-in");
  // What a forger finds in the page's source: the hidden fields that name the action.
  const hidden = await page
    .locator('form input[type="hidden"]')
    .evaluateAll((fields) => fields.map((field) => field.outerHTML).join(""));
  await page.route(`${evil}/**`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<form method="post" action="${origin()}/sign-in" enctype="multipart/form-data">${hidden}
        <input name="email" value="${person.email}"><input name="password" value="${person.password}">
        <button>Win a prize</button></form>`,
    }),
  );
  await page.goto(`${evil}/prize`);
  await page.getByRole("button", { name: "Win a prize" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("rung.session");
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/sign-in/);
});

for (const path of ["/sign-in", "/skills", "/api/export", "/api/auth/signin/github"]) {
  for (const from of [evil, "null"]) {
    test(`a POST to ${path} from ${from} is refused`, async ({ page }) => {
      await login(page, "alan");
      const answer = await page.request.post(path, {
        headers: { origin: from, "next-action": "00".repeat(21) },
        multipart: { "1_email": "x@example.org", "0": '["$K1"]' },
      });
      expect(answer.status()).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toMatch(/node_modules|\n\s+at /);
    });
  }
}

test("a body of ten megabytes is refused, and the server lives on", async ({ page, request }) => {
  await login(page, "alan");
  const body = "x".repeat(10 * 1024 * 1024);
  for (const path of ["/sign-up", "/skills", "/api/export"]) {
    const answer = await page.request.post(path, {
      headers: { origin: origin(), "next-action": "00".repeat(21) },
      multipart: { "1_name": body, "0": '["$K1"]' },
    });
    expect(answer.status(), path).toBeGreaterThanOrEqual(400);
    expect((await answer.text()).length).toBeLessThan(100_000);
  }
  expect((await request.get("/api/health/ready")).status()).toBe(200);
});

test("more than a form can take is refused in words, and all that was typed stays", async ({
  page,
}) => {
  const { email, password } = newPerson();
  const name = "x".repeat(400_000);
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText(/^Rung could not take this, most likely because/)).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await expect(page.getByLabel("Name")).toHaveValue(name);

  await page.getByLabel("Name").fill("Margaret");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL("/dashboard");
});

test("a title with NUL is refused beside its field, and one from right to left is kept", async ({
  page,
}) => {
  await signUp(page);
  await visit(page, "/skills/pytest");
  const title = page.getByRole("textbox", { name: "Title" });
  await page.getByRole("textbox", { name: /^What it shows/ }).fill("Tests");
  await title.fill("before\u0000after");
  await page.getByRole("button", { name: "Attach evidence" }).click();
  await expect(title).toHaveAccessibleDescription(/cannot be stored/);
  const words = "‏مرحبا 👩🏽‍🚀 <b>x</b> =SUM(1)";
  await title.fill(words);
  await page.getByRole("button", { name: "Attach evidence" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: words })).toBeVisible();
});
