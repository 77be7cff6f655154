import type { MatrixFilterBarProps } from "@/components/skills/matrix-filter-bar";
import type { Framework, RungId } from "@/lib/domain/skills/framework";
import { type MatrixRow, ROW_STATES } from "@/lib/domain/skills/matrix";
import { filterRows, type MatrixFilters } from "@/lib/domain/skills/matrix-filters";

const STATE_NAMES = {
  unrated: "Unrated",
  stale: "Stale",
  unevidenced: "No evidence",
  disagreeing: "Disagreeing",
} as const;

/** Every filter with the number of rows behind it, counted together with the other filters. */
export function filterChoices(
  framework: Framework,
  rows: readonly MatrixRow[],
  filters: MatrixFilters,
  next: RungId | null,
): MatrixFilterBarProps {
  const count = (change: Partial<MatrixFilters>) =>
    filterRows(rows, { ...filters, ...change }, framework).length;
  const named = <T extends { id: string; name: string }>(
    items: readonly T[],
    name: "rung" | "path" | "specialisation" | "category" | "area",
  ) => items.map((item) => ({ ...item, count: count({ [name]: item.id }) }));
  const rungs = named(framework.rungs, "rung");
  return {
    filters,
    next: rungs.find((rung) => rung.id === next) ?? null,
    totalCount: rows.length,
    states: ROW_STATES.map((state) => ({
      id: state,
      name: STATE_NAMES[state],
      count: count({ state }),
    })),
    rungs: rungs.map(slim),
    paths: named(framework.paths, "path").map(slim),
    specialisations: named(framework.specialisations, "specialisation").map(slim),
    categories: named(framework.categories, "category").map(slim),
    areas: named(framework.areas, "area").map(slim),
  };
}

const slim = ({ id, name, count }: { id: string; name: string; count: number }) => ({
  id,
  name,
  count,
});
