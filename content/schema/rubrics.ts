import * as z from "zod";
import { RUBRIC_IDS } from "@/lib/domain/interviews/question";
import { slug, text } from "./shared";

/** The shape of `rubrics.yaml`. */
export const rubricsSchema = z.strictObject({
  rubrics: z
    .array(
      z.strictObject({
        id: z.enum(RUBRIC_IDS),
        name: text,
        scopeNote: text.nullable(),
        dimensions: z
          .array(
            z.strictObject({ id: slug, name: text, anchors: z.tuple([text, text, text, text]) }),
          )
          .min(2),
      }),
    )
    .length(RUBRIC_IDS.length),
});
