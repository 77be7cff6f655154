import { expect, test } from "vitest";
import type { SessionAnswer, SessionStep } from "@/lib/domain/interviews/session-view";
import type { SaveStatus } from "./draft-ports";
import { amissWords, savedWords } from "./save-words";

const step = (answerId: string, position: number, state: SessionStep["state"] = "open") =>
  ({ answerId, position, state, isFlagged: false, kind: "concept" }) as const;

const answer = {
  id: "b",
  drafts: { code: { body: "", version: 1, savedAt: Date.UTC(2026, 0, 5, 9, 7) } },
} as unknown as SessionAnswer;
const shown = { answer, steps: [step("a", 0), step("b", 1), step("c", 2, "submitted")] };

const saving = (status: SaveStatus, choices: readonly string[] = [], savedAt = null) => ({
  status,
  choices,
  savedAt,
});

test("all is well: when it was last saved, here or as the page brought it", () => {
  expect(amissWords(saving("idle"), shown)).toBeNull();
  expect(savedWords(saving("idle"), shown, "UTC")).toBe("Saved 09:07.");
  const later = { ...saving("idle"), savedAt: Date.UTC(2026, 0, 5, 10, 0) };
  expect(savedWords(later, shown, "UTC")).toBe("Saved 10:00.");
  expect(savedWords(saving("saving"), shown, "UTC")).toBe("Saving…");
  const fresh = { ...shown, answer: { ...answer, drafts: {} } };
  expect(savedWords(saving("idle"), fresh, "UTC")).toContain("saved as you type");
});

test("a choice that waits is told wherever it is, and while other things are saved", () => {
  expect(amissWords(saving("idle", ["b", "a"]), shown)).toBe("Two texts wait for your choice.");
  const elsewhere = "Two texts wait for your choice in question 1.";
  expect(amissWords(saving("idle", ["a"]), shown)).toBe(elsewhere);
  expect(amissWords(saving("saving", ["a"]), shown)).toBe(elsewhere);
});

test("of a question that was handed in nothing waits any more", () => {
  expect(amissWords(saving("idle", ["c"]), shown)).toBeNull();
});

test("a silent server and a session that ended come before everything else", () => {
  expect(amissWords(saving("waiting", ["a"]), shown)).toContain("does not answer");
  expect(amissWords(saving("signed-out", ["a"]), shown)).toContain("signed out");
});
