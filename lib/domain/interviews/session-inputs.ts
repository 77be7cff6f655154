import * as z from "zod";
import { flag, numberFromForm, rowId, STALE_PAGE } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { ANSWER_CHARS_MAX } from "./answer-fields";
import { QUESTIONS_MAX } from "./session-types";

/** What the page of a session sends; shared by it and the actions behind it. */

const count = (max: number) =>
  z.preprocess(
    numberFromForm,
    z.int({ error: STALE_PAGE }).min(0, { error: STALE_PAGE }).max(max, { error: STALE_PAGE }),
  );

/** More checks than any question has. */
const CHECKS_MAX = 100;
const CHECK_NAME_MAX = 120;
const CHECK_MILLISECONDS_MAX = 3_600_000;
const LIST_MAX = 100;
/** More saves than a session of two weeks can hold, and well within the column. */
const VERSION_MAX = 100_000_000;

export const turnInput = z.object({
  interviewId: rowId,
  position: count(QUESTIONS_MAX - 1),
  clientKey,
});
export type TurnInput = z.output<typeof turnInput>;

export const draftInput = z.object({
  answerId: rowId,
  field: z.string({ error: STALE_PAGE }).regex(/^[a-z]{2,20}$/, { error: STALE_PAGE }),
  /** Kept to the letter, since code lives by its blanks; only a form's line ends become our own. */
  body: z
    .string({ error: STALE_PAGE })
    .transform((text) => text.replace(/\r\n?/g, "\n"))
    .pipe(
      z.string().max(ANSWER_CHARS_MAX, {
        error: `One part of an answer can have at most ${ANSWER_CHARS_MAX} characters.`,
      }),
    ),
  /** The version that the text was written upon; 0 = nothing was saved yet. */
  baseVersion: count(VERSION_MAX),
  clientKey,
});
export type DraftInput = z.output<typeof draftInput>;

export const leftoverInput = z.object({ leftoverId: rowId, clientKey });
export type LeftoverInput = z.output<typeof leftoverInput>;

/** Nothing but which answer. */
export const answerInput = z.object({ answerId: rowId, clientKey });
export type AnswerInput = z.output<typeof answerInput>;

export const flagInput = z.object({ answerId: rowId, isFlagged: flag, clientKey });
export type FlagInput = z.output<typeof flagInput>;

/** `had`: how many hints the page shows already. */
export const hintInput = z.object({ answerId: rowId, had: count(LIST_MAX), clientKey });
export type HintInput = z.output<typeof hintInput>;

export const askInput = z.object({ answerId: rowId, index: count(LIST_MAX), clientKey });
export type AskInput = z.output<typeof askInput>;

export const runInput = z.object({ answerId: rowId, hasOwnTest: flag, clientKey });
export type RunInput = z.output<typeof runInput>;

const check = z.object(
  {
    name: z.string({ error: STALE_PAGE }).max(CHECK_NAME_MAX, { error: STALE_PAGE }),
    hasPassed: z.boolean({ error: STALE_PAGE }),
    milliseconds: z
      .number({ error: STALE_PAGE })
      .min(0, { error: STALE_PAGE })
      .max(CHECK_MILLISECONDS_MAX, { error: STALE_PAGE }),
  },
  { error: STALE_PAGE },
);

export const runReportInput = z.object({
  answerId: rowId,
  status: z.enum(["done", "timed-out", "out-of-memory", "stopped", "crashed"], {
    error: STALE_PAGE,
  }),
  checks: z.array(check, { error: STALE_PAGE }).max(CHECKS_MAX, { error: STALE_PAGE }),
  clientKey,
});
export type RunReportInput = z.output<typeof runReportInput>;

export const endInput = z.object({ interviewId: rowId, clientKey });
export type EndInput = z.output<typeof endInput>;
