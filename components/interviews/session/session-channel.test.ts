import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test, vi } from "vitest";
import { openSessionChannel, type Shown } from "./session-channel";

function tab(interviewId: string, since: number, mark = "0 open") {
  const own = { shown: { since, mark } as Shown, changes: 0 };
  const channel = openSessionChannel(interviewId, {
    shown: () => own.shown,
    onChange: () => {
      own.changes += 1;
    },
  });
  onTestFinished(channel.close);
  return { own, ...channel };
}

type Tab = ReturnType<typeof tab>;

/**
 * How often each of two tabs was told to look anew since the last time. Whatever is on its way comes
 * before what each says here twice, so it has been heard, and so have answers to it.
 */
async function looks(first: Tab, second: Tab): Promise<number[]> {
  for (let round = 0; round < 3; round += 1) {
    const before = [first.own.changes, second.own.changes] as const;
    first.tell();
    second.tell();
    await vi.waitUntil(() => first.own.changes > before[0] && second.own.changes > before[1]);
  }
  const counts = [first.own.changes - 3, second.own.changes - 3];
  first.own.changes = 0;
  second.own.changes = 0;
  return counts;
}

test("a change is heard by the other tabs of the same session alone", async () => {
  const id = randomUUID();
  const [one, two, stranger] = [tab(id, 1), tab(id, 1), tab(randomUUID(), 1)];
  one.tell();
  await vi.waitUntil(() => two.own.changes === 1);
  expect([one.own.changes, stranger.own.changes]).toEqual([0, 0]);
});

test("whoever shows what came later is followed, and follows nobody", async () => {
  const id = randomUUID();
  const [first, second] = [tab(id, 10), tab(id, 10)];
  expect(await looks(first, second)).toEqual([0, 0]);
  first.own.shown = { since: 20, mark: "1 open" };
  first.show();
  expect(await looks(first, second)).toEqual([0, 1]);
});

test("two turns within a second are two turns", async () => {
  const id = randomUUID();
  const [first, second] = [tab(id, 10), tab(id, 10)];
  expect(await looks(first, second)).toEqual([0, 0]);
  first.own.shown = { since: 10, mark: "1 open" };
  first.show();
  expect(await looks(first, second)).toEqual([0, 1]);
});

test("a tab that was drawn before the others went on learns it when it opens", async () => {
  const id = randomUUID();
  const first = tab(id, 20, "1 open");
  expect(await looks(first, tab(id, 10))).toEqual([0, 1]);
});

test("the same within a second: both look anew, once", async () => {
  const id = randomUUID();
  const first = tab(id, 10, "0 skipped");
  expect(await looks(first, tab(id, 10))).toEqual([1, 1]);
});

test("tabs that show the same draw nothing anew", async () => {
  const id = randomUUID();
  const [first, second] = [tab(id, 10), tab(id, 10)];
  first.show();
  second.show();
  expect(await looks(first, second)).toEqual([0, 0]);
});
