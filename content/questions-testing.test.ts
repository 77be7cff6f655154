import { afterAll, expect, it } from "vitest";
import { closeNodeRunner } from "@/lib/runner/node/run-in-node";
import { bankHeads, readQuestion } from "./questions";
import { faultsOfTests } from "./testing/run-question";

afterAll(closeNodeRunner);

const heads = bankHeads().filter(({ kind }) => kind === "testing");

it("has questions to try", () => {
  expect(heads.length).toBeGreaterThan(10);
});

it.each(heads)("testing: $id", { timeout: 60_000 }, async ({ id }) => {
  const question = readQuestion(id);
  expect(question?.kind === "testing" ? await faultsOfTests(question) : "no such question").toEqual(
    [],
  );
});
