import { expect, test } from "vitest";
import * as z from "zod";
import {
  artefactRevision,
  artefactWithdrawal,
  entryRetraction,
  keyed,
  usageInput,
} from "./record-inputs";

const id = "0b5f3c1e-8a7d-4f2b-9c6e-1d2a3b4c5d6e";
const upper = id.toUpperCase();

test("what a form sends and what a script sends mean the same", () => {
  for (const isInUse of ["true", true]) {
    const given = { skillId: "sql", isInUse, clientKey: id };
    expect(usageInput.parse(given)).toEqual({ ...given, isInUse: true });
  }
  expect(artefactWithdrawal.parse({ id, isWithdrawn: "false", clientKey: upper })).toEqual({
    id,
    isWithdrawn: false,
    clientKey: upper,
  });
  for (const expectedVersion of ["3", " 3 ", 3]) {
    const parsed = artefactRevision.parse({ id, expectedVersion, clientKey: id });
    expect(parsed.expectedVersion).toBe(3);
  }
});

const malformed = [
  "",
  "1",
  `${id}0`,
  ` ${id}`,
  `${id}\n`,
  "g".repeat(36),
  3,
  null,
  undefined,
  [id],
  {},
];
test.each(malformed)("%j is no id and no key", (value) => {
  expect(entryRetraction.safeParse({ entryId: value, clientKey: id }).success).toBe(false);
  expect(entryRetraction.safeParse({ entryId: id, clientKey: value }).success).toBe(false);
});

test.each(["0", "-1", "2.5", "1e3", "", "NaN", Number.NaN, 0, 2.5, null, undefined, true])(
  "%j is no version",
  (expectedVersion) => {
    const { success, error } = artefactRevision.safeParse({ id, expectedVersion, clientKey: id });
    expect(success).toBe(false);
    expect(error?.issues[0]?.message).toBe("Reload the page and try again.");
  },
);

test.each(["on", "TRUE", "1", 1, "", null, undefined])("%j is neither yes nor no", (isInUse) => {
  expect(usageInput.safeParse({ skillId: "sql", isInUse, clientKey: id }).success).toBe(false);
});

test("a key is added to any input, and its own problems stay", () => {
  const schema = keyed(z.object({ text: z.string({ error: "Say something." }) }));
  expect(schema.parse({ text: "a", clientKey: id, more: 1 })).toEqual({ text: "a", clientKey: id });
  const paths = (given: unknown) =>
    schema.safeParse(given).error?.issues.map((issue) => issue.path.join("."));
  expect(paths({ text: "a" })).toEqual(["clientKey"]);
  expect(paths({})).toEqual(["text", "clientKey"]);
});
