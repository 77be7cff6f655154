import { expect, test } from "vitest";
import { withTyped } from "./typed-early";

test("what was typed early joins the draft, and neither is lost", () => {
  expect(withTyped({}, { title: "Two" })).toEqual({ title: "Two" });
  expect(withTyped({ title: "" }, { title: "Two" })).toEqual({ title: "Two" });
  expect(withTyped({ title: "Two" }, { title: "three" })).toEqual({ title: "Two three" });
  expect(withTyped({ title: "Two", body: "kept" }, { title: "Two" })).toEqual({
    title: "Two",
    body: "kept",
  });
});

test("a browser that brings a text back by itself doubles nothing", () => {
  expect(withTyped({ note: "half" }, { note: "half a thought" })).toEqual({
    note: "half a thought",
  });
});
