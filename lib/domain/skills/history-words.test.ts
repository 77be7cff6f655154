import { expect, test } from "vitest";
import { historyWords } from "./history-words";

type Told = Parameters<typeof historyWords>[0];
const told = (more: Partial<Told>): Told => ({
  kind: "self",
  value: null,
  difficulty: null,
  score: null,
  trust: 1,
  ...more,
});

test.each<[Partial<Told>, string | null, string]>([
  [{ value: 3 }, null, "You rated yourself 3"],
  [{ value: 0 }, null, "You rated yourself 0"],
  [{}, null, "You: not observable, no opportunity to show it"],
  [{ kind: "mentor", value: 2 }, "Grace H.", "Grace H. (mentor): 2"],
  [{ kind: "mentor", value: 2 }, null, "Somebody (mentor): 2"],
  [{ kind: "peer", value: 4 }, "Linus", "Linus (peer): 4"],
  [{ kind: "usage", value: 1 }, null, "You use this now"],
  [{ kind: "usage", value: 0 }, null, "You no longer use this"],
  [{ kind: "coding", difficulty: 3, score: 1 }, null, "Coding at difficulty 3: 100 % of the tests"],
  [
    { kind: "coding", difficulty: 3, score: 0.799, trust: 0.5 },
    null,
    "Coding at difficulty 3: 80 % of the tests, reported by the browser",
  ],
  [{ kind: "quiz", difficulty: 2, score: 1 }, null, "Quiz at difficulty 2: right"],
  [
    { kind: "quiz", difficulty: 2, score: 0, trust: 0.5 },
    null,
    "Quiz at difficulty 2: wrong, reported by the browser",
  ],
  [
    { kind: "interview", difficulty: 4, score: 0.5 },
    null,
    "Interview answer at difficulty 4: 50 %",
  ],
  [{ kind: "retraction" }, null, "Taken back"],
])("%j by %j reads %j", (more, rater, text) => {
  expect(historyWords(told(more), rater)).toBe(text);
});
