import type { Guide } from "@/lib/domain/career/guide";
import type { BankTargets } from "@/lib/domain/interviews/bank-targets";
import type { InterviewBlueprint } from "@/lib/domain/interviews/blueprint";
import type { Rubrics } from "@/lib/domain/interviews/rubrics";
import type { Framework } from "@/lib/domain/skills/framework";
import { assemble, type FrameworkFiles } from "./assemble";
import { deepFreeze } from "./freeze";
import { assembleGuide, readGuideFiles } from "./guide-files";
import { readBlueprintFile, readRubrics } from "./interview-files";
import { listFiles, readContent } from "./reader";
import { curriculumSchema } from "./schema/curriculum";
import { ladderSchema } from "./schema/ladder";
import { pathsSchema } from "./schema/paths";
import { settingsSchema } from "./schema/settings";
import { anchorsSchema, skillsSchema } from "./schema/skills";
import { specialisationsSchema } from "./schema/specialisations";

let loadedFramework: Framework | undefined;
let loadedGuide: Guide | undefined;
let loadedRubrics: Rubrics | undefined;
let loadedBlueprint: ReturnType<typeof readBlueprintFile> | undefined;

/**
 * The framework: skills, rungs, curriculum, paths and specialisations. Read from `content/` once
 * per process, checked and frozen; throws an error naming file and id if a file is not valid.
 */
export function framework(): Framework {
  loadedFramework ??= deepFreeze(assemble(readFrameworkFiles()));
  return loadedFramework;
}

/** The guide texts, read, checked and frozen in the same way. */
export function guide(): Guide {
  loadedGuide ??= deepFreeze(assembleGuide(readGuideFiles()));
  return loadedGuide;
}

/** How answers in interviews are scored, by the id of the rubric. Read, checked and frozen likewise. */
export function rubrics(): Rubrics {
  loadedRubrics ??= deepFreeze(readRubrics());
  return loadedRubrics;
}

/** What a mock interview of each rung is made of. Read, checked and frozen likewise. */
export const interviewBlueprint = (): InterviewBlueprint => blueprintFile().blueprint;

/** How many questions the bank should hold. */
export const bankTargets = (): BankTargets => blueprintFile().targets;

function blueprintFile() {
  loadedBlueprint ??= deepFreeze(readBlueprintFile());
  return loadedBlueprint;
}

/** The files behind `framework()`, each checked on its own. */
export function readFrameworkFiles(): FrameworkFiles {
  return {
    settings: readContent("settings.yaml", settingsSchema),
    skills: listFiles("skills").map((file) => readContent(file, skillsSchema)),
    anchors: listFiles("anchors").map((file) => readContent(file, anchorsSchema)),
    ladder: readContent("ladder.yaml", ladderSchema),
    curriculum: readContent("curriculum.yaml", curriculumSchema),
    paths: readContent("paths.yaml", pathsSchema),
    specialisations: readContent("specialisations.yaml", specialisationsSchema),
  };
}
