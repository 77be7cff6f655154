import { expect, test } from "@playwright/test";
import { visit } from "./support/alive";
import { memberPages, publicPages } from "./support/pages";
import { castMember, login, signInByForm, signUp, untilNextIsKnown } from "./support/people";
import { origin } from "./support/place";

for (const { path, who, isPrivate, hasFrame, address } of memberPages) {
  test(`${path}: a visitor signs in first, and then arrives`, async ({ page }) => {
    await page.goto(address());
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(address())}`);
    await untilNextIsKnown(page);
    await signInByForm(page, castMember(who));
    await expect(page).toHaveURL(address());
    if (!hasFrame) return expect(page.getByRole("main")).toBeVisible();
    const { name } = castMember(who);
    await expect(page.getByRole("button", { name: `Account of ${name}` })).toBeVisible();
  });

  test(`${path}: a stranger sees nothing of anybody else`, async ({ page }) => {
    await login(page, "linus");
    const answer = await page.goto(address());
    expect(answer?.status()).toBe(isPrivate ? 404 : 200);
    const source = (await answer?.text()) ?? "";
    if (hasFrame) expect(source).toContain(castMember("linus").email);
    for (const name of ["ada", "grace", "margaret", "katherine"] as const) {
      expect(source).not.toContain(castMember(name).name);
      expect(source).not.toContain(castMember(name).email);
      expect(source).not.toContain(castMember(name).id);
    }
    expect(source).not.toContain("example.org/ada/");
  });
}

test("a filter in the address survives signing in", async ({ page }) => {
  const path = "/skills?rung=mid&q=test";
  await page.goto(path);
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`);
  await untilNextIsKnown(page);
  await page.getByRole("link", { name: "Create an account" }).click();
  await expect(page.getByRole("heading", { name: "Create an account" })).toBeVisible();
  await untilNextIsKnown(page);
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await untilNextIsKnown(page);
  await signInByForm(page, castMember("linus"));
  await expect(page).toHaveURL(path);
});

for (const path of publicPages) {
  test(`${path}: anybody may come, signed in or not`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await login(page, "ada");
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    expect(await answer?.text()).not.toContain(castMember("ada").email);
  });
}

const elsewhere = [
  "//evil.example",
  "/\\evil.example",
  "https://evil.example/",
  "/%09/evil.example",
  "javascript:alert(1)",
];

for (const next of elsewhere) {
  test(`signing in never leads away to ${next}`, async ({ page }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await signInByForm(page, castMember("linus"));
    await expect(page).not.toHaveURL(/\/sign-in/);
    expect(new URL(page.url()).origin).toBe(origin());
  });
}

test("data and their export are for their owner alone", async ({ page, request }) => {
  const answer = await request.get("/api/export");
  expect(answer.status()).toBe(401);
  await login(page, "linus");
  const own = await page.request.get("/api/export");
  expect(own.status()).toBe(200);
  expect(own.headers()["content-disposition"]).toMatch(/^attachment/);
  const text = await own.text();
  expect(text).toContain(castMember("linus").email);
  expect(text).not.toContain(castMember("ada").id);
});

test("evidence of somebody else cannot be changed with its id", async ({ page }) => {
  const path = "/skills/integration-testing";
  // Hidden fields have no role; this is what somebody would find with the browser's own tools.
  const idField = 'input[name="id"]';
  await login(page, "ada");
  await page.goto(path);
  const foreignId = await page.locator(idField).first().inputValue();

  await page.context().clearCookies();
  await signUp(page);
  await visit(page, path);
  await page.getByRole("textbox", { name: "Title" }).fill("My own");
  await page.getByRole("textbox", { name: /^What it shows/ }).fill("Something");
  await page.getByRole("button", { name: "Attach evidence" }).click();
  const mine = page.getByRole("listitem").filter({ hasText: "My own" });
  await mine.getByRole("button", { name: "Change" }).click();
  const dialog = page.getByRole("dialog", { name: "Change this evidence" });
  await dialog.getByRole("textbox", { name: "Title" }).fill("Taken over");
  await dialog.locator(idField).evaluate((field, id) => {
    (field as HTMLInputElement).value = id;
  }, foreignId);
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(dialog.getByText("This is no longer here.")).toBeVisible();

  await page.context().clearCookies();
  await login(page, "ada");
  await page.goto(path);
  await expect(page.getByRole("link", { name: "Fifteen minutes on fixtures" })).toBeVisible();
  await expect(page.getByText("Taken over")).toHaveCount(0);
});
