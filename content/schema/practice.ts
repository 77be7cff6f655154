import * as z from "zod";
import { slug, text } from "./shared";

/** The shape of `guide/exercises.yaml`. */
export const exercisesSchema = z.strictObject({
  exercises: z.array(z.strictObject({ id: slug, title: text, text, inRung: text })).min(1),
});

/** The shape of `guide/common-mistakes.yaml`. */
export const commonMistakesSchema = z.strictObject({
  commonMistakes: z
    .array(
      z.strictObject({
        id: slug,
        mistake: text,
        why: text,
        instead: text,
        inRung: text,
      }),
    )
    .min(1),
});
