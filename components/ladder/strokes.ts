import { type Html, html } from "../ui/html";
import { drawRung, type LadderRung, px, type Segment } from "./geometry";

type Rails = {
  /** Where the first and the second rail stand. */
  near: number;
  far: number;
  /** The rung's place on the other axis. */
  at: number;
  stub: number;
  knot: number;
};

/** One horizontal rung as SVG: strokes, then knots over the rails. */
export function horizontalRung(rung: Omit<LadderRung, "id" | "name">, rails: Rails): Html {
  const { near, far, at, stub, knot } = rails;
  const { segments, hasKnots } = drawRung(rung, far - near, stub);
  const lines = segments.map(
    ({ from, to, look }) =>
      html`<line class="l-${look}" x1="${px(near + from)}" x2="${px(near + to)}" y1="${at}" y2="${at}"${unit(look)}/>`,
  );
  const knots = [near, far].map(
    (x) => html`<circle class="l-knot" cx="${x}" cy="${at}" r="${knot}"/>`,
  );
  return html`${lines}${hasKnots && knots}`;
}

/** One vertical rung that grows upwards from the lower rail, for the strip on a phone. */
export function verticalRung(rung: Omit<LadderRung, "id" | "name">, rails: Rails): Html {
  const { near, far, at, stub, knot } = rails;
  const { segments, hasKnots } = drawRung(rung, near - far, stub);
  const lines = segments.map(
    ({ from, to, look }) =>
      html`<line class="l-${look}" y1="${px(near - from)}" y2="${px(near - to)}" x1="${at}" x2="${at}"${unit(look)}/>`,
  );
  const knots = [near, far].map(
    (y) => html`<circle class="l-knot" cx="${at}" cy="${y}" r="${knot}"/>`,
  );
  return html`${lines}${hasKnots && knots}`;
}

/** The next rung draws itself; measured as 1 long, the motion need not know its size. */
const unit = (look: Segment["look"]) => look === "next" && html` pathLength="1"`;
