import * as z from "zod";
import { flag, numberFromForm, plainText, rowId, STALE_PAGE } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { SECTIONS } from "./sections";
import { FAREWELL_CHARACTERS_MAX } from "./text-limits";

const version = z.preprocess(numberFromForm, z.int32({ error: STALE_PAGE }).min(1, STALE_PAGE));

/** How often the two want to hear from one another. */
export const RHYTHMS = ["weekly", "fortnightly"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** One switch of the mentee's: a section that this mentor sees, or no longer does. */
export const consentInput = z.object({
  clientKey,
  mentorshipId: rowId,
  section: z.enum(SECTIONS, { error: STALE_PAGE }),
  isShared: flag,
  expectedVersion: version,
});

export const rhythmInput = z.object({
  clientKey,
  mentorshipId: rowId,
  rhythm: z.enum(RHYTHMS, { error: "Choose weekly or fortnightly." }),
  expectedVersion: version,
});

/** An act on one mentorship that needs nothing else. */
export const mentorshipActInput = z.object({ clientKey, mentorshipId: rowId });

/** A mentor's end of a mentorship, with a word to the mentee. */
export const farewellInput = z.object({
  clientKey,
  mentorshipId: rowId,
  words: plainText("Your word to them", { min: 1, max: FAREWELL_CHARACTERS_MAX }),
});

/** Taking back a block of one's own. */
export const unblockInput = z.object({ clientKey, userId: rowId });
