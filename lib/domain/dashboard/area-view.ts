import type { AreaScore } from "../skills/area-scores";
import type { Headline } from "../skills/headline";

export type Axis = { readonly name: string; readonly now: number; readonly earlier: number | null };

/**
 * The radar's axes on the headline's track: the areas that have a number, because an unknown one is
 * not a zero. `earlier` is in the order of all areas, -1 = unknown then.
 */
export function areaAxes(
  areas: readonly AreaScore[],
  basis: Headline["basis"],
  earlier: readonly number[] | null,
): Axis[] {
  return areas.flatMap((area, index) => {
    const now = basis === "claimed" ? area.claimed : area.supported;
    if (now === null) return [];
    const before = earlier?.[index] ?? -1;
    return [{ name: area.name, now, earlier: before < 0 ? null : before }];
  });
}

/** The radar's title: what stands out. Example: "Strongest in Core Python, thinnest in Architecture". */
export function areaTitle(axes: readonly Axis[]): string {
  const ordered = axes.toSorted((a, b) => b.now - a.now);
  const [best] = ordered;
  const last = ordered.at(-1);
  if (!best || !last) return "No area has a number yet";
  if (axes.length === 1) return `Only ${best.name} has a number so far`;
  if (best.now - last.now < 0.05) return "Even across the areas";
  return `Strongest in ${best.name}, thinnest in ${last.name}`;
}

/** Which areas are left out of the picture. Example: "3 areas have no number yet." */
export function missingAreas(axes: readonly Axis[], areas: readonly AreaScore[]): string {
  const missing = areas.length - axes.length;
  if (missing === 0) return "";
  return missing === 1 ? "One area has no number yet." : `${missing} areas have no number yet.`;
}
