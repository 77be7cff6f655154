import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEFTOVERS_MAX, mergeDraft, shelve } from "./merge-draft";

const stored = { body: "ab", version: 2 };

describe("merging what a tab sends into what is stored", () => {
  test("goes on where the tab had seen the stored text", () => {
    expect(mergeDraft(stored, { body: "abc", baseVersion: 2 }, null)).toEqual({
      does: "save",
      version: 3,
    });
  });

  test("puts aside what was written upon something older, or upon what never was", () => {
    for (const baseVersion of [0, 1, 3]) {
      expect(mergeDraft(stored, { body: "ax", baseVersion }, null)).toEqual({
        does: "put-aside",
        reason: "overtaken",
        isKept: true,
      });
    }
  });

  test("a replay finds its text there, whatever it was written upon", () => {
    for (const baseVersion of [0, 1, 2])
      expect(mergeDraft(stored, { body: "ab", baseVersion }, null).does).toBe("nothing");
    expect(mergeDraft(stored, { body: "ab", baseVersion: 1 }, "ended").does).toBe("nothing");
  });

  test("emptying a part that was never saved is kept, so that no starter comes back", () => {
    const fresh = { body: "", version: 0 };
    expect(mergeDraft(fresh, { body: "", baseVersion: 0 }, null)).toEqual({
      does: "save",
      version: 1,
    });
    expect(mergeDraft(fresh, { body: "", baseVersion: 0 }, "submitted").does).toBe("nothing");
    expect(mergeDraft({ body: "", version: 1 }, { body: "", baseVersion: 0 }, null).does).toBe(
      "nothing",
    );
  });

  test.each(["submitted", "ended"] as const)("puts everything else aside once %s", (reason) => {
    expect(mergeDraft(stored, { body: "abc", baseVersion: 2 }, reason)).toEqual({
      does: "put-aside",
      reason,
      isKept: true,
    });
  });

  test("keeps no second copy of what the stored text holds anyway", () => {
    expect(mergeDraft(stored, { body: "b", baseVersion: 1 }, null)).toMatchObject({
      isKept: false,
    });
    expect(mergeDraft(stored, { body: "", baseVersion: 1 }, null)).toMatchObject({ isKept: false });
  });
});

describe("putting a text aside", () => {
  const kept = [{ id: "1", field: "code", body: "print" }];

  test("the longer takes the place of the shorter that it holds", () => {
    expect(shelve("print(1)", kept, "code")).toEqual({ does: "replace", id: "1" });
    expect(shelve("prin", kept, "code")).toEqual({ does: "nothing" });
    expect(shelve("other", kept, "code")).toEqual({ does: "add" });
    expect(shelve("print(1)", kept, "notes")).toEqual({ does: "add" });
  });

  test("is refused when there are too many, unless it takes another's place", () => {
    const full = Array.from({ length: LEFTOVERS_MAX }, (_, i) => {
      return { id: `${i}`, field: "code", body: `text ${String.fromCharCode(97 + i)}` };
    });
    expect(shelve("new", full, "code")).toEqual({ does: "refuse" });
    expect(shelve("text a!", full, "code")).toEqual({ does: "replace", id: "0" });
  });
});

/** Two tabs write, each upon what it saw last; some read again, some never do, some send twice. */
const sends = fc.array(
  fc.record({
    tab: fc.nat({ max: 1 }),
    does: fc.constantFrom("append", "rewrite", "again", "reload"),
  }),
  { maxLength: 40 },
);

test("no text that was answered is ever lost: stored, aside, or written over by one who saw it", () => {
  fc.assert(
    fc.property(sends, (steps) => {
      let now = { body: "", version: 0 };
      const aside: { id: string; field: string; body: string }[] = [];
      const tabs = [
        { seen: now, text: "", last: null as null | { body: string; baseVersion: number } },
        { seen: now, text: "", last: null as null | { body: string; baseVersion: number } },
      ];
      let words = 0;
      for (const { tab: index, does } of steps) {
        const tab = tabs[index] as (typeof tabs)[0];
        if (does === "reload") {
          Object.assign(tab, { seen: now, text: now.body });
          continue;
        }
        if (does === "append") tab.text += ` w${++words}.`;
        if (does === "rewrite") tab.text = `w${++words}.`;
        const sent =
          does === "again" && tab.last
            ? tab.last
            : { body: tab.text, baseVersion: tab.seen.version };
        tab.last = sent;
        const merge = mergeDraft(now, sent, null);
        if (merge.does === "save") {
          // The writer had seen the text that this one takes the place of.
          expect(sent.baseVersion).toBe(now.version);
          now = { body: sent.body, version: merge.version };
        }
        if (merge.does === "put-aside" && merge.isKept) {
          const place = shelve(sent.body, aside, "f");
          if (place.does === "add")
            aside.push({ id: `${aside.length}`, field: "f", body: sent.body });
          const replaced = aside.find(({ id }) => place.does === "replace" && id === place.id);
          if (replaced) {
            expect(sent.body).toContain(replaced.body);
            replaced.body = sent.body;
          }
          if (place.does === "refuse") continue;
        }
        const isThere = [now, ...aside].some(({ body }) => body.includes(sent.body));
        expect(isThere).toBe(true);
        if (merge.does === "save") tab.seen = now;
      }
    }),
    { numRuns: 5_000 },
  );
});
