import { expect, test } from "vitest";
import { historyInput } from "./history-input";

test("a moment and a code are taken as they are", () => {
  const before = Date.UTC(2026, 0, 2);
  expect(historyInput.parse({ before: String(before), code: "abc123def4" })).toEqual({
    before,
    code: "abc123def4",
  });
});

test.each(["", "yesterday", "-1", "1.5", "253402300800000", "8640000000000000", ["1", "2"]])(
  "%j is no moment before which sessions begin",
  (before) => expect(historyInput.parse({ before }).before).toBeUndefined(),
);

test.each(["ABC123DEF4", "abc", "abc123def45", ["a"], undefined])("%j is no code", (code) =>
  expect(historyInput.parse({ code }).code).toBe(""),
);
