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

test("whoever shows what came later is followed, and follows nobody", async () => {
  const id = randomUUID();
  const [first, second] = [tab(id, 20), tab(id, 10)];
  first.show();
  await vi.waitUntil(() => second.shown.changes === 1);
  expect(first.shown.changes).toBe(0);
});

test("a tab that was drawn before the others went on learns it by showing what it has", async () => {
  const id = randomUUID();
  const [first, late] = [tab(id, 20), tab(id, 10)];
  late.show();
  await vi.waitUntil(() => late.shown.changes === 1);
  expect(first.shown.changes).toBe(0);
});

test("tabs that show the same draw nothing anew", async () => {
  const id = randomUUID();
  const [first, second] = [tab(id, 10), tab(id, 10)];
  first.show();
  second.show();
  // What was said before a change has been heard when the change is.
  second.tell();
  first.tell();
  await vi.waitUntil(() => first.shown.changes > 0 && second.shown.changes > 0);
  expect([first.shown.changes, second.shown.changes]).toEqual([1, 1]);
});
