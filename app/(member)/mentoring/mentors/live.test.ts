import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LIVE_CHANNEL } from "@/db/queries/notify";
import { freshKey } from "@/db/testing/writing";
import { acceptInvite } from "../invitations/actions";
import { aMentorship, anInvitation, somebody } from "../testing/people";
import { changeMentor, shareSection } from "./actions";

/** What servers hear about whose pages are out of date. */
const heard: string[] = [];
let ear: ReturnType<typeof postgres>;

beforeAll(async () => {
  ear = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
  await ear.listen(LIVE_CHANNEL, (userId) => heard.push(userId));
});
afterAll(() => ear.end());

/** Waits for one more announcement, which comes after everything announced before it. */
async function heardSince(from: number): Promise<string[]> {
  const mark = freshKey();
  await ear.notify(LIVE_CHANNEL, mark);
  await expect.poll(() => heard.includes(mark)).toBe(true);
  return [...new Set(heard.slice(from))].filter((each) => each !== mark).toSorted();
}

test("accepting, consent and parting reach both people's open pages", async () => {
  const [ada, grace] = [await somebody(), await somebody("Grace")];
  const both = [ada.userId, grace.userId].toSorted();
  const { token } = await anInvitation(grace.userId, "mentor");
  await ada.browser.send(acceptInvite, { clientKey: freshKey(), token });
  expect(await heardSince(0)).toEqual(both);

  const alan = await somebody("Alan");
  const mentorshipId = await aMentorship(ada.userId, alan.userId);
  const two = [ada.userId, alan.userId].toSorted();
  let from = heard.length;
  const consent = { section: "career", isShared: true, expectedVersion: 1 };
  await ada.browser.send(shareSection, { clientKey: freshKey(), mentorshipId, ...consent });
  expect(await heardSince(from)).toEqual(two);

  from = heard.length;
  await ada.browser.send(changeMentor, { clientKey: freshKey(), mentorshipId });
  expect(await heardSince(from)).toEqual(expect.arrayContaining(two));
});
