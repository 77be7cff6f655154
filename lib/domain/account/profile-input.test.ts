import { expect, test } from "vitest";
import { findUnknownChoices, profileInput } from "./profile-input";

const typed = {
  clientKey: "0b0f1f6a-7c1e-4b86-9d52-1f3f1c0a9a11",
  version: "3",
  name: "Ada",
  title: "",
  years: "",
  pathId: "",
  specialisationId: "",
  targetRungId: "",
  hoursPerWeek: "",
  timeZone: "Europe/Paris",
  goals: ["Speak", " ", ""],
};

test("empty fields are null, and empty goals are no goals", () => {
  expect(profileInput.parse(typed)).toMatchObject({
    version: 3,
    years: null,
    pathId: null,
    targetRungId: null,
    hoursPerWeek: null,
    goals: ["Speak"],
  });
});

test.each([
  ["years", "61"],
  ["years", "2.5"],
  ["years", "-1"],
  ["years", "many"],
  ["hoursPerWeek", "0"],
  ["hoursPerWeek", "81"],
  ["targetRungId", "wizard"],
  ["timeZone", "Mars/Olympus"],
  ["timeZone", "+05:00"],
  ["title", "x".repeat(121)],
  ["name", ""],
  ["version", "0"],
  ["clientKey", "short"],
])("%s=%j is refused under its own name", (field, value) => {
  const result = profileInput.safeParse({ ...typed, [field]: value });
  expect(result.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
});

test("a fourth goal, or one too long, is refused", () => {
  const refused = (goals: string[]) => !profileInput.safeParse({ ...typed, goals }).success;
  expect(refused(["a", "b", "c", "d"])).toBe(true);
  expect(refused(["x".repeat(201)])).toBe(true);
  expect(refused(["x".repeat(200), "b", "c"])).toBe(false);
});

test("choices that the framework does not have are named", () => {
  const framework = { paths: [{ id: "web" }], specialisations: [] } as never;
  const values = profileInput.parse({ ...typed, pathId: "web", specialisationId: "gone" });
  expect(Object.keys(findUnknownChoices(values, framework))).toEqual(["specialisationId"]);
});
