import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { signOut } from "@/app/(member)/account/actions";
import { transaction } from "@/db/client";
import { hasChangedWithin, startListening, stopListening } from "@/db/live";
import { notify } from "@/db/queries/notify";
import { freshKey } from "@/db/testing/writing";
import { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { GET } from "./route";
import { countStreams, endStreams, openStream } from "./streams";

const patience = { timeout: 30_000, interval: 10 };
const context = { params: Promise.resolve({}) };
const open = (browser: TestBrowser, age = 0) =>
  browser.within(() => GET(new Request(`http://localhost:3000/api/live?age=${age}`), context));

beforeAll(async () => {
  startListening();
  await vi.waitFor(() => expect(hasChangedWithin(randomUUID(), 0)).toBe(false), patience);
});
afterEach(() => {
  endStreams();
  expect(countStreams()).toBe(0);
});
afterAll(stopListening);

async function arrive() {
  const { userId } = await newPerson();
  return { userId, ...(await signedInBrowser(userId)) };
}

/** The next word of a stream, or null at its end. */
function reading(response: Response) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return {
    next: async () => (await reader?.read())?.value ?? null,
    leave: () => reader?.cancel(),
  };
}

const tell = (userId: string) =>
  transaction((tx) => {
    const data = { name: "Grace" };
    return notify(tx, [{ userId, type: "note", href: "/mentoring", data }], new Date());
  });

test("says that something changed for this person, and nothing about what", async () => {
  const [ada, linus] = [await arrive(), await arrive()];
  const [own, foreign] = [await open(ada.browser), await open(linus.browser)];
  expect(own.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(own.headers.get("cache-control")).toBe("no-store, no-transform");
  const [stream, other] = [reading(own), reading(foreign)];
  expect([await stream.next(), await other.next()]).toEqual(["data: still\n\n", "data: still\n\n"]);
  await tell(ada.userId);
  expect(await stream.next()).toBe("data: changed\n\n");
  await tell(linus.userId);
  expect(await other.next()).toBe("data: changed\n\n");
});

test("what changed since the page was made is told at once", async () => {
  const ada = await arrive();
  await tell(ada.userId);
  await expect.poll(() => hasChangedWithin(ada.userId, 5_000), patience).toBe(true);
  expect(await reading(await open(ada.browser, 5_000)).next()).toBe("data: changed\n\n");
  expect(await reading(await open(ada.browser, Number.NaN)).next()).toBe("data: still\n\n");
});

test("nobody without a session gets one; signing out wakes the person's other pages", async () => {
  expect((await open(new TestBrowser())).status).toBe(401);
  const ada = await arrive();
  const { browser: elsewhere } = await signedInBrowser(ada.userId);
  const stream = reading(await open(elsewhere));
  expect(await stream.next()).toBe("data: still\n\n");
  await ada.browser.send(signOut, { clientKey: freshKey() });
  expect(await stream.next()).toBe("data: changed\n\n");
  expect((await open(ada.browser)).status).toBe(401);
});

test("a person may hold so many, and closing one makes room for another", async () => {
  const [ada, linus] = [await arrive(), await arrive()];
  const streams = [];
  for (let i = 0; i < 8; i++) streams.push(reading(await open(ada.browser)));
  const refused = await open(ada.browser);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "60"]);
  expect((await open(linus.browser)).status).toBe(200);
  await streams[0]?.leave();
  expect((await open(ada.browser)).status).toBe(200);
});

test("all people together may hold a thousand", async () => {
  const opened = Array.from({ length: 1_001 }, () => openStream(randomUUID(), 0));
  expect(opened.filter((stream) => stream !== null)).toHaveLength(1_000);
  expect(opened.at(-1)).toBeNull();
});

test("a stream ends by itself, and all of them when the server does", async () => {
  const brief = reading(new Response(openStream(randomUUID(), 0, 1)));
  expect([await brief.next(), await brief.next()]).toEqual(["data: still\n\n", null]);
  const long = reading(new Response(openStream(randomUUID(), 0)));
  expect(await long.next()).toBe("data: still\n\n");
  endStreams();
  expect(await long.next()).toBeNull();
});

test("a page that reads nothing is not written to without end", async () => {
  const ada = await arrive();
  const stream = reading(await open(ada.browser));
  for (let i = 0; i < 50; i++) await tell(ada.userId);
  await expect.poll(() => hasChangedWithin(ada.userId, 5_000), patience).toBe(true);
  endStreams();
  let words = 0;
  while ((await stream.next()) !== null) words++;
  expect(words).toBeLessThanOrEqual(10);
});
