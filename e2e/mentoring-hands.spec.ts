import { expect, type Page, test } from "@playwright/test";
import { completeReview } from "@/db/queries/mentoring/reviews/complete-review";
import { claimAndShow } from "@/db/testing/first-rung";
import { NOT_DRAWN, rateAll, reviewBetween, reviewerScopeOf } from "@/db/testing/mentoring";
import { freshKey } from "@/db/testing/writing";
import { visit } from "./support/alive";
import { tabTo } from "./support/keyboard";
import { handIn } from "./support/mentoring";
import { LIVE, newPair, type Someone } from "./support/pair";

test.beforeEach(() => test.setTimeout(90_000));

test("a mentor finds, rates and sends a skill with the keyboard alone", async ({ browser }) => {
  const { mentee, mentor } = await newPair(browser);
  await reviewBetween(mentee.scope, mentor.scope, { claims: { git: 4 }, at: new Date() });
  const { page } = mentor;
  await visit(page, "/mentoring/desk");
  await tabTo(page, page.getByRole("link", { name: "rate Adela Zqe’s review" }));
  await page.keyboard.press("Enter");
  const skill = page.getByRole("region", { name: "Git basics" });
  await tabTo(page, skill.getByRole("checkbox", { name: /^looked at/ }));
  await page.keyboard.press("Space");
  await tabTo(page, skill.getByRole("radio", { name: "not observable" }));
  await page.keyboard.press("3");
  await expect(skill.getByRole("radio", { name: /^3, / })).toBeFocused();
  await page.keyboard.press(".");
  await expect(skill.getByRole("radio", { name: /^3\.5, / })).toBeChecked();
  await expect(page.getByText("1 of 1 rated")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Send ratings" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You and Adela Zqe agree.");
  await expect(page.getByRole("img", { name: "Adela Zqe 4, you 3.5" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
});

/** Rates and sends, as the mentor's page does. */
async function complete(mentee: Someone, mentor: Someone, reviewId: string, rating: number) {
  const scope = reviewerScopeOf(mentee.scope, mentor.scope, reviewId);
  await rateAll(mentor.scope, scope, { git: rating }, new Date());
  const act = { reviewId, clientKey: freshKey() };
  const answer = await completeReview(mentor.scope, scope, act, new Date(), NOT_DRAWN);
  expect(answer.outcome).toBe("done");
}

/** How many pixels lie outside of the screen's width. */
const beyond = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("on a phone a skill is handed in, compared and discussed", async ({ browser }) => {
  const { mentee, mentor } = await newPair(browser);
  await claimAndShow(mentee.scope, { claims: { git: 4, pytest: 3 }, title: "Price watcher" });
  const { page } = mentee;
  await page.setViewportSize({ width: 390, height: 844 });
  const reviewId = await handIn(page, ["Git basics"], "Have a look, please.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One skill is with Gracia Zqm.");
  expect(await beyond(page)).toBeLessThanOrEqual(0);

  await complete(mentee, mentor, reviewId, 1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You see it differently.", LIVE);
  const row = page.getByRole("row", { name: /^Git basics/ });
  await expect(row.getByRole("img", { name: "you 4, Gracia Zqm 1, 3 apart" })).toBeInViewport();
  expect(await beyond(page)).toBeLessThanOrEqual(0);
  await row.getByRole("link", { name: /^Discuss/ }).click();
  await expect(
    page.getByRole("heading", { name: "You say 4, Gracia Zqm says 1." }),
  ).toBeInViewport();
  await page.getByLabel("To Gracia Zqm, about Git basics").fill("Why one?");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Why one?" })).toBeVisible();
  await page.getByRole("button", { name: "Keep both ratings" }).click();
  await expect(
    page.getByRole("heading", { name: "What you differed on is settled." }),
  ).toBeVisible();
  expect(await beyond(page)).toBeLessThanOrEqual(0);
});
