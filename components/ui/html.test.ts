import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml, Html, html, inner, safeHref } from "./html";

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("<", ">", '"', "'", "&", "\0", "script", "=", " ", "/"))
    .map((p) => p.join("")),
);

/** Turns the five references back, as a browser does with text and quoted attributes. */
const decode = (text: string) =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => {
    return { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" }[name] ?? "";
  });

describe("html", () => {
  it("leaves no character that could open a tag, end an attribute or start a reference", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"'\0]|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(decode(escaped)).toBe(text.replaceAll("\0", ""));
      }),
    );
  });

  it("escapes every value, wherever it stands, alone or in lists", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (a, b, c) => {
        const markup = html`<p title="${a}">${b}${[c, [a]]}</p>`.toString();
        expect(markup).toBe(
          `<p title="${escapeHtml(a)}">${escapeHtml(b)}${escapeHtml(c)}${escapeHtml(a)}</p>`,
        );
      }),
    );
  });

  it("nests its own results without escaping them twice", () => {
    expect(html`<ul>${["a", "<b>"].map((x) => html`<li>${x}</li>`)}</ul>`.toString()).toBe(
      "<ul><li>a</li><li>&lt;b&gt;</li></ul>",
    );
  });

  it("prints nothing for what is absent, and zero as zero", () => {
    expect(html`[${null}${undefined}${false}${0}]`.toString()).toBe("[0]");
  });

  it("is not fooled by an object that claims to be markup", () => {
    const forged = { toString: () => "<script>", __html: "<script>" };
    expect(Html.isHtml(forged)).toBe(false);
    expect(Html.isHtml(Object.create(Html.prototype))).toBe(false);
    // Such a value can only come from outside the types, for instance out of JSON.
    expect(html`${forged as unknown as string}`.toString()).toBe("&lt;script&gt;");
  });

  it("gives React the string and nothing else", () => {
    expect(inner(html`<b>${"&"}</b>`)).toEqual({ __html: "<b>&amp;</b>" });
  });
});

describe("safeHref", () => {
  it.each([
    "/",
    "/skills/sql?x=1#top",
    "#main",
    "?rung=mid",
    "https://example.org/a",
    "HTTP://x.org",
  ])("keeps %s", (href) => expect(safeHref(href)).toBe(href));

  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil.example",
    "",
    "vbscript:x",
  ])("refuses %j", (href) => expect(safeHref(href)).toBe("#"));

  it("never lets anything through that a browser would take for a script", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          fc.webUrl(),
          fc.string().map((x) => `javascript:${x}`),
        ),
        (href) => {
          const { protocol } = new URL(safeHref(href), "https://rung.example");
          expect(["http:", "https:"]).toContain(protocol);
        },
      ),
    );
  });
});
