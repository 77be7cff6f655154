import { expect, test } from "vitest";
import { describeError } from "./log";

test("an error keeps its kind, code, stack and causes, and loses what people typed", () => {
  const driver = Object.assign(new Error("duplicate key"), { code: "23505" });
  const query = "Failed query: insert into t values ($1)\nparams: private words,hunter2";
  const error = new Error(query, { cause: driver });
  const described = describeError(error);
  expect(described).toMatchObject({
    type: "Error",
    message: "Failed query: insert into t values ($1)",
    cause: { code: "23505", message: "duplicate key" },
  });
  expect(JSON.stringify(described)).not.toMatch(/private words|hunter2/);
});

test("a chain of causes that bites its tail ends", () => {
  const [a, b] = [new Error("a"), new Error("b")];
  a.cause = b;
  b.cause = a;
  expect(JSON.stringify(describeError(a)).match(/"message"/g)).toHaveLength(5);
});

test("what is thrown without being an error is not written out", () => {
  expect(describeError("a password somebody threw")).toEqual({ type: "string" });
});
