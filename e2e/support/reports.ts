import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { groupMemories } from "@/db/schema/interview-scores";
import type { OwnScope } from "@/lib/domain/scope";
import { untilAlive } from "./alive";

/** The rubric of one answer, to fill in. */
export const rubricOf = (page: Page, title: string) =>
  page.getByRole("form", { name: `Score: ${title}` });

/** Chooses one number for each dimension, in the order of the rubric, and gives the score. */
export async function giveScore(page: Page, title: string, scores: readonly number[]) {
  await untilAlive(page);
  const form = rubricOf(page, title);
  const dimensions = form.getByRole("group");
  await expect(dimensions).toHaveCount(scores.length);
  for (const [index, score] of scores.entries()) {
    await dimensions
      .nth(index)
      .getByRole("radio", { name: new RegExp(`^${score} `) })
      .check();
  }
  await form.getByRole("button", { name: "Give this score" }).click();
  await expect(form).toHaveCount(0);
}

/** One answer of a report, by the title of its question. */
export const answerOf = (page: Page, title: string) =>
  page.getByRole("article", { name: new RegExp(`${title}$`) });

/** Leaves the session that is open, by its dialog. */
export async function endEarly(page: Page) {
  await page.getByRole("button", { name: /^(End early|Finish)$/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^(End the interview|Finish and see the report)$/ })
    .click();
  await expect(page).toHaveURL(/\/interviews\/[0-9a-f-]{36}\/report$/);
}

/** Lets time pass for what this person is about to forget: all of it came due yesterday. */
export async function comeDue(scope: OwnScope) {
  const dueAt = new Date(Date.now() - 86_400_000);
  await db().update(groupMemories).set({ dueAt }).where(eq(groupMemories.userId, scope.ownerId));
}
