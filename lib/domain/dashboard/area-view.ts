import type { AreaScore } from "../skills/area-scores";
import type { Headline } from "../skills/headline";

export type Axis = { readonly name: string; readonly now: number; readonly earlier: number | null };

/** The radar's axes on the headline's track; `earlier` in the areas' order, -1 = unknown then. */
export function areaAxes(
  areas: readonly AreaScore[],
  basis: Headline["basis"],
  earlier: readonly number[] | null,
): Axis[] {
  return areas.map((area, index) => {
    const before = earlier?.[index] ?? -1;
    return {
      name: area.name,
      now: (basis === "claimed" ? area.claimed : area.supported) ?? 0,
      earlier: before < 0 ? null : before,
    };
  });
}

/** The radar's title: what stands out. Example: "Strongest in core Python, thinnest in operations". */
export function areaTitle(axes: readonly Axis[]): string {
  const known = axes.filter((axis) => axis.now > 0).toSorted((a, b) => b.now - a.now);
  const [best] = known;
  const last = known.at(-1);
  if (!best || !last) return "No area has a number yet";
  if (known.length === 1 || best.now === last.now) return `${best.name} has a number`;
  return `Strongest in ${best.name}, thinnest in ${last.name}`;
}
