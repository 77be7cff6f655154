import * as z from "zod";
import { numberFromForm, optionalText, skillSlug } from "./form-values";
import { PROFICIENCY_MAX } from "./settings";

const RATING_MESSAGE = "Choose a rating from 0 to 5, in whole steps, or “not observable”.";

/** What forms send for "there was no opportunity to show it". */
export const NOT_OBSERVABLE = "not-observable";

const rating = z.preprocess(
  (value) => (value === NOT_OBSERVABLE ? null : numberFromForm(value)),
  z
    .int({ error: RATING_MESSAGE })
    .min(0, { error: RATING_MESSAGE })
    .max(PROFICIENCY_MAX, { error: RATING_MESSAGE })
    .nullable(),
);

/** A checkbox sends "on" or nothing; scripts send booleans. Absent means "leave it as it was". */
const tick = z.preprocess(
  (value) => (value === "on" || value === "true" ? true : value === "false" ? false : value),
  z.boolean({ error: "Say whether you use this skill now." }).optional(),
);

/** One self-rating, as a form or the fast mode sends it. */
export const assessmentInput = z.object({
  skillId: skillSlug,
  /** 0 to 5; null for "not observable". */
  rating,
  note: optionalText("The note", 2000),
  isInUse: tick,
  /** The version the page showed; 0 before the first rating. */
  expectedVersion: z.preprocess(
    numberFromForm,
    z
      .int({ error: "This page is out of date. Reload it and try again." })
      .min(0, { error: "This page is out of date. Reload it and try again." }),
  ),
  /** Made by the browser once per change, so that sending twice has one effect. */
  clientKey: z
    .string({ error: "Reload the page and try again." })
    .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, {
      error: "Reload the page and try again.",
    }),
});

export type AssessmentInput = z.output<typeof assessmentInput>;
