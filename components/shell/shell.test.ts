import { describe, expect, it } from "vitest";
import { type Entry, findEntries } from "./find-entries";
import { shortName } from "./short-name";
import { readTheme } from "./theme";

describe("shortName", () => {
  it.each([
    ["Ada Lovelace", "Ada L."],
    ["  Grace  Brewster   Hopper ", "Grace H."],
    ["Ada", "Ada"],
    ["", "You"],
    ["Ada 👩‍🚀🚀", "Ada 👩‍🚀."],
    ["A".repeat(40), `${"A".repeat(15)}…`],
  ])("calls %j %j", (name, short) => expect(shortName(name)).toBe(short));
});

describe("readTheme", () => {
  it.each([
    ["dark", "dark"],
    ["light", "light"],
    ["pink", "system"],
    [undefined, "system"],
  ])("reads %j as %j", (cookie, theme) => expect(readTheme(cookie)).toBe(theme));
});

describe("findEntries", () => {
  const entries: Entry[] = [
    { name: "Dashboard", href: "/dashboard", kind: "page" },
    ...["Integration testing", "Latest test tools", "Testing with pytest", "SQL"].map(
      (name): Entry => ({ name, href: `/skills/${name}`, kind: "skill" }),
    ),
  ];
  const names = (query: string, most?: number) =>
    findEntries(entries, query, most).map(({ name }) => name);

  it("offers the pages before anything is typed", () => expect(names("  ")).toEqual(["Dashboard"]));

  it("puts beginnings before words before mere parts", () => {
    expect(names("TEST")).toEqual([
      "Testing with pytest",
      "Integration testing",
      "Latest test tools",
    ]);
    expect(names("est", 1)).toEqual(["Integration testing"]);
  });

  it("finds nothing for nonsense", () => expect(names("zzz")).toEqual([]));
});
