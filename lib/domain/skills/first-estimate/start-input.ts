import * as z from "zod";
import { skillSlug } from "../form-values";
import { RUNG_IDS } from "../framework";
import { STATEMENTS_MAX } from "./settings";
import { START_ANSWERS } from "./start";

const MESSAGE = "These answers cannot be read. Begin the start again.";

const answer = z.object(
  { skillId: skillSlug, answer: z.enum(START_ANSWERS, { error: MESSAGE }) },
  { error: MESSAGE },
);

/** The start as a browser hands it in: nothing in it is trusted beyond its shape. */
export const startInput = z.object(
  {
    declared: z.enum(RUNG_IDS, { error: MESSAGE }).nullable(),
    seed: z.int({ error: MESSAGE }).min(0, { error: MESSAGE }),
    answers: z
      .array(answer, { error: MESSAGE })
      .max(STATEMENTS_MAX, { error: MESSAGE })
      .refine((given) => new Set(given.map(({ skillId }) => skillId)).size === given.length, {
        error: MESSAGE,
      }),
  },
  { error: MESSAGE },
);
