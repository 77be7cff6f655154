import { expect, test } from "@playwright/test";
import { claimAndShow } from "@/db/testing/first-rung";
import { visit } from "./support/alive";
import { inviteAs } from "./support/mentoring";
import { keepOpen, LIVE, newPair, newSomeone } from "./support/pair";

const NOTE = "Sealed note on a claim zq61";
const EVIDENCE = "Price watcher zq62";

test.beforeEach(() => test.setTimeout(90_000));

test("a mentee invites a mentor, who reads what they would see before saying yes", async ({
  browser,
}) => {
  const mentee = await newSomeone(browser, "Adela Zqe");
  const mentor = await newSomeone(browser, "Gracia Zqm");
  const other = await newSomeone(browser, "Linda Zqo");
  const wish = { words: "You know my tests zq63.", sections: ["Career and plans"] };
  const link = await inviteAs(mentee.page, "mentee", wish);
  await mentee.page.goto("/mentoring");
  const open = mentee.page.getByRole("region", { name: "Open invitations" });
  await expect(open.getByText(/would see Skills and evidence, Career and plans$/)).toBeVisible();
  const samePage = await keepOpen(mentee.page);

  await mentor.page.goto(link);
  await expect(mentor.page.getByRole("heading", { level: 1 })).toHaveText(
    "Adela Zqe asks you to be their mentor",
  );
  await expect(mentor.page.getByText("You know my tests zq63.")).toBeVisible();
  await expect(mentor.page.getByText(/^Your ratings weigh as a peer’s/)).toBeVisible();
  const shown = mentor.page.getByRole("region", { name: "What Adela Zqe would show you" });
  await expect(shown.getByRole("term")).toHaveText([
    "What they hand in",
    "Skills and evidence",
    "Career and plans",
  ]);
  await expect(shown.getByText("Not shown: Interviews, Postings, Portfolio.")).toBeVisible();
  await mentor.page.getByRole("button", { name: "Become Adela Zqe’s mentor" }).click();
  await expect(mentor.page).toHaveURL(/\/mentoring\/mentees\/[0-9a-f-]{36}$/);

  await expect(mentee.page.getByRole("link", { name: "Gracia Zqm" })).toBeVisible(LIVE);
  await expect(open).toHaveCount(0);
  await samePage();
  await other.page.goto(link);
  await expect(other.page.getByRole("heading", { name: "This link has been used" })).toBeVisible();
});

test("what is no longer shared leaves the mentor's open tabs, and so does a mentee who leaves", async ({
  browser,
}) => {
  const { mentee, mentor, mentorshipId } = await newPair(browser, ["skills"]);
  await claimAndShow(mentee.scope, { claims: { git: 4 }, note: NOTE, title: EVIDENCE });
  const record = mentor.page;
  const skill = await record.context().newPage();
  await record.goto(`/mentoring/mentees/${mentorshipId}`);
  await skill.goto(`/mentoring/mentees/${mentorshipId}/skills/git`);
  const table = record.getByRole("heading", { name: "One skill has something to show" });
  const gone = "There is no rung here";
  await expect(table).toBeVisible();
  await expect(skill.getByText(NOTE)).toBeVisible();
  const same = [await keepOpen(record), await keepOpen(skill)];

  await visit(mentee.page, `/mentoring/mentors/${mentorshipId}`);
  const consent = mentee.page.getByRole("checkbox", { name: "Skills and evidence" });
  await consent.uncheck();
  const said = "Gracia Zqm no longer sees Skills and evidence.";
  await expect(mentee.page.getByText(said)).toBeVisible();
  const notShared = record.getByText("Adela Zqe does not share their skills with you");
  await expect(notShared).toBeVisible(LIVE);
  await expect(table).toHaveCount(0);
  await expect(skill.getByRole("heading", { name: gone })).toBeVisible(LIVE);
  for (const tab of [record, skill]) {
    await expect(tab.getByText(NOTE)).toHaveCount(0);
    await expect(tab.getByText(EVIDENCE)).toHaveCount(0);
  }

  await consent.check();
  await expect(table).toBeVisible(LIVE);

  await mentee.page.getByRole("button", { name: "Leave Gracia Zqm" }).click();
  await expect(mentee.page.getByText(/^On .* You left\. They see nothing/)).toBeVisible();
  for (const tab of [record, skill]) {
    await expect(tab.getByRole("heading", { name: gone })).toBeVisible(LIVE);
    await expect(tab.getByText("Adela Zqe")).toHaveCount(0);
  }
  for (const isSame of same) await isSame();
});
