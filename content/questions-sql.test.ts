import { afterAll, expect, it } from "vitest";
import { closeNodeRunner } from "@/lib/runner/node/run-in-node";
import { bankHeads, readQuestion } from "./questions";
import { faultsOfSql } from "./testing/run-question";

afterAll(closeNodeRunner);

const heads = bankHeads().filter(({ kind }) => kind === "sql");

it("has questions to try", () => {
  expect(heads.length).toBeGreaterThan(10);
});

it.each(heads)("sql: $id", { timeout: 60_000 }, async ({ id }) => {
  const question = readQuestion(id);
  expect(question?.kind === "sql" ? await faultsOfSql(question) : "no such question").toEqual([]);
});
