import * as z from "zod";
import { type Framework, RUNG_IDS } from "@/lib/domain/skills/framework";
import { clientKey } from "@/lib/domain/skills/record-inputs";
import { lineOf } from "./line";
import { personName } from "./person-name";
import {
  GOAL_CHARACTERS_MAX,
  GOALS_MAX,
  HOURS_PER_WEEK_MAX,
  TITLE_CHARACTERS_MAX,
  YEARS_MAX,
} from "./profile-limits";
import { isTimeZone } from "./time-zone";

/** A whole number as a form sends it; an empty field is null. */
const wholeNumber = (min: number, max: number) =>
  z
    .string({ error: "Type a number." })
    .trim()
    .refine((text) => text === "" || /^\d{1,3}$/.test(text), {
      error: "Type a whole number, or leave this empty.",
      abort: true,
    })
    .transform((text) => (text === "" ? null : Number(text)))
    .refine(
      (value) => value === null || (value >= min && value <= max),
      `Type a number from ${min} to ${max}, or leave this empty.`,
    );

/** An entry of the framework: its id, or null for none. Whether it exists is for the action. */
const choice = z
  .string({ error: "Choose from the list." })
  .max(64, "Choose from the list.")
  .transform((id) => id || null);

/** A union hands on the words of its last part, so each part needs them. */
const OUT_OF_DATE = "Load this page again, then try once more.";

export const profileInput = z.object({
  clientKey,
  version: z.union(
    [
      z
        .string()
        .regex(/^[1-9]\d{0,8}$/)
        .transform(Number),
      z.int({ error: OUT_OF_DATE }).positive({ error: OUT_OF_DATE }),
    ],
    { error: OUT_OF_DATE },
  ),
  name: personName,
  title: lineOf({ charactersMax: TITLE_CHARACTERS_MAX }),
  years: wholeNumber(0, YEARS_MAX),
  pathId: choice,
  specialisationId: choice,
  targetRungId: z
    .enum(["", ...RUNG_IDS], { error: "Choose from the list." })
    .transform((id) => id || null),
  hoursPerWeek: wholeNumber(1, HOURS_PER_WEEK_MAX),
  timeZone: z.string({ error: "Choose a time zone." }).refine(isTimeZone, "Choose a time zone."),
  goals: z
    .array(lineOf({ charactersMax: GOAL_CHARACTERS_MAX }), { error: "Type each goal as text." })
    .max(GOALS_MAX, `Keep to ${GOALS_MAX} goals.`)
    .transform((goals) => goals.filter((goal) => goal !== ""))
    .default([]),
});

/** What a person tells about themselves, as it is stored. */
export type ProfileValues = Omit<z.output<typeof profileInput>, "clientKey" | "version">;

/** Problems with choices that the framework does not know, by field. */
export function findUnknownChoices(
  values: ProfileValues,
  framework: Pick<Framework, "paths" | "specialisations">,
): Record<string, string> {
  const problems: Record<string, string> = {};
  const knows = (entries: readonly { readonly id: string }[], id: string | null) =>
    id === null || entries.some((entry) => entry.id === id);
  if (!knows(framework.paths, values.pathId)) problems.pathId = "Choose a path from the list.";
  if (!knows(framework.specialisations, values.specialisationId)) {
    problems.specialisationId = "Choose a specialisation from the list.";
  }
  return problems;
}
