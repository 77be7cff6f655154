import type { BankTargets } from "@/lib/domain/interviews/bank-targets";
import type { InterviewBlueprint } from "@/lib/domain/interviews/blueprint";
import type { RubricId } from "@/lib/domain/interviews/question";
import type { Rubrics } from "@/lib/domain/interviews/rubrics";
import { readContent } from "./reader";
import { interviewBlueprintSchema } from "./schema/interview-blueprint";
import { rubricsSchema } from "./schema/rubrics";

type BlueprintFile = { readonly blueprint: InterviewBlueprint; readonly targets: BankTargets };

/** `interview-blueprint.yaml`, checked. */
export const readBlueprintFile = (): BlueprintFile =>
  readContent("interview-blueprint.yaml", interviewBlueprintSchema);

/** `rubrics.yaml`, checked, by id. */
export function readRubrics(): Rubrics {
  const { rubrics } = readContent("rubrics.yaml", rubricsSchema);
  const find = (id: RubricId) => {
    const rubric = rubrics.find((each) => each.id === id);
    if (!rubric) throw new Error(`content/rubrics.yaml is not valid: there is no ${id}`);
    return rubric;
  };
  return {
    coding: find("coding"),
    testing: find("testing"),
    concept: find("concept"),
    system_design: find("system_design"),
    behavioural: find("behavioural"),
    debugging: find("debugging"),
  };
}
