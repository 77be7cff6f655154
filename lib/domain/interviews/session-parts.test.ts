import { describe, expect, test } from "vitest";
import { DRAW_CODE_LENGTH, newDrawCode } from "./draw-code";
import { isWritten, starterOf } from "./is-written";
import { QUESTION_KINDS } from "./question";
import { faceOf } from "./question-face";
import { retiredQuestion } from "./retired-question";
import { revealOf } from "./reveal";
import { secondsFor, sessionSeconds } from "./session-time";
import type { DrawSettings } from "./session-types";

const stub = {
  questionId: "q-gone",
  questionVersion: 2,
  title: "Gone",
  level: "mid",
  difficulty: 3,
  topicId: "python",
  variantGroup: "q-gone",
};

test("a code has ten characters, none of which is taken for another, and follows from its bytes", () => {
  const code = newDrawCode(Uint8Array.from({ length: 16 }, (_, i) => i * 16 + i));
  expect(code).toHaveLength(DRAW_CODE_LENGTH);
  const all = Array.from({ length: 256 }, (_, byte) => newDrawCode(new Uint8Array(10).fill(byte)));
  expect(new Set(all).size).toBe(32);
  for (const each of all) expect(each).toMatch(/^[a-km-np-z2-9]{10}$/);
  expect(() => newDrawCode(new Uint8Array(9))).toThrow("ten bytes");
});

describe("whether anything is written", () => {
  const coding = {
    ...retiredQuestion({ ...stub, kind: "coding" }),
    starterCode: "def f():\n    ...",
  };
  const concept = retiredQuestion({ ...stub, kind: "concept" });
  const written = (question: Parameters<typeof isWritten>[0], bodies: Record<string, string>) =>
    isWritten(question, new Map(Object.entries(bodies)));

  test("blanks are nothing, and so is the starter as it was", () => {
    expect(written(concept, {})).toBe(false);
    expect(written(concept, { answer: " \n" })).toBe(false);
    expect(written(concept, { answer: "It" })).toBe(true);
    expect(written(coding as never, { code: `${starterOf(coding as never)}\n` })).toBe(false);
    expect(written(coding as never, { code: "def f(): return 1" })).toBe(true);
    expect(written(coding as never, { code: starterOf(coding as never), notes: "O(n)" })).toBe(
      true,
    );
  });
});

test.each(QUESTION_KINDS)(
  "a retired question of kind %s can be shown and holds nothing",
  (kind) => {
    const question = retiredQuestion({ ...stub, kind });
    expect(faceOf(question)).toMatchObject({ kind, title: "Gone", hintCount: 0 });
    expect(revealOf(question).modelAnswerPoints).toEqual([]);
  },
);

describe("time given", () => {
  const settings = { mode: "mock", minutes: 30, timePercent: 150 } as DrawSettings;
  const drawn = [{ timeLimitMin: 10 }, { timeLimitMin: 7 }];

  test("by minutes, by count, with more of it, and none in practice", () => {
    expect(sessionSeconds(drawn, settings)).toBe(2_700);
    expect(sessionSeconds(drawn, { ...settings, minutes: null })).toBe(17 * 90);
    expect(sessionSeconds(drawn, { ...settings, mode: "practice" })).toBeNull();
    expect(secondsFor({ timeLimitMin: 10 }, settings)).toBe(900);
    expect(secondsFor({ timeLimitMin: 10 }, { ...settings, mode: "practice" })).toBeNull();
  });
});
