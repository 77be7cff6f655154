import fc from "fast-check";
import { expect, test } from "vitest";
import { readNextPath } from "./next-path";

test.each(["/", "/settings?a=1#b", "/skills/python-core", "/skills?q=%2F%2Fx"])(
  "%s stays",
  (path) => expect(readNextPath(path)).toBe(path),
);

test.each([
  "",
  null,
  "settings",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/a\\b",
  "/..//elsewhere.example",
  "/%2e%2e//elsewhere.example",
  "https://elsewhere.example",
  "javascript:alert(1)",
  "/sign-in?next=/sign-in",
  "/sign-up",
  "/api/export",
  "/a/../sign-in",
  `/${"a".repeat(2_000)}`,
])("%j leads nowhere", (path) => expect(readNextPath(path)).toBeNull());

test("whatever is let through stays on this site", () => {
  const site = "https://rung.example";
  const pieces = fc.constantFrom(
    "/",
    "\\",
    "//",
    ":",
    "@",
    "\t",
    "\n",
    "a",
    "..",
    "%2f",
    "http:",
    "?",
  );
  const raw = fc.oneof(
    fc.array(pieces).map((list) => `/${list.join("")}`),
    fc.string(),
  );
  fc.assert(
    fc.property(raw, (value) => {
      const path = readNextPath(value);
      if (path !== null) expect(new URL(path, site).origin).toBe(site);
    }),
    { numRuns: 5_000 },
  );
});
