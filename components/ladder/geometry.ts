export type RungState = "gap" | "claimed" | "evidenced" | "confirmed";

/** One rung as it is drawn. Lists of them run from the lowest to the highest. */
export type LadderRung = {
  readonly id: string;
  readonly name: string;
  readonly state: RungState;
  /** The one rung that is orange, and drawn as far as its percentage goes. */
  readonly isNext?: boolean;
  /** The percentage rests on claims alone, so the orange is dashed. */
  readonly isProjected?: boolean;
  /** 0 to 100; only the next rung shows it. */
  readonly percent?: number | null;
  readonly note?: string;
};

/** A stroke of a rung, measured along it from its first rail. */
export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly look: "stub" | "solid" | "dash" | "next" | "next-dash";
};

export type RungDrawing = { readonly segments: readonly Segment[]; readonly hasKnots: boolean };

/**
 * How one rung is drawn between rails that are `span` apart: two stubs for a gap, dashes for a
 * claim, a line for evidence, a line with knots for a confirmation. The next rung is drawn to its
 * percentage; what is missing keeps a stub on the far rail.
 *
 * Example: 62 % of a span of 82 with stubs of 14 gives an orange line from 0 to 50.8 and a stub
 * from 68 to 82. At 0 % the near stub is orange and half as long.
 */
export function drawRung(rung: Omit<LadderRung, "id" | "name">, span: number, stub: number) {
  return rung.isNext ? drawNext(rung, span, stub) : drawState(rung.state, span, stub);
}

function drawState(state: RungState, span: number, stub: number): RungDrawing {
  if (state === "gap") {
    const near: Segment = { from: 0, to: stub, look: "stub" };
    return { segments: [near, { from: span - stub, to: span, look: "stub" }], hasKnots: false };
  }
  const look = state === "claimed" ? "dash" : "solid";
  return { segments: [{ from: 0, to: span, look }], hasKnots: state === "confirmed" };
}

function drawNext(
  { percent, isProjected }: Pick<LadderRung, "percent" | "isProjected">,
  span: number,
  stub: number,
): RungDrawing {
  const share = Math.min(100, Math.max(0, percent ?? 0)) / 100;
  // Even nothing done shows a little orange: the eye must find where to go.
  const reached = Math.max(share * span, stub / 2);
  const done: Segment = { from: 0, to: reached, look: isProjected ? "next-dash" : "next" };
  const farStub = Math.max(span - stub, reached + stub / 3);
  const isWhole = share >= 1 || farStub >= span;
  return {
    segments: isWhole ? [done] : [done, { from: farStub, to: span, look: "stub" }],
    hasKnots: false,
  };
}

/** Up to one decimal, without a trailing zero: 50.84 gives "50.8", 14 gives "14". */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** What each drawing means, in a table or on hover. */
export const STATE_WORDS: Readonly<Record<RungState, string>> = {
  gap: "not there yet",
  claimed: "claimed",
  evidenced: "evidenced",
  confirmed: "confirmed by a mentor",
};
