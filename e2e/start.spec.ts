import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const key = "rung.start";
const mostStatements = 12;

async function declare(page: Page, rung: string) {
  await page.goto("/start");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where would you say you are?");
  await page.getByRole("button", { name: rung, exact: true }).click();
  await expectStatement(page, 1);
}

async function expectStatement(page: Page, number: number) {
  await expect(page.getByText(`Statement ${number} of about ${mostStatements}`)).toBeVisible();
}

const statement = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

async function keptAnswers(page: Page): Promise<{ skillId: string; answer: string }[]> {
  const text = await page.evaluate((name) => localStorage.getItem(name), key);
  return text === null ? [] : JSON.parse(text).answers;
}

/** Presses keys until the estimate is there; the start may end from the tenth statement on. */
async function answerToTheEnd(page: Page, keys: readonly string[], from = 1) {
  for (let number = from; number <= mostStatements; number += 1) {
    await page.keyboard.press(keys[number % keys.length] ?? "3");
    const estimate = page.getByText("First estimate", { exact: true });
    const next = page.getByText(`Statement ${number + 1} of about`);
    await expect(estimate.or(next)).toBeVisible();
    if (await estimate.isVisible()) return;
  }
}

test("a first estimate by keyboard, across a reload, on the way to an account", async ({
  page,
}) => {
  await page.goto("/start");
  await page.getByRole("button", { name: "Junior" }).focus();
  await page.keyboard.press("Enter");
  await expectStatement(page, 1);

  const first = await statement(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.keyboard.press("3");
  await expectStatement(page, 2);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await statement(page)).not.toBe(first);
  await expect(page.getByText(/“On my own”\. It belongs to /)).toBeVisible();

  await page.keyboard.press("ArrowLeft");
  await expectStatement(page, 1);
  expect(await statement(page)).toBe(first);
  await expect(page.getByRole("button", { pressed: true })).toHaveText(/On my own/);

  await page.keyboard.press("2");
  await expectStatement(page, 2);
  await page.keyboard.press("s");
  await expectStatement(page, 3);
  await page.keyboard.press("4");
  await expectStatement(page, 4);
  const fourth = await statement(page);
  expect((await keptAnswers(page)).map(({ answer }) => answer)).toEqual([
    "with-help",
    "skip",
    "others-ask",
  ]);

  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "You had answered 3 of about 12.",
  );
  await page.getByRole("button", { name: "Continue" }).press("Enter");
  await expectStatement(page, 4);
  expect(await statement(page)).toBe(fourth);

  await answerToTheEnd(page, ["3", "2", "1"], 4);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText(/^By your own account, /);
  await expect(title).toBeFocused();
  await expect(page.getByText(/^Most likely .* answers cannot tell more\.$/)).toBeVisible();
  await expect(page.getByRole("img", { name: /^By your own account .*; next / })).toBeVisible();
  await expect(page.getByRole("region", { name: /^(Work on|Look at): / })).toBeVisible();

  await page.getByText("See all the answers").click();
  const answered = await keptAnswers(page);
  await expect(
    page
      .getByRole("table", { name: "Your answers, in the order they were given" })
      .getByRole("row"),
  ).toHaveCount(answered.length + 1);

  await page.getByRole("link", { name: "Create account and keep these answers" }).click();
  await expect(page).toHaveURL(/\/sign-up$/);
  expect(await keptAnswers(page)).toEqual(answered);
});

test("answers can be finished early, set aside and brought back", async ({ page }) => {
  await declare(page, "I’d rather not say");
  for (let number = 1; number < 6; number += 1) {
    await expect(page.getByRole("button", { name: "Finish now" })).toHaveCount(0);
    await page.getByRole("button", { name: /^With help/ }).click();
    await expectStatement(page, number + 1);
  }
  await page.getByRole("button", { name: "Finish now" }).click();
  await expect(page.getByText(/Five answers cannot tell more/)).toBeVisible();

  await page.getByRole("button", { name: "Start again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where would you say you are?");
  expect(await keptAnswers(page)).toEqual([]);
  await page.getByRole("button", { name: "Bring them back" }).click();
  await expect(page.getByText(/Five answers cannot tell more/)).toBeVisible();
  expect(await keptAnswers(page)).toHaveLength(5);

  await page.getByRole("button", { name: "Answer more" }).click();
  await expectStatement(page, 6);
});

test("a double click answers one statement", async ({ page }) => {
  await declare(page, "Senior");
  await page.getByRole("button", { name: /^On my own/ }).dblclick();
  await expectStatement(page, 2);
  expect(await keptAnswers(page)).toHaveLength(1);
});

test("two tabs: the later answer wins and neither breaks", async ({ page, context }) => {
  await declare(page, "Junior");
  await page.keyboard.press("3");
  await expectStatement(page, 2);
  const other = await context.newPage();
  await other.goto("/start");
  await other.getByRole("button", { name: "Continue" }).click();
  await other.keyboard.press("1");
  await expectStatement(other, 3);
  await expectStatement(page, 3);
  expect(await statement(page)).toBe(await statement(other));
});

for (const [what, stored] of [
  ["no JSON", "{"],
  ["a foreign shape", '{"declared":"__proto__","seed":"x","answers":{}}'],
  ["a rating of six", '{"declared":null,"seed":1,"answers":[{"skillId":"http","answer":6}]}'],
] as const) {
  test(`a storage that holds ${what} is ignored`, async ({ page }) => {
    await page.addInitScript(([name, text]) => localStorage.setItem(name, text), [
      key,
      stored,
    ] as const);
    await declare(page, "Mid-level");
    await page.keyboard.press("3");
    await expectStatement(page, 2);
  });
}

test("a browser that keeps nothing still gives an estimate, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Storage.prototype.setItem = refuse;
    Storage.prototype.getItem = refuse;
    Storage.prototype.removeItem = refuse;
  });
  await declare(page, "Mid-level");
  await expect(page.getByText(/does not let Rung keep your answers/)).toBeVisible();
  await answerToTheEnd(page, ["3", "4", "2"]);
  await expect(page.getByRole("link", { name: "Create account", exact: true })).toBeVisible();
});

test("it can be skipped at once", async ({ page }) => {
  await page.goto("/start");
  await page.getByRole("link", { name: "Skip this and sign up" }).click();
  await expect(page).toHaveURL(/\/sign-up$/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true });

  test("every statement fits without scrolling, and its buttons stay in place", async ({
    page,
  }) => {
    await declare(page, "Intern");
    const choice = page.getByRole("button", { name: /^Not yet/ });
    const skip = page.getByRole("button", { name: "Skip" });
    const place = await choice.boundingBox();
    for (let number = 1; number <= 8; number += 1) {
      await expectStatement(page, number);
      await expect(skip).toBeInViewport({ ratio: 1 });
      expect(await choice.boundingBox()).toEqual(place);
      await choice.click();
    }
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it says what is missing and leads to sign-up", async ({ page }) => {
    await page.goto("/start");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "The first estimate needs JavaScript.",
    );
    await expect(page.getByRole("button", { name: "Junior" })).toBeHidden();
    await expect(page.getByRole("link", { name: "Skip this and sign up" })).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no axe violation on any screen, ${colorScheme}`, async ({ page }) => {
    // With motion the colours would be measured half-way through a change.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const violations = async () => (await new AxeBuilder({ page }).analyze()).violations;
    await page.goto("/start");
    expect(await violations()).toEqual([]);
    await declare(page, "Mid-level");
    await page.keyboard.press("3");
    await expectStatement(page, 2);
    expect(await violations()).toEqual([]);
    await page.reload();
    await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.getByRole("button", { name: "Continue" }).click();
    await answerToTheEnd(page, ["3"], 2);
    await page.getByText("See all the answers").click();
    expect(await violations()).toEqual([]);
  });
}
