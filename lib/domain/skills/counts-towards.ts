import type { Framework, Requirement } from "./framework";

/** One place in some framework that asks for the skill. */
export type Counted = {
  readonly key: string;
  /** "Mid-level", "Web Developer 3", "Backend Engineering". */
  readonly place: string;
  /** The line that asks for it, where it is more than the skill itself. */
  readonly text: string;
  readonly proficiency: number;
  readonly isCore: boolean;
};

/** Everywhere a skill counts, ladder first: learnt once, it counts in all of them. */
export function countsTowards(framework: Framework, skillId: string): Counted[] {
  const ladder = framework.rungs.flatMap((rung) =>
    [...rung.checklist.technical, ...rung.checklist.soft].flatMap((item) =>
      item.targets
        .filter((target) => target.skillId === skillId)
        .map(({ proficiency }) => ({
          key: `${rung.id}-${item.id}`,
          place: rung.name,
          text: item.text,
          proficiency,
          isCore: item.isCore,
        })),
    ),
  );
  const paths = framework.paths.flatMap((path) =>
    path.levels.flatMap((level) =>
      asked(
        level.requirements,
        skillId,
        `${path.id}-${level.level}`,
        `${path.name} ${level.level}`,
      ),
    ),
  );
  const specialisations = framework.specialisations.flatMap((s) =>
    asked(s.requirements, skillId, s.id, s.name),
  );
  return [...ladder, ...paths, ...specialisations];
}

function asked(
  requirements: readonly Requirement[],
  skillId: string,
  key: string,
  place: string,
): Counted[] {
  return requirements.flatMap((requirement, index) =>
    requirement.targets
      .filter((target) => target.skillId === skillId)
      .map(({ proficiency }) => ({
        key: `${key}-${index}`,
        place,
        text: requirement.text,
        proficiency,
        isCore: requirement.mode === "all",
      })),
  );
}
