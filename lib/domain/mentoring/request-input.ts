import * as z from "zod";
import { numberFromForm, plainText, rowId, STALE_PAGE } from "../skills/form-values";
import { type Framework, RUNG_IDS } from "../skills/framework";
import { clientKey } from "../skills/record-inputs";
import { REQUEST_CHARACTERS_MAX, REQUEST_CHARACTERS_MIN } from "./request-limits";
import { sectionsInput } from "./section-input";

const FROM_THE_LIST = "Choose from the list.";

/** A request as its form sends it; version 0 = nothing is stored yet. A draft may be empty. */
export const requestInput = z.object({
  clientKey,
  version: z.preprocess(numberFromForm, z.int32({ error: STALE_PAGE }).min(0, STALE_PAGE)),
  words: plainText("What you would like help with", { max: REQUEST_CHARACTERS_MAX }),
  targetRungId: z.enum(RUNG_IDS, { error: "Choose the rung you aim at." }),
  specialisationId: z
    .string({ error: FROM_THE_LIST })
    .max(64, FROM_THE_LIST)
    .transform((id) => id || null),
  sections: sectionsInput,
});

export type RequestValues = Omit<z.output<typeof requestInput>, "clientKey" | "version">;

/** What speaks against showing a request to mentors, by field; a draft may be kept all the same. */
export function findOpeningProblems({ words }: Pick<RequestValues, "words">) {
  const problems: Record<string, string> = {};
  if ([...words].length < REQUEST_CHARACTERS_MIN) {
    problems.words = `Say in a sentence or two what you would like help with (${REQUEST_CHARACTERS_MIN} characters at least).`;
  }
  return problems;
}

/** A problem with a specialisation that the framework does not know. */
export function findUnknownSpecialisation(
  { specialisationId }: Pick<RequestValues, "specialisationId">,
  framework: Pick<Framework, "specialisations">,
): Record<string, string> {
  const isKnown =
    specialisationId === null ||
    framework.specialisations.some(({ id }) => id === specialisationId);
  return isKnown ? {} : { specialisationId: FROM_THE_LIST };
}

/** An act on one request that needs nothing else: a lock, a release, an acceptance. */
export const requestActInput = z.object({
  clientKey,
  requestId: rowId,
});

export const requestWithdrawalInput = z.object({ clientKey });
