import { expect, test } from "vitest";
import { freshKey } from "@/db/testing/writing";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { markNotificationsRead, markNotificationsUnread } from "./actions";
import { tell, told } from "./testing/told";

async function arrive(count: number) {
  const { userId } = await newPerson();
  const { browser } = await signedInBrowser(userId);
  await tell(userId, count);
  const unread = async () => (await told(userId)).filter(({ readAt }) => readAt === null).length;
  return { userId, browser, unread };
}

test("a button marks its own, the one above marks the rest, and both can be taken back", async () => {
  const { userId, browser, unread } = await arrive(3);
  const id = (await told(userId))[1]?.id ?? "";
  const one = await browser.submit(markNotificationsRead, { clientKey: freshKey(), id });
  expect(one.state).toMatchObject({ status: "ok", value: { id, count: 1 } });
  const all = await browser.submit(markNotificationsRead, { clientKey: freshKey() });
  if (all.state.status !== "ok") throw new Error("not marked");
  expect(all.state.value).toMatchObject({ id: null, count: 2 });
  expect(await unread()).toBe(0);
  const { readAt } = all.state.value;
  const undo = { clientKey: freshKey(), id: null, readAt };
  const undone = await browser.send(markNotificationsUnread, undo);
  expect(undone.state).toMatchObject({ status: "ok", value: { count: 2 } });
  expect(await unread()).toBe(2);
  expect(browser.revalidated).toContain("/notifications");
});

test("a double click marks once, and both answers are alike", async () => {
  const { browser } = await arrive(2);
  const clientKey = freshKey();
  const answers = await Promise.all(
    [1, 2].map(() => browser.submit(markNotificationsRead, { clientKey })),
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.state).toMatchObject({ status: "ok", value: { count: 2 } });
});

test.each([{ id: "1" }, { id: "0f8fad5b-d9cb-469f-a165-70867728950e' or true" }])(
  "%j is refused",
  async (fields) => {
    const { browser, unread } = await arrive(1);
    const { state } = await browser.submit(markNotificationsRead, {
      clientKey: freshKey(),
      ...fields,
    });
    expect(state.status).toBe("invalid");
    expect(await unread()).toBe(1);
  },
);
