import { existsSync } from "node:fs";
import path from "node:path";
import { expect, inject, it } from "vitest";
import { bankHeads, findHead, readQuestion } from "./questions";

it("has no file that is not valid", () => {
  expect(inject("bankFaults")).toBe("");
});

it("gives every question by its id, with the head that the index holds", () => {
  expect(bankHeads().length).toBeGreaterThan(390);
  for (const head of bankHeads()) {
    expect(readQuestion(head.id)).toMatchObject(head);
    expect(findHead(head.id)).toBe(head);
  }
});

it("knows nothing of other ids, not even of those that are paths", () => {
  const others = ["", "q-no-such", "heads", "../current", "__proto__", "constructor"];
  expect(existsSync(path.join(process.cwd(), "node_modules/.cache/rung-bank/current"))).toBe(true);
  expect(others.map((id) => readQuestion(id) ?? findHead(id))).toEqual(others.map(() => undefined));
});

it("cannot be changed by a reader", () => {
  const question = readQuestion("q-sql-balance-ties");
  expect(Object.isFrozen(bankHeads()) && Object.isFrozen(question?.hints)).toBe(true);
});

it("reads a question once while it is in use, and lets the longest unread go", () => {
  const [first, ...others] = bankHeads().slice(0, 100);
  const before = readQuestion(first?.id ?? "");
  expect(readQuestion(first?.id ?? "")).toBe(before);
  for (const { id } of others) readQuestion(id);
  expect(readQuestion(first?.id ?? "")).not.toBe(before);
  expect(readQuestion(first?.id ?? "")).toEqual(before);
});
