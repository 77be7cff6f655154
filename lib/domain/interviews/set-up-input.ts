import * as z from "zod";
import { flag, numberFromForm, STALE_PAGE, skillSlug } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { QUESTION_KINDS, QUESTION_LEVELS, QUESTION_SPECIALISATIONS } from "./question";
import { type DrawSettings, QUESTIONS_MAX, SESSION_MINUTES, TIME_PERCENTS } from "./session-types";

/** More would be as good as none. */
export const TOPICS_CHOSEN_MAX = 20;
const NUMBER_OF = `Choose between 1 and ${QUESTIONS_MAX} questions.`;

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: STALE_PAGE });
/** A box that a form leaves out when it is not ticked. */
const tick = z.preprocess((value) => (value === "on" ? true : (value ?? false)), flag);
const minutes = SESSION_MINUTES.map(String) as unknown as readonly ["15", "30", "45", "60"];

/** Ten characters of the draw's alphabet; blanks and capitals of whoever types it are forgiven. */
const drawCode = z
  .string({ error: STALE_PAGE })
  .transform((text) => text.replace(/\s/g, "").toLowerCase())
  .pipe(z.string().regex(/^([a-z0-9]{10})?$/, { error: "A code has ten letters and digits." }))
  .transform((text) => (text === "" ? null : text));

/** What the set-up of a session sends; becomes the settings of a draw. */
export const setUpInput = z
  .object({
    clientKey,
    mode: oneOf(["mock", "practice"]),
    focus: oneOf(["blueprint", "due", "weak"]).default("blueprint"),
    rungId: oneOf(QUESTION_LEVELS),
    specialisation: oneOf(QUESTION_SPECIALISATIONS).default("general"),
    topicIds: z
      .array(skillSlug, { error: STALE_PAGE })
      .max(TOPICS_CHOSEN_MAX, { error: `Choose at most ${TOPICS_CHOSEN_MAX} topics.` })
      .default([]),
    kinds: z
      .array(oneOf(QUESTION_KINDS), { error: STALE_PAGE })
      .max(QUESTION_KINDS.length, { error: STALE_PAGE })
      .default([]),
    length: oneOf([...minutes, "count"]),
    count: z
      .preprocess(
        (value) => (value === "" ? undefined : numberFromForm(value)),
        z
          .int({ error: NUMBER_OF })
          .min(1, { error: NUMBER_OF })
          .max(QUESTIONS_MAX, { error: NUMBER_OF })
          .optional(),
      )
      .optional(),
    timePercent: z
      .preprocess(numberFromForm, z.literal(TIME_PERCENTS, { error: STALE_PAGE }))
      .default(100),
    hasPrivate: tick,
    code: drawCode.default(null),
  })
  .refine(({ length, count }) => length !== "count" || count !== undefined, {
    error: NUMBER_OF,
    path: ["count"],
  })
  .transform(({ clientKey: key, length, count, code, topicIds, kinds, ...rest }) => {
    const settings: DrawSettings = {
      ...rest,
      topicIds: [...new Set(topicIds)].toSorted(),
      kinds: QUESTION_KINDS.filter((kind) => kinds.includes(kind)),
      minutes: SESSION_MINUTES.find((each) => String(each) === length) ?? null,
      count: length === "count" ? (count ?? null) : null,
    };
    return { clientKey: key, code, settings };
  });
export type SetUpInput = z.output<typeof setUpInput>;
