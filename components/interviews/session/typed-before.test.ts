import fc from "fast-check";
import { expect, test } from "vitest";
import { withTyping } from "./typed-before";

test("what was typed on the text that is there is the text", () => {
  expect(withTyping("def f():\n", "def f():\n", "def f():\n    pass")).toBe("def f():\n    pass");
});

test("what was typed on an older text follows the newer one", () => {
  expect(withTyping("abc", "a", "a!")).toBe("abc!");
  expect(withTyping("kept here", "", "early")).toBe("kept hereearly");
  expect(withTyping("one two", "one", "zero one")).toBe("one twozero ");
});

test("what is there already is not written twice", () => {
  expect(withTyping("one two", "one", "one two")).toBe("one two");
});

test("no text loses anything, whatever was there and wherever somebody typed", () => {
  const text = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(text, text, text, text, (now, before, after, added) => {
      const [base, typed] = [before + after, before + added + after];
      const result = withTyping(now, base, typed);
      if (now === base || now === typed) expect(result).toBe(typed);
      else {
        expect(result.startsWith(now)).toBe(true);
        expect(result.length).toBe(now.length + added.length);
      }
    }),
  );
});
