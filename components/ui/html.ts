/**
 * Markup as a string, for dense tables and drawings where thousands of React elements would cost
 * more than all the rest of the page. Everything interpolated is escaped unless it is itself the
 * result of `html`; this file is the only place in the house that may vouch for a string.
 */

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const SPECIAL = /[\0&<>"']/;

/** Escapes a text for an element's content or a quoted attribute; NUL, which HTML forbids, is dropped. */
export function escapeHtml(text: string): string {
  // Most texts need nothing, and a look is cheaper than two copies.
  if (!SPECIAL.test(text)) return text;
  return text.replace(/\0/g, "").replace(/[&<>"']/g, (char) => escapes[char] ?? char);
}

/** Markup that is known to be escaped. Only `html` makes one. */
export class Html {
  readonly #markup: string;
  private constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
  /** Tells a real one from an object that merely looks like it, for instance out of JSON. */
  static isHtml(value: unknown): value is Html {
    return typeof value === "object" && value !== null && #markup in value;
  }
  /** @internal Used by `html` alone. */
  static vouchedFor(markup: string): Html {
    return new Html(markup);
  }
}

export type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (Html.isHtml(value)) return value.toString();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(render).join("");
  return escapeHtml(String(value));
}

/**
 * A tagged template: html`<td>${name}</td>`. Attributes must be quoted. Arrays are joined, nothing
 * is printed for null, undefined and false. Values never become tags or attribute names.
 */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  let markup = strings[0] ?? "";
  values.forEach((value, index) => {
    markup += render(value) + (strings[index + 1] ?? "");
  });
  return Html.vouchedFor(markup);
}

/**
 * A link target that is safe in an href: a path of ours, an anchor, or http(s). Anything else, such
 * as `javascript:`, `//elsewhere` or a backslash trick, becomes "#".
 */
export function safeHref(href: string): string {
  if (/^https?:\/\/[^\s\\]+$/i.test(href)) return href;
  return /^(?:#|\?|\/(?![/\\]))[^\s\\]*$/.test(href) ? href : "#";
}

/** The value for React's `dangerouslySetInnerHTML`; it takes nothing but `html`. */
export function inner(markup: Html): { __html: string } {
  return { __html: markup.toString() };
}
