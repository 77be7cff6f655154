import { afterAll, expect, it } from "vitest";
import { closeNodeRunner } from "@/lib/runner/node/run-in-node";
import { bankHeads, readQuestion } from "./questions";
import { faultsOfCode } from "./testing/run-question";

afterAll(closeNodeRunner);

const heads = bankHeads().filter(({ kind }) => kind === "debugging");

it("has questions to try", () => {
  expect(heads.length).toBeGreaterThan(10);
});

it.each(heads)("debugging: $id", { timeout: 60_000 }, async ({ id }) => {
  const question = readQuestion(id);
  expect(
    question?.kind === "debugging" ? await faultsOfCode(question) : "no such question",
  ).toEqual([]);
});
