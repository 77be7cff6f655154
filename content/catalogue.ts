import type { Framework } from "@/lib/domain/skills/framework";
import { assemble, type FrameworkFiles } from "./assemble";
import { deepFreeze } from "./freeze";
import { listFiles, readContent } from "./reader";
import { curriculumSchema } from "./schema/curriculum";
import { ladderSchema } from "./schema/ladder";
import { pathsSchema } from "./schema/paths";
import { settingsSchema } from "./schema/settings";
import { anchorsSchema, skillsSchema } from "./schema/skills";
import { specialisationsSchema } from "./schema/specialisations";

let loaded: Framework | undefined;

/**
 * The framework: skills, rungs, curriculum, paths and specialisations. Read from `content/` once
 * per process, checked and frozen; throws an error naming file and id if a file is not valid.
 */
export function framework(): Framework {
  loaded ??= deepFreeze(assemble(readFrameworkFiles()));
  return loaded;
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
