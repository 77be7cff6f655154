import type { Guide } from "@/lib/domain/career/guide";
import { readContent } from "./reader";
import { toRequirement } from "./requirement";
import { advisorSchema } from "./schema/advisor";
import { gettingStartedSchema } from "./schema/getting-started";
import { employersSchema, interviewPrepSchema } from "./schema/interviews";
import { jobSearchSchema, salariesSchema } from "./schema/job-search";
import { portfolioAdviceSchema, portfolioRubricSchema } from "./schema/portfolio";
import { commonMistakesSchema, exercisesSchema } from "./schema/practice";

/** The files behind `guide()`, each checked on its own and joined under their top-level keys. */
export function readGuideFiles() {
  return {
    ...readContent("guide/interview-prep.yaml", interviewPrepSchema),
    ...readContent("guide/employers.yaml", employersSchema),
    ...readContent("guide/job-search.yaml", jobSearchSchema),
    ...readContent("guide/salaries.yaml", salariesSchema),
    ...readContent("guide/getting-started.yaml", gettingStartedSchema),
    ...readContent("guide/advisor.yaml", advisorSchema),
    ...readContent("guide/exercises.yaml", exercisesSchema),
    ...readContent("guide/common-mistakes.yaml", commonMistakesSchema),
    ...readContent("guide/portfolio-advice.yaml", portfolioAdviceSchema),
    ...readContent("guide/portfolio-rubric.yaml", portfolioRubricSchema),
  };
}

/** Joins the files into one guide. Pure: the same files give the same guide. */
export function assembleGuide(files: ReturnType<typeof readGuideFiles>): Guide {
  const strategies = files.advisor.strategies.map((strategy) => ({
    ...strategy,
    recommendedSkills: strategy.recommendedSkills.map(toRequirement),
  }));
  return { ...files, advisor: { ...files.advisor, strategies } };
}
