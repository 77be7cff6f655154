import { expect, type Page, test } from "@playwright/test";
import { untilAlive, visit } from "./support/alive";
import { memberPages, publicPages } from "./support/pages";
import { login } from "./support/people";

/** Everything the browser complains about: errors, refused scripts, failed loads. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) heard.push(message.text());
  });
  return heard;
}

const everywhere = [
  ...publicPages.map((path) => ({ path, address: () => path, who: null, hasFrame: false })),
  ...memberPages,
];

for (const { path, address, who, hasFrame } of everywhere) {
  const isMember = who !== null;
  test(`${path} is sent with its protections and works under them`, async ({ page }) => {
    const heard = complaints(page);
    if (who !== null) await login(page, who);
    const answer = await page.goto(address());
    const headers = answer?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    const scripts = policy.split("; ").find((part) => part.startsWith("script-src ")) ?? "";
    expect(scripts).toMatch(isMember ? /'nonce-[^']{20,}'/ : /'sha256-/);
    expect(scripts).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
    for (const part of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part);
    }
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
    if (isMember) expect(headers["cache-control"]).toContain("no-store");
    else expect(headers["set-cookie"]).toBeUndefined();

    // A click that only a running script can answer: the page is alive, not merely drawn.
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (hasFrame) {
      await untilAlive(page);
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible();
    }
    expect(heard).toEqual([]);
  });
}

test("each visit has a nonce of its own", async ({ page }) => {
  await login(page, "alan");
  const nonces = new Set<string | undefined>();
  for (let visit = 0; visit < 3; visit += 1) {
    const answer = await page.goto("/settings");
    nonces.add(answer?.headers()["content-security-policy"]?.match(/'nonce-[^']+'/)?.[0]);
  }
  expect(nonces.size).toBe(3);
});

test("the session cookie is out of reach of scripts and of other sites", async ({ page }) => {
  await login(page, "alan");
  await page.goto("/settings");
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name.endsWith("session"));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await page.evaluate(() => document.cookie)).not.toContain("session");
});

test("the first load of the dashboard is without the charts' library", async ({ page }) => {
  const loaded: Promise<boolean>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    loaded.push(
      response.text().then(
        (text) => text.includes("recharts-"),
        () => false,
      ),
    );
  });
  // The stream of what others do never ends, and on a slow machine no network would be idle.
  await page.route("**/api/live*", (route) => route.abort());
  await login(page, "ada");
  await page.goto("/dashboard", { waitUntil: "networkidle" });
  const atFirst = await Promise.all(loaded);
  expect(atFirst.length).toBeGreaterThan(3);
  expect(atFirst).not.toContain(true);
  // The same look finds it once a chart is asked for, so that the line above can fail.
  await untilAlive(page);
  await page.getByRole("figure", { name: /^Line chart/ }).focus();
  await expect.poll(() => Promise.all(loaded)).toContain(true);
});

test("⌘K finds pages and skills, and goes there by key", async ({ page }) => {
  await login(page, "alan");
  await visit(page, "/dashboard");
  await page.keyboard.press("Meta+k");
  const box = page.getByRole("combobox", { name: "Find a page or a skill" });
  await expect(box).toBeFocused();
  await expect(page.getByRole("option", { name: /^Settings/ })).toBeVisible();
  await box.fill("integration t");
  await expect(page.getByRole("option", { selected: true })).toHaveText(/^Integration testing/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/skills/integration-testing");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Integration testing");

  await page.getByRole("button", { name: "Search and commands" }).click();
  await box.fill("set");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.getByRole("option", { name: /^Settings/ }).click();
  await expect(page).toHaveURL("/settings");
  await page.keyboard.press("Control+k");
  await box.fill("zzzz");
  await expect(page.getByText("Nothing is called that.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("? lists the shortcuts, and they can be switched off", async ({ page }) => {
  await login(page, "alan");
  await visit(page, "/dashboard");
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await list.getByRole("checkbox", { name: "Use keyboard shortcuts in this browser" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Search and commands" }).click();
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await list.getByRole("checkbox").check();
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(list).toBeVisible();
});

test("the theme changes at once, and the server draws the next page in it", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await login(page, "alan");
  await visit(page, "/settings");
  const ground = () =>
    page.getByRole("heading", { level: 1 }).evaluate((heading) => getComputedStyle(heading).color);
  const light = await ground();
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await visit(page, "/dashboard");
  expect(await ground()).toBe(dark);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("radio", { name: "Light" }).check({ force: true });
  await expect.poll(ground).toBe(light);
  await page.getByRole("radio", { name: "System" }).check({ force: true });
  await expect.poll(ground).toBe(dark);
});

for (const [who, path] of [
  [null, "/"],
  ["alan", "/skills"],
] as const) {
  test(`${path}: the first Tab leads past the navigation`, async ({ page }) => {
    if (who) await login(page, who);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the content" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });
}

test("an address that leads nowhere says so, and leads on", async ({ page }) => {
  const answer = await page.goto("/no/such/page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no rung here");
  await page.getByRole("link", { name: "Go to the front page" }).click();
  await expect(page).toHaveURL("/");
});

test("print leaves the navigation out", async ({ page }) => {
  await login(page, "ada");
  await page.goto("/dashboard");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("img", { name: /^You stand on Junior/ })).toBeVisible();
});
