import type { Framework, RungId, Target } from "../framework";
import { POOL_PER_RUNG } from "./settings";

/** One can-do statement of the start. Plain data, small enough to send to a browser. */
export type Statement = {
  readonly skillId: string;
  /** The can-do statement: the skill at proficiency 3. */
  readonly statement: string;
  readonly category: string;
  readonly rungId: RungId;
  /** 0 for the lowest rung. */
  readonly rungIndex: number;
  readonly isCore: boolean;
  /** The proficiency that the rung asks for. */
  readonly target: number;
};

/**
 * The statements of the start, lowest rung first: up to eight per rung, core skills before
 * supporting ones, and among those the skills that most frameworks share. A skill that several
 * rungs ask for is asked once; rungs with few skills choose first, so that none ends up empty.
 */
export function statementPool(framework: Framework): readonly Statement[] {
  const shared = mentions(framework);
  const taken = new Set<string>();
  const scarcestFirst = framework.rungs
    .map((rung, rungIndex) => ({ rung, rungIndex }))
    .sort((a, b) => sizeOf(a.rung) - sizeOf(b.rung) || a.rungIndex - b.rungIndex);
  const pool: Statement[] = [];
  for (const { rung, rungIndex } of scarcestFirst) {
    const mostShared = (targets: readonly Target[]) =>
      [...targets].sort(
        (a, b) =>
          (shared.get(b.skillId) ?? 0) - (shared.get(a.skillId) ?? 0) ||
          (a.skillId < b.skillId ? -1 : 1),
      );
    const core = new Set(rung.core);
    const wanted = [...mostShared(rung.core), ...mostShared(rung.supporting)]
      .filter(({ skillId }) => !taken.has(skillId))
      .slice(0, POOL_PER_RUNG);
    for (const target of wanted) {
      const skill = framework.skills.get(target.skillId);
      if (!skill) continue;
      taken.add(skill.id);
      pool.push({
        skillId: skill.id,
        statement: skill.anchors[3],
        category: skill.category,
        rungId: rung.id,
        rungIndex,
        isCore: core.has(target),
        target: target.proficiency,
      });
    }
  }
  return pool.sort((a, b) => a.rungIndex - b.rungIndex);
}

function sizeOf(rung: Framework["rungs"][number]): number {
  return rung.core.length + rung.supporting.length;
}

/** How many rungs, path levels and specialisations name each skill. */
function mentions(framework: Framework): Map<string, number> {
  const count = new Map<string, number>();
  const lists = [
    ...framework.rungs.map((rung) => [...rung.core, ...rung.supporting]),
    ...framework.paths.flatMap((path) => path.levels.map((l) => l.requirements.flatMap(targetsOf))),
    ...framework.specialisations.map((each) => each.requirements.flatMap(targetsOf)),
  ];
  for (const list of lists) {
    for (const skillId of new Set(list.map((target) => target.skillId))) {
      count.set(skillId, (count.get(skillId) ?? 0) + 1);
    }
  }
  return count;
}

function targetsOf({ targets }: { readonly targets: readonly Target[] }): readonly Target[] {
  return targets;
}
