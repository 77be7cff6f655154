import * as z from "zod";
import { numberFromForm, plainText, rowId } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { CHECK_IN_CHARACTERS_MAX } from "./text-limits";

const CHOOSE = "Choose how confident you are, 1 to 5.";

/** A slip can be followed by a better one; more a day is noise for the mentor. */
export const CHECK_INS_PER_DAY_MAX = 3;

const words = (label: string, min: 0 | 1) =>
  plainText(label, { min, max: CHECK_IN_CHARACTERS_MAX });

export const checkInInput = z.object({
  clientKey,
  mentorshipId: rowId,
  done: words("What you did", 1),
  blocked: words("What is in the way", 0).default(""),
  next: words("What comes next", 1),
  confidence: z.preprocess(
    numberFromForm,
    z.int({ error: CHOOSE }).min(1, { error: CHOOSE }).max(5, { error: CHOOSE }),
  ),
});
export type CheckInInput = z.output<typeof checkInInput>;
