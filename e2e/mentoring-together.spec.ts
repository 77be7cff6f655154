import { expect, test } from "@playwright/test";
import { reviewBetween } from "@/db/testing/mentoring";
import { untilAlive, visit } from "./support/alive";
import { holdScripts } from "./support/hold-scripts";
import { keepOpen, LIVE, newPair } from "./support/pair";

test.beforeEach(() => test.setTimeout(90_000));

test("a goal closes itself when a review accepts what was to be shown", async ({ browser }) => {
  const { mentee, mentor, mentorshipId } = await newPair(browser);
  await mentor.page.goto(`/mentoring/mentees/${mentorshipId}`);
  const theirs = mentor.page.getByRole("region", { name: "Goals" });
  await expect(theirs.getByRole("heading", { name: "No goal under way" })).toBeVisible();

  const { page } = mentee;
  await visit(page, "/mentoring/goals");
  await page.getByLabel("Skill", { exact: true }).selectOption("git");
  await page.getByLabel("From", { exact: true }).selectOption("1");
  await page.getByLabel("To", { exact: true }).selectOption("3");
  await page.getByLabel("What you will show").fill("A rebased branch zq51");
  await page.getByLabel("Together with").selectOption({ label: "Gracia Zqm" });
  await page.getByRole("button", { name: "Set goal" }).click();
  const active = page.getByRole("region", { name: "Goals under way" }).getByRole("listitem");
  await expect(active).toHaveText(/Git basics.*due.*with Gracia Zqm.*A rebased branch zq51/s);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One of three goals under way.");
  await expect(theirs.getByText("A rebased branch zq51")).toBeVisible(LIVE);
  const same = [await keepOpen(page), await keepOpen(mentor.page)];

  const ratings = { git: 3 };
  const wish = { claims: ratings, ratings, to: "completed", at: new Date() } as const;
  const { reviewId } = await reviewBetween(mentee.scope, mentor.scope, wish);
  const met = page.getByRole("region", { name: "Earlier goals" });
  await expect(met.getByText("one met")).toBeVisible(LIVE);
  await expect(met.getByRole("listitem")).toContainText(/met on \d+ /);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No goal under way.");
  await expect(theirs.getByText(/met on \d+ /)).toBeVisible(LIVE);
  for (const isSame of same) await isSame();
  await met.getByRole("link", { name: "the review that met Git basics" }).click();
  await expect(page).toHaveURL(`/mentoring/reviews/${reviewId}`);
});

test("a note typed before any script runs joins what was kept of it", async ({ browser }) => {
  const { mentee, mentorshipId } = await newPair(browser);
  const { page } = mentee;
  await visit(page, `/mentoring/mentors/${mentorshipId}`);
  const field = page.getByLabel("New note");
  await field.fill("Kept zq57");
  const letScriptsRun = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await field.fill("typed early zq58");
  await letScriptsRun();
  await untilAlive(page);
  await expect(field).toHaveValue("Kept zq57 typed early zq58");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.getByRole("region", { name: "Notes" }).getByRole("listitem")).toContainText(
    "Kept zq57 typed early zq58",
  );
});

test("check-ins draw a line, and a note that was removed comes back", async ({ browser }) => {
  const { mentee, mentor, mentorshipId } = await newPair(browser);
  await mentor.page.goto(`/mentoring/mentees/${mentorshipId}`);
  const same = await keepOpen(mentor.page);
  const { page } = mentee;
  await visit(page, `/mentoring/mentors/${mentorshipId}`);
  for (const [confidence, deed] of [
    ["2", "Read about rebasing zq52"],
    ["4", "Rebased a branch zq53"],
  ] as const) {
    await page.getByText("Check in now").click();
    await page.getByLabel("What you did").fill(deed);
    await page.getByLabel("What comes next").fill("More of it.");
    await page
      .getByRole("group", { name: "How confident are you?" })
      .getByRole("radio", { name: confidence })
      .check();
    await page.getByRole("button", { name: "Check in", exact: true }).click();
    await expect(page.getByText("Gracia Zqm can read it now.")).toBeVisible();
    await expect(mentor.page.getByText(deed)).toBeVisible(LIVE);
  }
  for (const each of [page, mentor.page]) {
    await expect(each.getByRole("img", { name: /onfidence is up from 2 to 4/ })).toBeVisible(LIVE);
  }

  const note = "Bring the drawing zq54";
  await page.getByLabel("New note").fill(note);
  await page.getByRole("button", { name: "Add note" }).click();
  const [mine, theirs] = [page, mentor.page].map((each) =>
    each.getByRole("region", { name: "Notes" }).getByRole("listitem").filter({ hasText: note }),
  ) as [ReturnType<typeof page.locator>, ReturnType<typeof page.locator>];
  await expect(mine).toBeVisible();
  await expect(theirs).toBeVisible(LIVE);
  await expect(theirs.getByRole("button")).toHaveCount(0);
  await mine.getByRole("button", { name: /^Remove your note of/ }).click();
  const undo = page.getByRole("button", { name: "Undo" });
  // Under the pointer the way back stays until the other side has lost the note.
  await undo.hover();
  await expect(mine).toHaveCount(0);
  await expect(theirs).toHaveCount(0, LIVE);
  await undo.click();
  await expect(mine).toBeVisible();
  await expect(theirs).toBeVisible(LIVE);
  await same();
});
