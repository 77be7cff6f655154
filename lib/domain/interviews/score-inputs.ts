import * as z from "zod";
import { plainText, rowId, STALE_PAGE } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { NOTE_CHARACTERS_MAX, WORDS_CHARACTERS_MAX } from "./score-limits";
import { runReportInput } from "./session-inputs";

/** What the report and a mentor's page send; shared by them and the actions behind them. */

const DIMENSIONS_MAX = 10;
const VERSION_MAX = 2_147_483_646;

/** Which dimensions there are is for the rubric to say. */
const dimension = z.string({ error: STALE_PAGE }).regex(/^[a-z_]{2,40}$/, { error: STALE_PAGE });

const byDimension = <V extends z.ZodType>(value: V) =>
  z
    .record(dimension, value, { error: STALE_PAGE })
    .refine((record) => Object.keys(record).length <= DIMENSIONS_MAX, { error: STALE_PAGE });

export const scoreInput = z.object({
  answerId: rowId,
  dimensions: byDimension(
    z.int({ error: STALE_PAGE }).min(1, { error: STALE_PAGE }).max(4, { error: STALE_PAGE }),
  ),
  notes: byDimension(plainText("A note", { max: NOTE_CHARACTERS_MAX })),
  words: plainText("Your words", { max: WORDS_CHARACTERS_MAX }),
  /** The version that this was written upon; 0 = nothing was saved yet. */
  baseVersion: z
    .int({ error: STALE_PAGE })
    .min(0, { error: STALE_PAGE })
    .max(VERSION_MAX, { error: STALE_PAGE }),
  clientKey,
});
export type ScoreInput = z.output<typeof scoreInput>;

export const mentorScoreInput = scoreInput.extend({ mentorshipId: rowId });

/** Asks a mentor to score a session. */
export const scoreRequestInput = z.object({ interviewId: rowId, mentorshipId: rowId, clientKey });
export type ScoreRequestInput = z.output<typeof scoreRequestInput>;

/** A mentor's wish to run a mentee's code, and what their browser then found. */
export const menteeRunInput = z.object({ mentorshipId: rowId, answerId: rowId, clientKey });
export type MenteeRunInput = z.output<typeof menteeRunInput>;

export const menteeRunReportInput = runReportInput.extend({ mentorshipId: rowId });
export type MenteeRunReportInput = z.output<typeof menteeRunReportInput>;
