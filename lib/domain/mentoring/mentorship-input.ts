import * as z from "zod";
import { numberFromForm, plainText } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { SECTIONS } from "./sections";
import { FAREWELL_CHARACTERS_MAX } from "./text-limits";

const OUT_OF_DATE = "Load this page again, then try once more.";

const flag = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean({ error: OUT_OF_DATE }),
);
const version = z.preprocess(numberFromForm, z.int32({ error: OUT_OF_DATE }).min(1, OUT_OF_DATE));
const mentorshipId = z.uuid({ error: OUT_OF_DATE });

/** How often the two want to hear from one another. */
export const RHYTHMS = ["weekly", "fortnightly"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** One switch of the mentee's: a section that this mentor sees, or no longer does. */
export const consentInput = z.object({
  clientKey,
  mentorshipId,
  section: z.enum(SECTIONS, { error: OUT_OF_DATE }),
  isShared: flag,
  expectedVersion: version,
});

export const rhythmInput = z.object({
  clientKey,
  mentorshipId,
  rhythm: z.enum(RHYTHMS, { error: "Choose weekly or fortnightly." }),
  expectedVersion: version,
});

/** An act on one mentorship that needs nothing else. */
export const mentorshipActInput = z.object({ clientKey, mentorshipId });

/** A mentor's end of a mentorship, with a word to the mentee. */
export const farewellInput = z.object({
  clientKey,
  mentorshipId,
  words: plainText("Your word to them", { min: 1, max: FAREWELL_CHARACTERS_MAX }),
});

/** Taking back a block of one's own. */
export const unblockInput = z.object({ clientKey, userId: z.uuid({ error: OUT_OF_DATE }) });
