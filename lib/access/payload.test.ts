import fc from "fast-check";
import { expect, test } from "vitest";
import { findTextProblems, keepTyped, PAYLOAD_CHARACTERS_MAX, readPayload } from "./payload";

const form = (...entries: readonly (readonly [string, string | Blob])[]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

test("lists collect, single names keep their first value, and the rest is dropped", () => {
  const data = form(
    ["goals[]", "a"],
    ["goals[]", "b"],
    ["name", "first"],
    ["name", "second"],
    ["$ACTION_ID_1", "x"],
    ["upload", new Blob(["bytes"])],
  );
  expect({ ...readPayload(data) }).toEqual({ goals: ["a", "b"], name: "first" });
});

test("names that reach for prototypes are left out and change nothing", () => {
  const names = ["__proto__", "constructor", "prototype", "__proto__[]"];
  const data = form(...names.map((name) => [name, "polluted"] as const), ["text", "kept"]);
  const fromForm = readPayload(data);
  const fromObject = readPayload(JSON.parse('{"__proto__":{"isAdmin":true},"text":"kept"}'));
  for (const fields of [fromForm, fromObject]) {
    expect(Object.keys(fields)).toEqual(["text"]);
    expect(Object.getPrototypeOf(fields)).toBeNull();
  }
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
});

test("what is neither a form nor a plain object is empty", () => {
  for (const payload of [null, undefined, "text", 7, ["a"], new Date(), new Map([["a", 1]])]) {
    expect(Object.keys(readPayload(payload))).toEqual([]);
  }
});

test("a list and a single value under one name do not mix", () => {
  expect({ ...readPayload(form(["a", "single"], ["a[]", "x"])) }).toEqual({ a: ["x"] });
  expect({ ...readPayload(form(["a[]", "x"], ["a", "single"])) }).toEqual({ a: ["x"] });
});

test("NUL and half characters are named by field", () => {
  const fields = readPayload({
    good: "לאה 🧗‍♀️",
    nul: "a\u0000b",
    half: "\ud83e",
    deep: [{ a: "\u0000" }],
  });
  expect(Object.keys(findTextProblems(fields))).toEqual(["nul", "half", "deep"]);
});

test("more than one form can hold is refused, at the limit it is not", () => {
  const at = { text: "x".repeat(PAYLOAD_CHARACTERS_MAX) };
  expect(findTextProblems(readPayload(at))).toEqual({});
  expect(findTextProblems(readPayload({ ...at, more: "x" }))).toHaveProperty("form");
  const many = form(...Array.from({ length: 3_000 }, (_, i) => [`f${i}`, ""] as const));
  expect(findTextProblems(readPayload(many))).toHaveProperty("form");
  let nested: unknown = "deep";
  for (let i = 0; i < 50; i++) nested = { nested };
  expect(findTextProblems(readPayload({ nested }))).toHaveProperty("form");
});

test("anything at all is read without an exception, and only text comes back", () => {
  fc.assert(
    fc.property(
      fc.anything({ withMap: true, withDate: true, withNullPrototype: true }),
      (value) => {
        const fields = readPayload(value);
        findTextProblems(fields);
        for (const text of Object.values(keepTyped(fields))) expect(typeof text).toBe("string");
      },
    ),
    { numRuns: 3_000 },
  );
});
