import { expect, type Page, test } from "@playwright/test";
import { claimAndShow } from "@/db/testing/first-rung";
import { visit } from "./support/alive";
import { handIn, rateByHand, stepsOf } from "./support/mentoring";
import { keepOpen, LIVE, newPair } from "./support/pair";

const ASKING = "The suite is new zq41";
const MISSING = "Show me a test that fails zq42";
const CHANGED = "A failing one is there now zq43";
const LATER = "Red build zq44";

/** Attaches one more piece of evidence to the skill that is open. */
async function attach(page: Page, title: string) {
  await page.getByText("Attach evidence", { exact: true }).first().click();
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("textbox", { name: /^What it shows/ }).fill("The build of that day.");
  await page.getByRole("button", { name: "Attach evidence" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: title })).toBeVisible();
}

test("a set that was sent back keeps its words, its rounds and what was rated", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const { mentee, mentor } = await newPair(browser);
  const [learner, desk] = [mentee.page, mentor.page];
  await claimAndShow(mentee.scope, { claims: { git: 4, pytest: 3 }, title: "Price watcher zq45" });
  const reviewId = await handIn(learner, ["Git basics", "Unit testing with pytest"], ASKING);
  await visit(desk, `/mentoring/desk/reviews/${reviewId}`);
  const same = [await keepOpen(learner), await keepOpen(desk)];

  await rateByHand(desk, "Git basics", 3);
  await expect(desk.getByRole("region", { name: "Git basics rated" })).toBeVisible();
  await desk.getByText("Something is missing? Send it back").click();
  await desk.getByLabel("What should Adela Zqe add or change?").fill(MISSING);
  await desk.getByRole("button", { name: "Return" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText("You sent it back.");

  await expect(learner.getByRole("heading", { level: 1 })).toHaveText(
    "Gracia Zqm sent it back.",
    LIVE,
  );
  await expect(learner.getByText(MISSING).first()).toBeVisible();
  await expect(stepsOf(learner).nth(1)).toHaveText(/^sent back/);
  const changed = learner.getByLabel("What has changed, for Gracia Zqm");
  await changed.fill(CHANGED);
  const skill = await learner.context().newPage();
  await visit(skill, "/skills/pytest");
  await attach(skill, LATER);
  await learner.bringToFront();
  await expect(changed).toHaveValue(CHANGED);
  await learner.getByRole("button", { name: "Hand in again" }).click();
  await expect(learner.getByRole("heading", { level: 1 })).toHaveText(
    "Two skills are with Gracia Zqm again.",
  );

  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(
    "Adela Zqe asks about two skills.",
    LIVE,
  );
  await expect(desk.getByText("1 of 2 rated")).toBeVisible();
  const pytest = desk.getByRole("region", { name: "Unit testing with pytest" });
  await expect(pytest.getByRole("checkbox", { name: LATER })).not.toBeChecked();
  for (const page of [learner, desk]) {
    await page.getByText("History: two rounds").click();
    const rounds = page.getByRole("listitem").filter({ hasText: "handed in Git basics" });
    await expect(rounds).toHaveCount(2);
    await expect(rounds.nth(0)).toContainText(ASKING);
    await expect(rounds.nth(0)).toContainText(MISSING);
    await expect(rounds.nth(1)).toContainText(CHANGED);
  }

  await pytest.getByRole("checkbox", { name: LATER }).check();
  await pytest.getByRole("radio", { name: /^3, / }).check();
  await desk.getByRole("button", { name: "Send ratings" }).click();
  for (const [page, title] of [
    [desk, "You and Adela Zqe agree on both."],
    [learner, "You agree on both."],
  ] as const) {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title, LIVE);
    await expect(page.getByText("History: two rounds")).toBeVisible();
  }
  for (const isSame of same) await isSame();
});
