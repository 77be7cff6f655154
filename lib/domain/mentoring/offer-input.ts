import * as z from "zod";
import { countCharacters } from "../account/line";
import { numberFromForm, plainText, STALE_PAGE } from "../skills/form-values";
import { type Framework, RUNG_IDS } from "../skills/framework";
import { clientKey } from "../skills/record-inputs";
import {
  ABOUT_CHARACTERS_MAX,
  CAPACITY_MAX,
  LANGUAGE_CHARACTERS_MAX,
  LANGUAGES_MAX,
  SPECIALISATIONS_MAX,
} from "./offer-limits";

const FROM_THE_LIST = "Choose from the list.";
const CAPACITY = `Type a whole number from 1 to ${CAPACITY_MAX}.`;

const NO_RUNG = "Tick at least one rung of the learners you would like to help.";

/** Each once, in the order they were ticked. */
const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/**
 * Languages as people write them, with commas between: "English, Deutsch". Control characters and
 * the marks that turn the reading order round are refused, as in a name.
 */
const languages = z
  .string({ error: "Type your languages with commas between them." })
  .max(1000, { error: "This is too long." })
  .transform((text) => splitLanguages(text))
  .refine((names) => names.length > 0, {
    error: "Name at least one language you can mentor in.",
    abort: true,
  })
  .refine((names) => names.length <= LANGUAGES_MAX, `Keep to ${LANGUAGES_MAX} languages.`)
  .refine(
    (names) => names.every((name) => countCharacters(name) <= LANGUAGE_CHARACTERS_MAX),
    `Use ${LANGUAGE_CHARACTERS_MAX} characters at most for each language.`,
  )
  .refine(
    (names) => !names.some((name) => /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name)),
    "Leave out line breaks and other control characters.",
  );

function splitLanguages(text: string): string[] {
  const names = text
    .normalize("NFC")
    .split(/[,;،、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const known = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    if (!known.has(key)) known.set(key, name);
  }
  return [...known.values()];
}

/** What somebody offers as a mentor, as the form sends it; version 0 = nothing is offered yet. */
export const offerInput = z.object({
  clientKey,
  version: z.preprocess(numberFromForm, z.int32({ error: STALE_PAGE }).min(0, STALE_PAGE)),
  isOpen: z.preprocess(
    (value) => value === true || value === "true" || value === "on",
    z.boolean(),
  ),
  specialisationIds: z
    .array(z.string({ error: FROM_THE_LIST }).max(64, FROM_THE_LIST), { error: FROM_THE_LIST })
    .max(SPECIALISATIONS_MAX, FROM_THE_LIST)
    .transform(distinct)
    .default([]),
  rungIds: z
    .array(z.enum(RUNG_IDS, { error: FROM_THE_LIST }), { error: NO_RUNG })
    .min(1, NO_RUNG)
    .max(RUNG_IDS.length, FROM_THE_LIST)
    .transform((ids) => RUNG_IDS.filter((id) => ids.includes(id))),
  capacity: z.preprocess(
    numberFromForm,
    z.int({ error: CAPACITY }).min(1, CAPACITY).max(CAPACITY_MAX, CAPACITY),
  ),
  languages,
  about: plainText("The text", { max: ABOUT_CHARACTERS_MAX }),
});

export type OfferValues = Omit<z.output<typeof offerInput>, "clientKey" | "version">;

/** Problems with specialisations that the framework does not know, by field. */
export function findUnknownSpecialisations(
  offer: Pick<OfferValues, "specialisationIds">,
  framework: Pick<Framework, "specialisations">,
): Record<string, string> {
  const known = new Set(framework.specialisations.map(({ id }) => id));
  return offer.specialisationIds.every((id) => known.has(id))
    ? {}
    : { specialisationIds: "Choose specialisations from the list." };
}

export const offerEndInput = z.object({ clientKey });
