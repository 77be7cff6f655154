import * as z from "zod";
import { requirement, slug, text } from "./shared";

/** The shape of `specialisations.yaml`. */
export const specialisationsSchema = z.strictObject({
  chooseOne: text,
  depthAndBreadth: text,
  specialisations: z
    .array(
      z.strictObject({
        id: slug,
        name: text,
        coreSkills: z.array(text).min(1),
        tools: z.array(text).min(1),
        roles: z.array(text).min(1),
        requirements: z.array(requirement).min(1),
        interviewPrep: z.array(text).min(1),
        hasAddedInterviewPrep: z.boolean().default(false),
      }),
    )
    .length(5),
});
