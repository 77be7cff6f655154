import { expect, test } from "vitest";
import { personName } from "./person-name";

test.each(["Ada", "לאה", "محمد", "王小明", "🧗‍♀️", "O’Neill-Ørsted", "X Æ A-12", "李"])(
  "%s comes back as it went in",
  (name) => expect(personName.parse(` ${name} `)).toBe(name),
);

test("a name has 120 characters at most, however many bytes they take", () => {
  expect(personName.safeParse("🧗".repeat(120)).success).toBe(true);
  expect(personName.safeParse("🧗".repeat(121)).success).toBe(false);
});

test.each([
  "",
  "   ",
  "\u200b\u200d",
  "two\nlines",
  "tab\there",
  "nul\u0000",
  "a\u202eb",
  7,
  null,
  {},
])("%j is refused with a sentence", (raw) => {
  const result = personName.safeParse(raw);
  expect(result.success).toBe(false);
  expect(result.error?.issues[0]?.message).toMatch(/^(Type|Leave) /);
});
