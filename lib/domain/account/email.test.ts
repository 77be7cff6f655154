import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseEmail } from "./email";

test.each([
  [" Ada@Example.ORG ", "ada@example.org"],
  ["ａｄａ＠example.org", "ada@example.org"],
  ["ﬁona@example.org", "fiona@example.org"],
  ["δοκιμή@παράδειγμα.gr", "δοκιμή@παράδειγμα.gr"],
  ["ada@localhost", "ada@localhost"],
])("%j becomes %j", (raw, normal) => {
  expect(normaliseEmail(raw)).toBe(normal);
});

test.each([
  "",
  "ada",
  "@example.org",
  "ada@",
  "a@b@c",
  // NFKC turns the small commercial at into a second @.
  "a@b﹫c",
  "a da@example.org",
  "ada@exam\u0000ple.org",
  "ada\u202e@example.org",
  "Ada <ada@example.org>",
  `${"a".repeat(250)}@b.org`,
])("%j is no address", (raw) => {
  expect(normaliseEmail(raw)).toBeNull();
});

test("a normal form is its own normal form, with exactly one @", () => {
  const parts = fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(parts, ([left, right]) => {
      const normal = normaliseEmail(`${left}@${right}`);
      if (normal === null) return;
      expect(normal.split("@")).toHaveLength(2);
      expect(normaliseEmail(normal)).toBe(normal);
    }),
    { numRuns: 3_000 },
  );
});
