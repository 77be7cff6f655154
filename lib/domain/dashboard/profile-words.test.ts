import { expect, test } from "vitest";
import type { Framework } from "../skills/framework";
import { profileWords } from "./profile-words";

const framework = { rungs: [{ id: "senior", name: "Senior" }] } as unknown as Framework;

test.each([
  [null, null, ""],
  [0, null, "First year in the trade"],
  [1, null, "1 year in the trade"],
  [12, "senior", "12 years in the trade · aiming for Senior"],
  [null, "senior", "Aiming for Senior"],
  [2, "a-rung-of-old", "2 years in the trade"],
])("years %s, target %s: %s", (years, targetRungId, words) => {
  expect(profileWords(framework, { years, targetRungId })).toBe(words);
});
