import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { bankHeads } from "@/content/questions";
import { untilAlive, visit } from "./support/alive";
import { KNOWN, openSession } from "./support/interviews";
import { signUp } from "./support/people";

/** Python takes its time to come, on a busy machine more of it. */
const COLD = { timeout: 60_000 };

test.beforeEach(() => test.setTimeout(120_000));

const code = (page: Page) => page.getByRole("textbox", { name: "Your code" });
const run = (page: Page) => page.getByRole("button", { name: /^Run/ });
const results = (page: Page) => page.getByRole("region", { name: "Run and submit" });

async function opened(page: Page) {
  await expect(page.locator(".cm-editor").first()).toBeVisible();
}

/** Replaces what stands in an editor, by the keyboard alone. */
async function rewrite(page: Page, name: string, text: string) {
  await page.getByRole("textbox", { name }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

const WRONG = `def allocate(total, weights, places=2):
    parts = {}
    return parts['b']
`;

const RIGHT = `from decimal import Decimal


def allocate(total, weights, places=2):
    whole = sum(weights)
    if not weights or min(weights) < 0 or whole == 0:
        raise ValueError('weights')
    numerator, denominator = total.as_integer_ratio()
    units, rest = divmod(abs(numerator) * 10 ** places, denominator)
    if rest:
        raise ValueError('places')
    pairs = [divmod(units * weight, whole) for weight in weights]
    shares = [share for share, _ in pairs]
    order = sorted(range(len(pairs)), key=lambda i: pairs[i][1], reverse=True)
    for i in order[: units - sum(shares)]:
        shares[i] += 1
    sign = -1 if total < 0 else 1
    return [Decimal(f'{sign * share}e-{places}') for share in shares]
`;

test("code is run, fails at its line, is mended, handed in and read again", async ({ page }) => {
  await openSession(page, [KNOWN.coding, KNOWN.concept]);
  await opened(page);
  await expect(page.getByText(/^Coding · difficulty \d · \d+ min · /)).toBeVisible();
  await page.getByText("The visible tests", { exact: true }).click();
  await expect(page.locator(".session-said pre").first()).toContainText("assert allocate(");
  await rewrite(page, "Your code", WRONG);
  await run(page).click();
  await expect(results(page).getByText("0 of 2 tests pass.").last()).toBeVisible(COLD);
  await expect(results(page).getByRole("listitem").first()).toContainText("KeyError: 'b', line 3");
  await expect(page.locator(".cm-line.cm-fault")).toHaveText("    return parts['b']");
  await results(page).getByRole("button", { name: "line 3" }).first().click();
  await expect(code(page)).toBeFocused();

  await rewrite(page, "Your code", `${RIGHT}print('printed zq61')\n`);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(results(page).getByText("2 of 2 tests pass.").last()).toBeVisible();
  await expect(page.getByRole("region", { name: "Printed" })).toContainText("printed zq61");

  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByText("7 of 7 hidden checks passed")).toBeVisible(COLD);
  await expect(code(page)).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Your code" })).toContainText("printed zq61");
  await expect(page.getByRole("button", { name: "Question 1, Coding, handed in" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("7 of 7 hidden checks passed")).toBeVisible();
});

test("one's own tests are run too, and a loop without end is stopped", async ({ page }) => {
  await openSession(page, [KNOWN.coding]);
  await opened(page);
  await rewrite(page, "Your code", RIGHT);
  await page.getByText("Your own tests").click();
  await expect(page.locator(".cm-editor")).toHaveCount(2);
  await rewrite(page, "Your own tests", "assert len(allocate(1, [1, 1])) == 2\nassert False\n");
  await run(page).click();
  await expect(results(page).getByText("2 of 3 tests pass.").last()).toBeVisible(COLD);
  const own = results(page).getByRole("listitem").nth(2);
  await expect(own).toContainText("AssertionError");
  await own.getByRole("button", { name: "line 2 of “Your own tests”" }).click();
  await expect(page.getByRole("textbox", { name: "Your own tests" })).toBeFocused();

  await rewrite(page, "Your code", "while True:\n    pass\n");
  await run(page).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(results(page).getByText("You stopped the run.").last()).toBeVisible();
  await rewrite(page, "Your code", RIGHT);
  await run(page).click();
  await expect(results(page).getByText("2 of 3 tests pass.").last()).toBeVisible(COLD);
});

test("a query is shown beside the rows that are expected", async ({ page }) => {
  await openSession(page, [KNOWN.sql]);
  await opened(page);
  await rewrite(page, "Your query", "select 1 as one");
  await run(page).click();
  await expect(
    results(page)
      .getByText(/rows are not the ones expected/)
      .last(),
  ).toBeVisible(COLD);
  await expect(page.getByRole("region", { name: "Your query returns" })).toContainText("one");
  await expect(page.getByRole("region", { name: "Expected", exact: true })).toContainText("20");
  await rewrite(page, "Your query", "select from where");
  await run(page).click();
  await expect(
    results(page)
      .getByText(/syntax error/)
      .first(),
  ).toBeVisible();
});

test("a reload in the middle of a word keeps the word", async ({ page }) => {
  await openSession(page, [KNOWN.concept, KNOWN.behavioural]);
  const answer = page.getByRole("textbox", { name: "Your answer" });
  await answer.fill("Half-open intervals zq62");
  await page.reload();
  await expect(answer).toHaveValue("Half-open intervals zq62");
  await expect(page.getByText(/^Saved \d\d:\d\d\./)).toBeVisible();
  await page.getByRole("button", { name: "Next question" }).click();
  await page.getByRole("textbox", { name: "Situation" }).fill("A release zq63");
  await page.getByRole("button", { name: "Previous question" }).click();
  await expect(answer).toHaveValue("Half-open intervals zq62");
  expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain("rung.draft");
});

test("without a connection nothing is lost, and it is said", async ({ page, context }) => {
  await openSession(page, [KNOWN.concept]);
  await context.setOffline(true);
  await page.getByRole("textbox", { name: "Your answer" }).fill("Written in a tunnel zq64");
  await expect(page.getByText(/Rung does not answer/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved \d\d:\d\d\./)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue(/zq64/);
});

test("two tabs show one question, and two texts are both kept", async ({ page, context }) => {
  const { interviewId } = await openSession(page, [KNOWN.concept, KNOWN.behavioural]);
  const other = await context.newPage();
  await other.goto(`/interviews/${interviewId}`);
  await expect(other.getByRole("textbox", { name: "Your answer" })).toBeEditable();
  await page.getByRole("textbox", { name: "Your answer" }).fill("From the first tab zq65");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await other.getByRole("textbox", { name: "Your answer" }).fill("From the second tab zq66");
  const choice = other.getByRole("alert").filter({ hasText: "another tab" });
  await expect(choice).toContainText("From the first tab zq65");
  await expect(other.getByText(/^Two texts wait for your choice\./)).toBeVisible();
  await other.getByRole("button", { name: "Next question" }).click();
  await expect(other.getByText(/^Two texts wait for your choice in question 1\./)).toBeVisible();
  await other.getByRole("button", { name: "Previous question" }).click();
  await choice.getByRole("button", { name: "Keep mine" }).click();
  await expect(other.getByText(/^Saved/)).toBeVisible();
  await other.getByRole("button", { name: "Next question" }).click();
  await expect(other.getByText("2 of 2", { exact: true })).toBeVisible();
  await expect(page.getByText("2 of 2", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Previous question" }).click();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue(/zq66/);
  await expect(other.getByText("1 of 2", { exact: true })).toBeVisible();
});

test("by the keyboard alone, in and out of the editor", async ({ page }) => {
  await openSession(page, [KNOWN.coding, KNOWN.concept]);
  await opened(page);
  for (let stops = 0; stops < 30; stops += 1) {
    await page.keyboard.press("Tab");
    if (await code(page).evaluate((editor) => editor === document.activeElement)) break;
  }
  await expect(code(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("def allocate(total, weights, places=2):\nreturn []");
  await expect(page.locator(".cm-line").nth(1)).toHaveText("    return []");
  await page.keyboard.press("Tab");
  await expect(code(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Tab indents" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(results(page).getByText("0 of 2 tests pass.").last()).toBeVisible(COLD);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: "Flagged", exact: true })).toBeVisible();
  await page.keyboard.press("n");
  await expect(page.getByText("2 of 2", { exact: true })).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Question 1, Coding, begun, flagged" }),
  ).toBeVisible();
});

test("the time is hidden for good, and practice has none", async ({ page }) => {
  const { interviewId } = await openSession(page, [KNOWN.concept]);
  await expect(page.getByRole("timer", { name: "Time" })).toHaveText(/^4[45]:\d\d left$/);
  await untilAlive(page);
  await page.getByRole("button", { name: "Hide the time" }).click();
  await expect(page.getByRole("timer")).toHaveCount(0);
  await visit(page, `/interviews/${interviewId}`);
  await expect(page.getByRole("timer")).toHaveCount(0);
  await page.getByRole("button", { name: "Show time" }).click();
  await expect(page.getByRole("timer", { name: "Time" })).toBeVisible();
});

test("time that is over is noted, and does not stop anybody", async ({ page }) => {
  const at = new Date(Date.now() - 47 * 60_000);
  await openSession(page, [KNOWN.concept], { at });
  await expect(page.getByRole("timer", { name: "Time" })).toHaveText(/^2:\d\d over, noted$/);
  await page.getByRole("textbox", { name: "Your answer" }).fill("Late zq67");
  await expect(page.getByText(/^Saved/)).toBeVisible();
});

test("help is given one piece at a time, and practice may reveal", async ({ page }) => {
  await openSession(page, [KNOWN.design], { mode: "practice" });
  await expect(page.getByText("No clock in practice")).toBeVisible();
  const reply = page.getByText(/An insider with database access/);
  await expect(reply).toHaveCount(0);
  expect(await page.content()).not.toContain("An insider with database access");
  await page.getByRole("button", { name: "Ask: Whom do we defend against?" }).click();
  await expect(reply).toBeVisible();
  await page.getByRole("button", { name: "Hint 1 of 2" }).click();
  await expect(page.getByText("What can a tenant check without trusting you?")).toBeVisible();
  await expect(page.getByRole("button", { name: "Hint 2 of 2" })).toBeVisible();
  await page.getByRole("textbox", { name: "Boxes and arrows" }).fill("A[Client] --> --> B");
  await page.getByRole("button", { name: "Draw" }).click();
  await expect(page.getByText(/^Line 1 cannot be read/)).toBeVisible();
  await page.getByRole("textbox", { name: "Boxes and arrows" }).fill("A[Client] --> B[API]");
  await page.getByRole("button", { name: "Draw" }).click();
  await expect(page.getByRole("img", { name: /Your boxes and arrows/ })).toBeVisible();
  await page.getByRole("button", { name: "Reveal the answer" }).click();
  await expect(page.getByRole("heading", { name: "A good answer" })).toBeVisible();
});

test("ending early says what is left, and leads to the report", async ({ page }) => {
  const { interviewId } = await openSession(page, [KNOWN.concept, KNOWN.sql, KNOWN.behavioural]);
  await page.getByRole("textbox", { name: "Your answer" }).fill("As far as I came zq68");
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.getByText("2 of 3", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "End early" }).click();
  const dialog = page.getByRole("dialog", { name: "End the interview now?" });
  await expect(dialog).toContainText("Question 2 is not handed in");
  await expect(dialog).toContainText("Question 1 was skipped");
  await expect(dialog).toContainText("Where you wrote nothing, it scores 0.");
  await expect(dialog).toContainText("Question 3 is not seen yet");
  await dialog.getByRole("button", { name: "End the interview" }).click();
  await expect(page).toHaveURL(`/interviews/${interviewId}/report`);
  await page.goto(`/interviews/${interviewId}`);
  await expect(page).toHaveURL(`/interviews/${interviewId}/report`);
});

test("twelve questions fit beside their number on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const concepts = bankHeads().filter(({ kind }) => kind === "concept");
  await openSession(
    page,
    concepts.slice(0, 12).map(({ id }) => id),
  );
  await expect(page.getByText("1 of 12", { exact: true })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: /^Question 12, / })).toBeInViewport({ ratio: 1 });
});

test("to a stranger there is nothing, and nobody in particular signs in first", async ({
  page,
  browser,
}) => {
  const { interviewId } = await openSession(page, [KNOWN.concept]);
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(`/interviews/${interviewId}`);
  await expect(stranger).toHaveURL(/\/sign-in\?next=/);
  await signUp(stranger);
  await stranger.goto(`/interviews/${interviewId}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(
    "There is no interview here",
  );
});

test("no hidden test is on the page before its time", async ({ page }) => {
  const seen: Promise<string>[] = [];
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    if (/html|x-component|javascript/.test(type)) seen.push(response.text().catch(() => ""));
  });
  // The stream of what others do never ends, and on a slow machine no network would be idle.
  await page.route("**/api/live*", (route) => route.abort());
  await openSession(page, [KNOWN.coding]);
  await opened(page);
  await page.waitForLoadState("networkidle");
  const all = (await Promise.all(seen)).join("\n");
  expect(all).toContain("Allocate an amount by weights");
  for (const secret of [
    "trailing zeros are harmless",
    "largest remainder method",
    "by_remainder",
  ]) {
    expect(all.toLowerCase()).not.toContain(secret);
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("an answer is saved, questions are turned and the end is found", async ({ page }) => {
    const { interviewId } = await openSession(page, [KNOWN.concept, KNOWN.coding]);
    await page.getByRole("textbox", { name: "Your answer" }).fill("By hand zq69");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Next question" }).click();
    await expect(code(page)).toHaveValue(/def allocate/);
    await page.getByRole("button", { name: "Previous question" }).click();
    await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue("By hand zq69");
    await page.getByRole("button", { name: "End the interview" }).click();
    await expect(page).toHaveURL(`/interviews/${interviewId}/report`);
  });
});

for (const size of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test(`accessible with code, a query and words, ${size.width} px`, async ({ page }) => {
    await page.setViewportSize(size);
    await openSession(page, [KNOWN.coding, KNOWN.sql, KNOWN.design, KNOWN.behavioural]);
    await opened(page);
    await run(page).click();
    await expect(results(page).getByText("0 of 2 tests pass.").last()).toBeVisible(COLD);
    for (const number of [1, 2, 3, 4]) {
      await page.getByRole("button", { name: new RegExp(`^Question ${number},`) }).click();
      await expect(page.getByText(`${number} of 4`, { exact: true })).toBeVisible();
      if (number < 3) await opened(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .options({ resultTypes: ["violations"] })
          .analyze();
        const words = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`);
        expect(words, `question ${number}, ${colorScheme}`).toEqual([]);
      }
      const [scrolled, seen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(scrolled).toBeLessThanOrEqual(seen ?? 0);
    }
  });
}

test("nothing moves when the editor and Python come", async ({ page }) => {
  const { interviewId } = await openSession(page, [KNOWN.coding]);
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        (window as unknown as { moved: number }).moved += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`/interviews/${interviewId}`);
  await opened(page);
  await expect(page.getByText(/^Python .* is ready\.$/)).toBeVisible(COLD);
  expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBe(0);
});
