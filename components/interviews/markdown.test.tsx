import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Markdown } from "./markdown";

const markupOf = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

test("text, code and tables become what they say", () => {
  const markup = markupOf("# Title\n\n`x = 1`\n\n| a | b |\n| - | - |\n| 1 | 2 |");
  expect(markup).toContain('<h2 class="markdown-heading">Title</h2>');
  expect(markup).toContain("<code>x = 1</code>");
  expect(markup).toMatch(/<div role="group"[^>]*aria-label="Table"[^>]*><table/);
});

test.each([
  "<script>alert(1)</script>",
  '<img src="x" onerror="alert(1)">',
  '<a href="javascript:alert(1)">go</a>',
  '<svg onload="alert(1)"></svg>',
])("markup within a text is not taken: %s", (text) =>
  expect(markupOf(`Before ${text} after`)).not.toMatch(/<(script|img|a|svg)\b/),
);

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "mailto:ada@example.com",
  "//elsewhere.example",
  "/settings",
  "#id",
])("%s is no link", (target) => {
  const markup = markupOf(`[words](${target})`);
  expect(markup).toContain("<p>words</p>");
  expect(markup).not.toContain("href");
});

test("a link to the web says nothing of where it was found", () =>
  expect(markupOf("[words](https://docs.python.org/3/)")).toContain(
    '<a href="https://docs.python.org/3/" rel="noopener noreferrer nofollow">words</a>',
  ));

test("a picture is its words: other sites hear nothing of who reads", () =>
  expect(markupOf("![a graph](https://elsewhere.example/x.png)")).toContain("<p>a graph</p>"));
