import { expect, type Page, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { ledgerEntries } from "@/db/schema/skills";
import {
  endSession,
  handIn,
  scoreOwn,
  sessionOf,
  storedAnswers,
  write,
} from "@/db/testing/interviews";
import { visit } from "./support/alive";
import { newPair } from "./support/pair";
import { answerOf, giveScore } from "./support/reports";

test.beforeEach(() => test.setTimeout(90_000));

const CONCEPT = "q-idempotency-key";
const LATEST = "Latest order per customer";
const QUERY = `select customer_id, id, total
from (select *, row_number() over (partition by customer_id order by created_at desc, id desc) as n from orders)
where n = 1
order by customer_id`;

/** A mentee's session that is over: a query whose run says nothing good, and a text that was scored. */
async function pairWithSession(browser: Parameters<typeof newPair>[0]) {
  const pair = await newPair(browser, ["interviews"]);
  const me = pair.mentee.scope;
  const begunAt = new Date(Date.now() - 30 * 60_000);
  const at = (minute: number) => new Date(begunAt.getTime() + minute * 60_000);
  const questionIds = ["q-sql-latest-order", CONCEPT];
  const { interviewId, answers } = await sessionOf(me, { questionIds, at: begunAt });
  const [query, concept] = answers;
  if (!query || !concept) throw new Error("the session is not as it was drawn");
  await write(me, query, { field: "code", body: QUERY }, at(5));
  await handIn(me, query.id, { passed: 1, at: at(6) });
  await write(me, concept, { body: "The client makes the key zq91." }, at(9));
  await handIn(me, concept.id, { at: at(10) });
  await endSession(me, interviewId, at(11));
  await scoreOwn(me, concept, [2, 2, 2, 2], { note: "I was not sure zq92.", at: at(12) });
  return { ...pair, interviewId, concept: concept.title };
}

const live = (page: Page, words: string | RegExp) =>
  expect(page.getByText(words).first()).toBeVisible({ timeout: 15_000 });

test("a mentor is asked, scores without seeing the learner's score, and both are shown", async ({
  browser,
}) => {
  const { mentee, mentor, mentorshipId, interviewId, concept } = await pairWithSession(browser);
  await mentee.page.goto(`/interviews/${interviewId}/report`);
  await mentee.page.getByRole("button", { name: `Ask ${mentor.name} to score` }).click();
  await live(mentee.page, new RegExp(`^${mentor.name} was asked on`));

  const { page } = mentor;
  await page.goto("/notifications");
  await page.getByRole("link", { name: `${mentee.name} asks you to score an interview.` }).click();
  await expect(page).toHaveURL(
    new RegExp(`/mentoring/mentees/${mentorshipId}/interviews/${interviewId}$`),
  );
  const answer = answerOf(page, concept);
  await expect(answer).toContainText("The client makes the key zq91.");
  await expect(answer).toContainText(`${mentee.name} has scored this already.`);
  expect(await page.content()).not.toContain("zq92");
  await giveScore(page, concept, [4, 4, 3, 3]);
  await expect(
    answer.getByRole("heading", { name: "Your score: 83 %, strong hire" }),
  ).toBeVisible();
  await expect(
    answer.getByRole("heading", { name: `${mentee.name}’s own: 33 %, no hire` }),
  ).toBeVisible();
  await expect(answer).toContainText("I was not sure zq92.");

  // One that the learner has not scored shows them nothing but that it is there.
  await giveScore(page, LATEST, [2, 2, 1, 1]);
  await mentee.page.reload();
  const own = answerOf(mentee.page, concept);
  await expect(
    own.getByRole("heading", { name: `${mentor.name}: 83 %, strong hire` }),
  ).toBeVisible();
  const query = answerOf(mentee.page, LATEST);
  await expect(query).toContainText(`${mentor.name} has scored this answer`);
  await expect(query.getByRole("heading", { name: new RegExp(`^${mentor.name}: `) })).toHaveCount(
    0,
  );
  await giveScore(mentee.page, LATEST, [2, 2, 1, 1]);
  await expect(
    query.getByRole("heading", { name: `${mentor.name}: 17 %, strong no hire` }),
  ).toBeVisible();
});

test("code that a mentor's browser ran again counts in full", async ({ browser }) => {
  const { mentor, mentorshipId, interviewId } = await pairWithSession(browser);
  const entry = async () => {
    const [query] = await storedAnswers(interviewId);
    const rows = await db()
      .select()
      .from(ledgerEntries)
      .where(eq(ledgerEntries.id, query?.ledgerEntryId ?? ""));
    return { runner: query?.runner, share: query?.share, trust: rows[0]?.trust };
  };
  expect(await entry()).toEqual({ runner: "candidate", share: 0.5, trust: 0.5 });
  const { page } = mentor;
  await visit(page, `/mentoring/mentees/${mentorshipId}/interviews/${interviewId}`);
  const answer = answerOf(page, LATEST);
  await expect(
    answer.getByRole("heading", { name: "1 of 2 data sets, as the candidate’s browser reported" }),
  ).toBeVisible();
  await answer.getByRole("button", { name: "Run it in your browser" }).click();
  await expect(
    answer.getByRole("heading", { name: /^2 of 2 data sets, run by a mentor’s browser$/ }),
  ).toBeVisible({ timeout: 60_000 });
  expect(await entry()).toEqual({ runner: "mentor", share: 1, trust: 1 });
});
