import { expect, test } from "vitest";
import { snippetBeside } from "./snippet-beside";

test("a snippet is shown once: by the prompt that has it, or beside the one that has not", () => {
  const snippet = "a = 1\nprint(a)\n";
  expect(snippetBeside({ prompt: "What does it print?", snippet })).toBe(snippet);
  expect(
    snippetBeside({ prompt: `What is printed?\n\n\`\`\`python\n${snippet}\`\`\`\n`, snippet }),
  ).toBeNull();
  expect(snippetBeside({ prompt: "Why?", snippet: null })).toBeNull();
});
