import { expect, test } from "vitest";
import { type MatrixKey, readMatrixKey } from "./matrix-keys";

const press = (
  key: string,
  held: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {},
) => readMatrixKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

test.each<[string, MatrixKey]>([
  ...[0, 1, 2, 3, 4, 5].map((n): [string, MatrixKey] => [String(n), { kind: "rate", rating: n }]),
  ["n", { kind: "rate", rating: null }],
  ["N", { kind: "rate", rating: null }],
  ["-", { kind: "rate", rating: null }],
  ["ArrowDown", { kind: "move", by: 1 }],
  ["ArrowUp", { kind: "move", by: -1 }],
  ["u", { kind: "undo" }],
  ["U", { kind: "undo" }],
  ["e", { kind: "evidence" }],
])("%s does %j", (key, meaning) => {
  expect(press(key)).toEqual(meaning);
});

test.each(["6", "9", "00", "٣", "a", "Tab", "Enter", " ", "ArrowLeft", "ArrowRight", "Escape", ""])(
  "%j keeps its usual meaning",
  (key) => {
    expect(press(key)).toBeNull();
  },
);

test("with Ctrl, Alt or Cmd held, a key belongs to the browser", () => {
  for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
    for (const key of ["3", "n", "u", "ArrowDown"]) expect(press(key, held)).toBeNull();
  }
});
