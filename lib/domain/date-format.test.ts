import { describe, expect, it } from "vitest";
import { dateFormat } from "./date-format";

const at = Date.UTC(2026, 5, 14, 23, 30);

describe("dateFormat", () => {
  it("is made once for the same wish", () => {
    const shape = { day: "numeric", month: "short" } as const;
    expect(dateFormat({ ...shape }, "UTC")).toBe(dateFormat({ ...shape }, "UTC"));
  });

  it("keeps zones, shapes and languages apart", () => {
    expect(dateFormat({ day: "numeric" }, "UTC").format(at)).toBe("14");
    expect(dateFormat({ day: "numeric" }, "Asia/Tokyo").format(at)).toBe("15");
    expect(dateFormat({ month: "long" }, "UTC").format(at)).toBe("June");
    expect(dateFormat({ month: "long" }, "UTC", "de").format(at)).toBe("Juni");
  });

  it("knows every wish again after it has met more than it keeps", () => {
    for (let digits = 0; digits < 600; digits++) {
      const zone = [..."europe/london"].map((c, i) => ((digits >> i) & 1 ? c.toUpperCase() : c));
      expect(dateFormat({ hour: "numeric" }, zone.join("")).format(at)).toBe("00");
    }
  });

  it("refuses a zone that nobody knows", () => {
    expect(() => dateFormat({ day: "numeric" }, "Middle/Earth")).toThrow(RangeError);
  });
});
