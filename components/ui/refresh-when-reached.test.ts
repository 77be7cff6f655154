import { expect, test } from "vitest";
import { refreshWhenReached } from "./refresh-when-reached";

/** Lets everything that waits for nothing but its turn have it. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

function setUp(answers: boolean[]) {
  let [asked, drawn] = [0, 0];
  const waiting: (() => void)[] = [];
  const refresh = refreshWhenReached(
    () => {
      drawn++;
    },
    {
      ask: async () => answers[asked++] ?? true,
      later: (run) => {
        waiting.push(run);
      },
    },
  );
  return { refresh, waiting, seen: () => ({ asked, drawn }) };
}

test("draws at once when the server answers", async () => {
  const { refresh, seen } = setUp([true]);
  refresh();
  await settle();
  expect(seen()).toEqual({ asked: 1, drawn: 1 });
});

test("stays on the page while it is silent, and draws once when it is back", async () => {
  const { refresh, waiting, seen } = setUp([false, false, true]);
  refresh();
  refresh();
  await settle();
  expect(seen()).toEqual({ asked: 1, drawn: 0 });
  for (const expected of [0, 1]) {
    refresh();
    waiting.shift()?.();
    await settle();
    expect(seen().drawn).toBe(expected);
  }
  refresh();
  await settle();
  expect(seen()).toEqual({ asked: 4, drawn: 2 });
});
