import { afterAll, beforeAll, expect, test } from "vitest";
import { openLiveEar } from "@/db/testing/live-ear";
import { freshKey } from "@/db/testing/writing";
import { acceptInvite } from "../invitations/actions";
import { aMentorship, anInvitation, somebody } from "../testing/people";
import { changeMentor, shareSection } from "./actions";

let ear: Awaited<ReturnType<typeof openLiveEar>>;
beforeAll(async () => {
  ear = await openLiveEar();
});
afterAll(() => ear.close());

test("accepting, consent and parting reach both people's open pages", async () => {
  const [ada, grace, alan] = [await somebody(), await somebody("Grace"), await somebody("Alan")];
  const { token } = await anInvitation(grace.userId, "mentor");
  await ada.browser.send(acceptInvite, { clientKey: freshKey(), token });
  expect(await ear.hear()).toEqual([ada.userId, grace.userId].toSorted());

  const mentorshipId = await aMentorship(ada.userId, alan.userId);
  const two = [ada.userId, alan.userId].toSorted();
  const consent = { section: "career", isShared: true, expectedVersion: 1 };
  await ada.browser.send(shareSection, { clientKey: freshKey(), mentorshipId, ...consent });
  expect(await ear.hear()).toEqual(two);

  await ada.browser.send(changeMentor, { clientKey: freshKey(), mentorshipId });
  expect(await ear.hear()).toEqual(expect.arrayContaining(two));
});
