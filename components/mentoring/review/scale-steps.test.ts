import { describe, expect, it } from "vitest";
import { readScaleKey, SKIPPED, scaleSteps, shownRating } from "./scale-steps";

const press = (key: string, value = "", more = {}) =>
  readScaleKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, value);

describe("scaleSteps", () => {
  it("has whole steps for a claim and halves for a mentor's rating", () => {
    expect(scaleSteps(1, false).map(({ value }) => value)).toEqual(["0", "1", "2", "3", "4", "5"]);
    const halves = scaleSteps(0.5, true);
    expect(halves).toHaveLength(12);
    expect(halves[0]?.value).toBe(SKIPPED);
    expect(halves.find(({ value }) => value === "2.5")?.name).toBe(
      "2.5, between guided and independent",
    );
  });

  it("writes halves as people do", () => {
    expect([0.5, 2.5, 3, null].map(shownRating)).toEqual(["½", "2½", "3", "not observable"]);
  });
});

describe("readScaleKey", () => {
  it("takes digits, the half and not observable, and leaves everything else", () => {
    expect(press("4")).toBe("4");
    expect(press(".", "2")).toBe("2.5");
    expect(press(".", "2.5")).toBe("2");
    expect(press(".", "5")).toBe("5");
    expect(press(".")).toBeNull();
    expect(press("N", "3")).toBe(SKIPPED);
    expect(press("6")).toBeNull();
    expect(press("ArrowRight", "3")).toBeNull();
    expect(press("3", "", { ctrlKey: true })).toBeNull();
  });
});
