import type * as z from "zod";
import type {
  CareerPath,
  Category,
  ChecklistItem,
  Framework,
  Rung,
  Skill,
  Specialisation,
  Target,
} from "@/lib/domain/skills/framework";
import { toRequirement, toTargets } from "./requirement";
import type { curriculumSchema } from "./schema/curriculum";
import type { ladderSchema } from "./schema/ladder";
import type { pathsSchema } from "./schema/paths";
import type { settingsSchema } from "./schema/settings";
import type { anchorsSchema, skillsSchema } from "./schema/skills";
import type { specialisationsSchema } from "./schema/specialisations";

/** The content files of the framework, each as its schema gives it. */
export type FrameworkFiles = {
  readonly settings: z.output<typeof settingsSchema>;
  readonly skills: readonly z.output<typeof skillsSchema>[];
  readonly anchors: readonly z.output<typeof anchorsSchema>[];
  readonly ladder: z.output<typeof ladderSchema>;
  readonly curriculum: z.output<typeof curriculumSchema>;
  readonly paths: z.output<typeof pathsSchema>;
  readonly specialisations: z.output<typeof specialisationsSchema>;
};

/** Joins the files into one framework. Pure: the same files give the same framework. */
export function assemble(files: FrameworkFiles): Framework {
  const { settings, ladder, curriculum, paths, specialisations } = files;
  const categories = settings.areas.flatMap((area) =>
    area.categories.map((category): Category => ({ ...category, area: area.id })),
  );
  return {
    version: settings.version,
    areas: settings.areas.map((area) => ({
      id: area.id,
      name: area.name,
      categories: area.categories.map((category) => category.id),
    })),
    categories,
    audiences: settings.audiences,
    skills: assembleSkills(files, categories),
    scale: settings.scale,
    stepHours: settings.stepHours,
    effortFactor: settings.effortFactor,
    notes: settings.notes,
    stopPhrases: settings.stopPhrases,
    rungs: ladder.rungs.map(assembleRung),
    attainment: ladder.attainment,
    ladderNotes: { spine: ladder.note, years: ladder.yearsNote },
    curriculum: curriculum.rows,
    curriculumGuide: {
      caveat: curriculum.caveat,
      levels: curriculum.levels,
      elite: curriculum.elite,
      unmapped: curriculum.unmapped,
    },
    paths: paths.paths.map((path) => assemblePath(path, paths)),
    titleLevels: paths.titleLevels,
    specialisations: specialisations.specialisations.map(
      (specialisation): Specialisation => ({
        ...specialisation,
        requirements: specialisation.requirements.map(toRequirement),
      }),
    ),
    specialisationAdvice: {
      chooseOne: specialisations.chooseOne,
      depthAndBreadth: specialisations.depthAndBreadth,
    },
  };
}

function assembleSkills(files: FrameworkFiles, categories: readonly Category[]) {
  const anchors = new Map(files.anchors.flatMap((file) => Object.entries(file)));
  const nothing = files.settings.scale[0]?.anchor ?? "";
  const skills = new Map<string, Skill>();
  for (const { category: categoryId, kind, skills: entries } of files.skills) {
    const category = categories.find(({ id }) => id === categoryId);
    if (!category) throw new Error(`content/settings.yaml has no category "${categoryId}"`);
    for (const { canDo, ...entry } of entries) {
      if (skills.has(entry.id)) throw new Error(`content/skills names "${entry.id}" twice`);
      const own = anchors.get(entry.id);
      if (!own) throw new Error(`content/anchors/${categoryId}.yaml lacks "${entry.id}"`);
      skills.set(entry.id, {
        ...entry,
        category: category.id,
        area: category.area,
        kind,
        anchors: [nothing, own[1], own[2], canDo, own[4], own[5]],
        evidenceExample: own.show,
      });
    }
  }
  return skills;
}

function assembleRung({ checklist, ...rung }: FrameworkFiles["ladder"]["rungs"][number]): Rung {
  const toItem = (item: (typeof checklist.technical)[number]): ChecklistItem => ({
    id: item.id,
    text: item.text,
    isCore: item.core,
    targets: toTargets(item.skills),
  });
  const technical = checklist.technical.map(toItem);
  const soft = checklist.soft.map(toItem);
  const items = [...technical, ...soft];
  const core = highestTargets(items.filter((item) => item.isCore));
  const coreSkills = new Set(core.map((target) => target.skillId));
  const supporting = highestTargets(items.filter((item) => !item.isCore));
  return {
    ...rung,
    checklist: { ...checklist, technical, soft },
    core,
    supporting: supporting.filter((target) => !coreSkills.has(target.skillId)),
  };
}

function assemblePath(
  path: FrameworkFiles["paths"]["paths"][number],
  { levelNames, suggestedRungs, titleLevels }: FrameworkFiles["paths"],
): CareerPath {
  const levelOf = path.titles.length === 6 ? titleLevels.sixTitles : titleLevels.fiveTitles;
  return {
    ...path,
    levels: path.levels.map((requirements, index) => ({
      level: index + 1,
      // The schema gives both lists as many entries as a path has levels.
      name: levelNames[index] ?? "",
      suggestedRung: suggestedRungs[index] ?? "staff",
      titles: path.titles.filter((_, position) => levelOf[position] === index + 1),
      requirements: requirements.map(toRequirement),
    })),
  };
}

/** One target per skill, the highest that any line asks for, in the order of the lines. */
function highestTargets(items: readonly ChecklistItem[]): Target[] {
  const highest = new Map<string, number>();
  for (const { skillId, proficiency } of items.flatMap((item) => item.targets)) {
    highest.set(skillId, Math.max(proficiency, highest.get(skillId) ?? 0));
  }
  return toTargets(Object.fromEntries(highest));
}
