import * as z from "zod";
import { AREA_IDS, type Framework, RUNG_IDS, type Skill } from "./framework";
import { type MatrixRow, ROW_STATES } from "./matrix";

const SEARCH_MAX = 80;

/**
 * The filters of the skill matrix as they stand in the address. Whatever an address holds that is
 * not a filter (an old link, a typing slip) is left out rather than refused.
 */
export const matrixFilters = z.object({
  rung: z.enum(RUNG_IDS).optional().catch(undefined),
  path: z.string().max(60).optional().catch(undefined),
  specialisation: z.string().max(60).optional().catch(undefined),
  category: z.string().max(60).optional().catch(undefined),
  area: z.enum(AREA_IDS).optional().catch(undefined),
  state: z.enum(ROW_STATES).optional().catch(undefined),
  q: z
    .string()
    .transform((q) => q.normalize("NFKC").trim().slice(0, SEARCH_MAX) || undefined)
    .optional()
    .catch(undefined),
});
export type MatrixFilters = z.output<typeof matrixFilters>;

/** The address of the matrix with these filters; `changes` overrides, undefined removes. */
export function matrixHref(filters: MatrixFilters, changes: Partial<MatrixFilters> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...changes })) {
    if (value !== undefined) query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? "/skills" : `/skills?${text}`;
}

/** The rows that pass every filter, in their given order. */
export function filterRows(
  rows: readonly MatrixRow[],
  filters: MatrixFilters,
  framework: Framework,
): MatrixRow[] {
  const ofPath = requiredBy(
    framework.paths.find((p) => p.id === filters.path)?.levels.flatMap((l) => l.requirements),
  );
  const chosen = framework.specialisations.find((s) => s.id === filters.specialisation);
  const ofSpecialisation = requiredBy(chosen?.requirements);
  const category = framework.categories.find((c) => c.id === filters.category);
  const words = filters.q?.toLowerCase().split(/\s+/) ?? [];
  return rows.filter((row) => {
    const skill = framework.skills.get(row.skillId);
    if (!skill) return false;
    return (
      (!filters.rung || row.ladder.some((step) => step.rungId === filters.rung)) &&
      (!ofPath || ofPath.has(row.skillId)) &&
      (!ofSpecialisation ||
        ofSpecialisation.has(row.skillId) ||
        skill.specialisations.includes(filters.specialisation ?? "")) &&
      (!category || skill.category === category.id) &&
      (!filters.area || row.area === filters.area) &&
      (!filters.state || row.states.includes(filters.state)) &&
      (words.length === 0 || namesAll(skill, words))
    );
  });
}

/** Whether every word stands somewhere in the skill's names. */
function namesAll({ id, name, aliases }: Skill, words: readonly string[]): boolean {
  const text = [name, id, ...aliases].join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Null (no filter) for an unknown path or specialisation. */
function requiredBy(
  requirements: readonly { targets: readonly { skillId: string }[] }[] | undefined,
): Set<string> | null {
  if (!requirements) return null;
  return new Set(requirements.flatMap((r) => r.targets.map((t) => t.skillId)));
}
