import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawRung } from "./geometry";

const span = 82;
const stub = 14;

describe("drawRung", () => {
  it("tells the four states apart without colour", () => {
    expect(drawRung({ state: "gap" }, span, stub)).toEqual({
      segments: [
        { from: 0, to: 14, look: "stub" },
        { from: 68, to: 82, look: "stub" },
      ],
      hasKnots: false,
    });
    const full = (look: string) => [{ from: 0, to: 82, look }];
    expect(drawRung({ state: "claimed" }, span, stub)).toEqual({
      segments: full("dash"),
      hasKnots: false,
    });
    expect(drawRung({ state: "evidenced" }, span, stub)).toEqual({
      segments: full("solid"),
      hasKnots: false,
    });
    expect(drawRung({ state: "confirmed" }, span, stub)).toEqual({
      segments: full("solid"),
      hasKnots: true,
    });
  });

  it("draws the next rung to its percentage and keeps a stub on the far rail", () => {
    const { segments } = drawRung({ state: "gap", isNext: true, percent: 62 }, span, stub);
    expect(segments[0]).toMatchObject({ from: 0, look: "next" });
    expect(segments[0]?.to).toBeCloseTo(50.84);
    expect(segments[1]).toEqual({ from: 68, to: 82, look: "stub" });
  });

  it("dashes a percentage that rests on claims alone", () => {
    const [first] = drawRung(
      { state: "gap", isNext: true, isProjected: true, percent: 40 },
      span,
      stub,
    ).segments;
    expect(first?.look).toBe("next-dash");
  });

  it.each([0, null, undefined, -3])("shows a little orange at %s", (percent) => {
    expect(drawRung({ state: "gap", isNext: true, percent }, span, stub).segments[0]?.to).toBe(7);
  });

  it.each([100, 140])("fills the whole span at %s, and no more", (percent) => {
    expect(drawRung({ state: "gap", isNext: true, percent }, span, stub).segments).toEqual([
      { from: 0, to: 82, look: "next" },
    ]);
  });

  it("never overlaps, never leaves the rails, and grows with the percentage", () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(percent, percent, (a, b) => {
        const draw = (value: number) =>
          drawRung({ state: "gap", isNext: true, percent: value }, span, stub).segments;
        const [done, rest] = draw(a);
        expect(done?.from).toBe(0);
        expect(done?.to).toBeLessThanOrEqual(span);
        if (rest) {
          expect(rest.from).toBeGreaterThan(done?.to ?? span);
          expect(rest.to).toBe(span);
        }
        const reach = (value: number) => draw(value)[0]?.to ?? 0;
        expect(reach(Math.max(a, b))).toBeGreaterThanOrEqual(reach(Math.min(a, b)));
      }),
    );
  });
});
