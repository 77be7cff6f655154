import { type Browser, expect, type Page, test } from "@playwright/test";
import { claimAndShow, firstRungSkills, vouchedBy } from "@/db/testing/first-rung";
import { discuss, handIn, inviteAs, rateByHand, stepsOf } from "./support/mentoring";
import { keepOpen, LIVE, newSomeone, type Someone, scopeOfPerson } from "./support/pair";
import { castMember, newPerson, untilNextIsKnown } from "./support/people";

/** Texts that only one side may read before both have spoken. */
const CLAIM_NOTE = "Sealed note on a claim zq71";
const ADVICE = "Sealed word of advice zq72";
const EVIDENCE = "Price watcher zq73";
const ASKING = "Please begin with the tests zq74";

const skills = firstRungSkills();
const disputed = skills.at(-2)?.name ?? "";
const claims = Object.fromEntries(
  skills.map(({ id, name }) => [id, name === disputed ? 5 : 3] as const),
);

test.beforeEach(() => test.setTimeout(150_000));

/** Offers on the page for it, and is vouched for. */
async function becomeMentor({ page, scope }: Someone) {
  await page.goto("/mentoring/offer");
  await page
    .getByRole("group", { name: /^Rungs/ })
    .getByLabel("Intern")
    .check();
  await page.getByLabel("Learners at once").fill("3");
  await page.getByLabel("Languages").fill("English");
  await page.getByRole("button", { name: "Offer to mentor" }).click();
  await expect(page.getByText("Your offer is saved.")).toBeVisible();
  await vouchedBy(castMember("katherine").id, scope.ownerId, "mid");
}

/** Opens a link without an account, makes one, and arrives where the link leads. */
async function arriveAsNewcomer(browser: Browser, link: string, name: string) {
  const page = await (await browser.newContext()).newPage();
  const person = newPerson(name);
  const path = new URL(link).pathname;
  await page.goto(link);
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`);
  await untilNextIsKnown(page);
  await page.getByRole("link", { name: "Create an account" }).click();
  await expect(page.getByRole("heading", { name: "Create an account" })).toBeVisible();
  await untilNextIsKnown(page);
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(path);
  return { ...person, page, scope: await scopeOfPerson(person) };
}

/** All that a page sends: as a document, and as the data of a page that is drawn anew. */
async function sentTo(page: Page): Promise<string> {
  const document = await page.request.get(page.url());
  const flight = await page.request.get(page.url(), { headers: { RSC: "1" } });
  expect(flight.headers()["content-type"]).toContain("text/x-component");
  return [await document.text(), await flight.text(), await page.content()].join("\n");
}

test("from an offer to a confirmed rung: two people, and no page loaded twice", async ({
  browser,
}) => {
  const mentor = await newSomeone(browser, "Gracia Zqm");
  await becomeMentor(mentor);
  const link = await inviteAs(mentor.page, "mentor", { words: "I liked your talk zq75." });
  await mentor.page.goto("/mentoring/desk");

  // The newcomer reads who asks and what will be shared, and says yes.
  const mentee = await arriveAsNewcomer(browser, link, "Adela Zqe");
  const { page } = mentee;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Gracia Zqm offers to be your mentor",
  );
  await expect(page.getByText("I liked your talk zq75.")).toBeVisible();
  await expect(page.getByText(/weigh as a mentor’s up to Mid-level, for which an/)).toBeVisible();
  const shown = page.getByRole("group", { name: "What Gracia Zqm will see" });
  await expect(shown.getByRole("checkbox")).toHaveCount(5);
  await expect(shown.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await shown.getByRole("checkbox", { name: "Career and plans" }).check();
  await page.getByRole("button", { name: "Accept Gracia Zqm as your mentor" }).click();
  await expect(page).toHaveURL(/\/mentoring\/mentors\/[0-9a-f-]{36}$/);
  for (const name of ["Skills and evidence", "Career and plans"]) {
    await expect(page.getByRole("checkbox", { name })).toBeChecked();
  }
  for (const name of ["Interviews", "Postings", "Portfolio"]) {
    await expect(page.getByRole("checkbox", { name })).not.toBeChecked();
  }
  const desk = mentor.page.getByRole("row", { name: /^Adela Zqe/ });
  await expect(desk).toBeVisible(LIVE);

  // Twelve skills with one artefact, and a dashboard that knows only claims.
  await claimAndShow(mentee.scope, { claims, note: CLAIM_NOTE, title: EVIDENCE });
  const dashboard = await page.context().newPage();
  await dashboard.goto("/dashboard");
  await dashboard.getByText("The ladder as a table").click();
  const intern = dashboard.getByRole("row", { name: /^Intern / });
  await expect(intern).toBeVisible();
  await expect(intern).not.toContainText("confirmed");
  const sameDashboard = await keepOpen(dashboard);
  await page.bringToFront();
  await handIn(
    page,
    skills.map(({ name }) => name),
    ASKING,
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Twelve skills are with Gracia Zqm.",
  );
  const samePage = await keepOpen(page);

  // The desk tells of it; what the mentor then gets holds the evidence, and no claim.
  await desk.getByRole("link", { name: "rate Adela Zqe’s review" }).click(LIVE);
  await expect(mentor.page.getByText(ASKING)).toBeVisible();
  const sameForm = await keepOpen(mentor.page);
  const claimed = /Adela Zqe [0-5],|\\?"(self|selfRating|claimed?|before)\\?":\s*[0-5]/;
  for (const { name } of skills) {
    await rateByHand(mentor.page, name, name === disputed ? 2 : 3);
  }
  await expect(mentor.page.getByText("12 of 12 rated")).toBeVisible();
  const region = mentor.page.getByRole("region", { name: disputed });
  await region.getByText("Write feedback").click();
  await region.getByRole("radio", { name: /^Actionable/ }).check();
  for (const name of ["Situation", "Behaviour", "Impact", "Next step"]) {
    await region.getByRole("textbox", { name }).fill(`${ADVICE} ${name}`);
  }
  await region.getByRole("button", { name: "Save point" }).click();
  await expect(region.getByText("Write another point")).toBeVisible();
  const blind = await sentTo(mentor.page);
  expect(blind).toContain(EVIDENCE);
  expect(blind).not.toContain(CLAIM_NOTE);
  expect(blind).not.toMatch(claimed);

  // Meanwhile the mentee's page says who is at it, and holds nothing of what was noted.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Gracia Zqm is rating twelve skills.",
    LIVE,
  );
  const early = await sentTo(page);
  expect(early).toContain(EVIDENCE);
  expect(early).not.toContain(ADVICE);
  expect(early).not.toMatch(/Gracia Zqm [0-5]|"12 of 12/);

  await mentor.page.getByRole("button", { name: "Send ratings" }).click();
  await expect(mentor.page.getByRole("heading", { level: 1 })).toHaveText(
    "You and Adela Zqe agree on eleven of twelve.",
  );
  // The same look finds a claim and the advice now that they may be seen, so it was no blind one.
  expect(await sentTo(mentor.page)).toMatch(claimed);

  // Both open pages of the mentee are drawn anew by themselves: comparison, rung, feedback.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "You agree on eleven of twelve.",
    LIVE,
  );
  await expect(page.getByRole("img", { name: "you 5, Gracia Zqm 2, 3 apart" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Intern is confirmed." })).toBeVisible();
  await expect(page.getByText(`${ADVICE} Impact`)).toBeVisible();
  await expect(intern).toContainText("confirmed by a mentor", LIVE);
  await expect(
    dashboard.getByRole("img", { name: /^You stand on Intern\. Next rung: Junior, \d+ %\.$/ }),
  ).toBeVisible();
  await sameDashboard();

  // They differ on one, and talk.
  await expect(page.getByText(`${disputed} is not settled yet.`)).toBeVisible();
  await discuss(page, mentor.name, disputed, "The last section shows it zq76.");
  await expect(mentor.page.getByText("The last section shows it zq76.")).toBeVisible(LIVE);
  await discuss(mentor.page, mentee.name, disputed, "I read that as guided zq77.");
  await expect(page.getByText("I read that as guided zq77.")).toBeVisible(LIVE);
  await page.getByText("Revise my rating").first().click();
  await page
    .getByRole("group", { name: `Your new rating of ${disputed}` })
    .getByRole("radio", { name: /^3, / })
    .check();
  await page.getByLabel("Why", { exact: true }).fill("Fair enough zq78.");
  await page.getByRole("button", { name: "Revise my rating" }).click();
  for (const each of [page, mentor.page]) {
    await expect(
      each.getByRole("heading", { name: "What you differed on is settled." }),
    ).toBeVisible(LIVE);
  }
  await expect(mentor.page.getByText("Adela Zqe revised their rating to 3.")).toBeVisible();

  await page.getByRole("button", { name: "Close this review" }).click();
  for (const each of [page, mentor.page]) {
    await expect(stepsOf(each).last()).toHaveText(/^settled \d+ [A-Z]/, LIVE);
  }
  await expect(page.getByRole("button", { name: "Close this review" })).toHaveCount(0);
  await samePage();
  await sameForm();
});
