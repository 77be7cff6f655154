import * as z from "zod";
import { QUESTION_KINDS, QUESTION_LEVELS } from "@/lib/domain/interviews/question";

const share = z.number().min(0).max(1);
const kinds = z.array(z.enum(QUESTION_KINDS)).min(1);
const level = z.enum(QUESTION_LEVELS);
const slot = z.strictObject({ kinds, draws: z.int().min(1) });

/** The shape of `interview-blueprint.yaml`. */
export const interviewBlueprintSchema = z.strictObject({
  blueprint: z.strictObject({
    byLevel: z.record(level, z.array(slot).min(1)),
    difficultyShares: z
      .strictObject({ below: share, at: share, above: share })
      .refine(({ below, at, above }) => Math.abs(below + at + above - 1) < 1e-9, "is not a whole"),
    coolDownDays: z.int().min(1),
    perTopicMax: z.int().min(1),
    specialised: z.strictObject({ from: level, share, kinds }),
  }),
  targets: z.strictObject({
    sessionsInCoolDown: z.int().min(1),
    reviewShare: share,
    spare: z.number().min(1),
    specialisation: z.strictObject({
      levels: z.array(level),
      cells: z.array(z.strictObject({ kinds, questions: z.int().min(1) })),
    }),
    total: z.int(),
    totalMin: z.int(),
    perInterviewTopicMin: z.int(),
  }),
});
