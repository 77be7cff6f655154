import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test, vi } from "vitest";
import { openSessionChannel } from "./session-channel";

function tab(interviewId: string, since: number) {
  const shown = { since, changes: 0 };
  const channel = openSessionChannel(interviewId, {
    since: () => shown.since,
    onChange: () => {
      shown.changes += 1;
    },
  });
  onTestFinished(channel.close);
  return { shown, ...channel };
}

test("a change is heard by the other tabs of the same session alone", async () => {
  const id = randomUUID();
  const [one, two, stranger] = [tab(id, 1), tab(id, 1), tab(randomUUID(), 1)];
  one.tell();
  await vi.waitUntil(() => two.shown.changes === 1);
  expect([one.shown.changes, stranger.shown.changes]).toEqual([0, 0]);
});

test("a tab that was drawn before the others went on follows them when it opens", async () => {
  const id = randomUUID();
  const first = tab(id, 20);
  const late = tab(id, 10);
  await vi.waitUntil(() => late.shown.changes === 1);
  expect(first.shown.changes).toBe(0);
});

test("a tab that shows what the others show draws nothing anew", async () => {
  const id = randomUUID();
  const [first, second] = [tab(id, 10), tab(id, 10)];
  // Its own question has been answered once this is heard.
  second.tell();
  await vi.waitUntil(() => first.shown.changes === 1);
  first.tell();
  await vi.waitUntil(() => second.shown.changes === 1);
  expect([first.shown.changes, second.shown.changes]).toEqual([1, 1]);
});
