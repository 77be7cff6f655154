import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { memberPages, publicPages } from "./support/pages";
import { login } from "./support/people";

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const sizes = [desk, phone];

// Axe reads every element four times: on a busy machine that is long for a large page.
test.beforeEach(() => test.setTimeout(90_000));

/** What axe finds in a part of the page, in words short enough to read in a report. */
async function violations(page: Page, part = "html"): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(part)
    // Without these two the full matrix takes ten times as long: a page opened for the report, and
    // a line in it for each of some thousand elements that are in order.
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** Nothing scrolls sideways but what has a box of its own for it. */
async function expectNoSidewaysScroll(page: Page) {
  const { scrolled, seen } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }));
  expect(scrolled).toBeLessThanOrEqual(seen);
}

/** Both themes, desk and phone: no violation, and nothing that scrolls sideways. */
async function expectAccessible(page: Page, part?: string, wanted = sizes) {
  for (const size of wanted) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
    for (const colorScheme of ["light", "dark"] as const) {
      // With motion the colours would be measured half-way through a change.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await violations(page, part), `${colorScheme}, ${size.width} px`).toEqual([]);
    }
  }
}

for (const path of [...publicPages, "/no-such-page"]) {
  test(`${path} for everybody`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

/** One rung's part of the matrix is drawn like all of it, in a tenth of the time. */
const partOf: Readonly<Record<string, string>> = { "/skills": "/skills?rung=mid" };
const owned = memberPages.map(({ who, path, address }) => ({
  who,
  path: partOf[path] ?? path,
  address: () => partOf[path] ?? address(),
}));
const others = (
  [
    ["linus", "/dashboard"],
    ["alan", "/dashboard"],
    ["alan", "/skills/no-such-skill"],
    ["alan", "/mentoring"],
    ["alan", "/mentoring/desk"],
    ["linus", "/mentoring/submit"],
    ["linus", "/mentoring/request"],
    ["linus", "/mentoring/offer"],
    ["grace", "/notifications"],
  ] as const
).map(([who, path]) => ({ who, path, address: () => path }));

for (const { who, path, address } of [...owned, ...others]) {
  test(`${path} for ${who}`, async ({ page }) => {
    await login(page, who);
    await page.goto(address());
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // What opens on demand is part of the page.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await expectAccessible(page);
  });
}

test("the whole matrix", async ({ page }) => {
  await login(page, "margaret");
  await page.goto("/skills");
  await expect(page.getByText("156 of 156 rated.")).toBeVisible();
  await expectNoSidewaysScroll(page);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
});

test("a form with faults", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("alert").getByRole("listitem")).toHaveCount(3);
  await expectAccessible(page);
});

test("then and now on the dashboard", async ({ page }) => {
  await login(page, "ada");
  const day = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/dashboard?since=${day}#compare`);
  await expect(page.getByRole("table", { name: /then and now$/ })).toBeVisible();
  await expectAccessible(page, "#compare");
});

test("the menu, the palette and the list of shortcuts", async ({ page }) => {
  await login(page, "alan");
  await page.goto("/skills/no-such-skill");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await expectAccessible(page, "header");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find a page or a skill" }).fill("test");
  await expect(page.getByRole("option").first()).toBeVisible();
  await expectAccessible(page, "dialog", [phone]);
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expectAccessible(page, "dialog", [desk]);
});

type Stop = { name: string; isSeen: boolean; isMarked: boolean };

/** Where the focus is: whether it is marked by an outline, and not hidden behind a bar. */
const focusStop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // A radio button may be drawn by what stands beside or around it.
    const drawn = [element, element.nextElementSibling, element.closest("label")];
    const isMarked = drawn.some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    // The calendar's button inside a date field is marked by the browser, where no page can see it.
    const isInside = element.matches('[type="date"]') && !element.matches(":focus-visible");
    const box = (element.closest("label") ?? element).getBoundingClientRect();
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const frame = element.closest("label") ?? element;
    const isSeen = at !== null && (frame.contains(at) || at.contains(frame));
    const name = `${element.tagName} ${element.id} ${element.textContent?.slice(0, 40)}`;
    return { name, isSeen, isMarked: isMarked || isInside };
  });

for (const [who, path] of [
  [null, "/"],
  [null, "/start"],
  [null, "/sign-up"],
  ["ada", "/dashboard"],
  ["ada", "/skills?rung=mid"],
  ["ada", "/skills/integration-testing"],
  ["ada", "/settings"],
] as const) {
  for (const size of sizes) {
    test(`${path}: the focus is visible at every stop, ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ reducedMotion: "reduce" });
      if (who) await login(page, who);
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const bad: Stop[] = [];
      let stops = 0;
      for (; stops < 40; stops += 1) {
        await page.keyboard.press("Tab");
        const stop = await focusStop(page);
        if (!stop) break;
        if (!stop.isSeen || !stop.isMarked) bad.push(stop);
      }
      expect(stops).toBeGreaterThan(4);
      expect(bad).toEqual([]);
    });
  }
}
