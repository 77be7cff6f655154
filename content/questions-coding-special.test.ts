import { afterAll, expect, it } from "vitest";
import { closeNodeRunner } from "@/lib/runner/node/run-in-node";
import { bankHeads, readQuestion } from "./questions";
import { faultsOfCode } from "./testing/run-question";

afterAll(closeNodeRunner);

// The other half is in questions-coding.test.ts.
const heads = bankHeads().filter(
  ({ kind, specialisation }) => kind === "coding" && specialisation !== "general",
);

it("has questions to try", () => {
  expect(heads.length).toBeGreaterThan(40);
});

it.each(heads)("coding: $id", { timeout: 60_000 }, async ({ id }) => {
  const question = readQuestion(id);
  expect(question?.kind === "coding" ? await faultsOfCode(question) : "no such question").toEqual(
    [],
  );
});
