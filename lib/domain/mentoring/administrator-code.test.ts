import { expect, test } from "vitest";
import { administratorCodeInput, CODE_ALPHABET, readCode } from "./administrator-code";

const clientKey = "6f1c2b3a-1111-4222-8333-444455556666";

test.each([
  ["7KQ3-X9MB-0TZA-4HRD-VW58", "7KQ3X9MB0TZA4HRDVW58"],
  ["  7kq3 x9mb 0tza 4hrd vw58\n", "7KQ3X9MB0TZA4HRDVW58"],
  ["7KQ3–X9MB—OTZA-4HRD-VW58", "7KQ3X9MB0TZA4HRDVW58"],
  ["lIo", "110"],
  ["７ＫＱ３", "7KQ3"],
])("%j is read as %s", (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test("no letter of a code is one that is read as another", () => {
  expect(CODE_ALPHABET).toHaveLength(32);
  expect(readCode(CODE_ALPHABET)).toBe(CODE_ALPHABET);
});

test.each(["", " - ", "x".repeat(201), 5, undefined])("%j is refused", (code) => {
  expect(administratorCodeInput.safeParse({ clientKey, code }).success).toBe(false);
});
