import * as z from "zod";
import { numberFromForm, plainText, rowId, STALE_PAGE, skillSlug } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { PROFICIENCY_MAX } from "../skills/settings";
import { optionalId } from "./review-inputs";
import { FEEDBACK_TYPES } from "./review-view";

/**
 * A point of feedback: what the situation was, what was done in it, what that led to, and what to
 * do next. None may be empty, because a point without one of them is a verdict.
 */
const FEEDBACK_TEXT_MAX = 1000;
const SNIPPET_TITLE_MAX = 120;

const part = (label: string) => plainText(label, { min: 1, max: FEEDBACK_TEXT_MAX });
const draftPart = (label: string) => plainText(label, { max: FEEDBACK_TEXT_MAX }).default("");

const type = z.enum(FEEDBACK_TYPES, {
  error: "Choose whether this is essential, actionable or celebratory.",
});

export const feedbackInput = z
  .object({
    reviewId: rowId,
    /** Absent for a new point. */
    feedbackId: optionalId,
    /** The version that the form showed; with `feedbackId` alone. */
    expectedVersion: z.preprocess(
      (value) => (value === "" ? undefined : numberFromForm(value)),
      z.int32({ error: STALE_PAGE }).min(1, { error: STALE_PAGE }).optional(),
    ),
    skillId: skillSlug,
    artefactId: optionalId,
    type,
    situation: part("The situation"),
    behaviour: part("The behaviour"),
    impact: part("The impact"),
    nextStep: part("The next step"),
    clientKey,
  })
  .refine(({ feedbackId, expectedVersion }) => !feedbackId === !expectedVersion, {
    error: STALE_PAGE,
    path: ["form"],
  });
export type FeedbackInput = z.output<typeof feedbackInput>;

export const feedbackRemovalInput = z.object({ reviewId: rowId, feedbackId: rowId, clientKey });
export type FeedbackRemovalInput = z.output<typeof feedbackRemovalInput>;

/** A mentor's own wording, for any skill or one, and any proficiency or one. Parts may be empty. */
export const snippetInput = z
  .object({
    skillId: z.preprocess((value) => (value === "" ? undefined : value), skillSlug.optional()),
    proficiency: z.preprocess(
      (value) => (value === "" ? undefined : numberFromForm(value)),
      z
        .int({ error: "Choose a proficiency from the list." })
        .min(0, { error: "Choose a proficiency from the list." })
        .max(PROFICIENCY_MAX, { error: "Choose a proficiency from the list." })
        .optional(),
    ),
    type,
    title: plainText("The title", { min: 1, max: SNIPPET_TITLE_MAX }),
    situation: draftPart("The situation"),
    behaviour: draftPart("The behaviour"),
    impact: draftPart("The impact"),
    nextStep: draftPart("The next step"),
    clientKey,
  })
  .refine(
    ({ situation, behaviour, impact, nextStep }) =>
      [situation, behaviour, impact, nextStep].some((text) => text !== ""),
    { error: "Write at least one of the four parts.", path: ["situation"] },
  );
export type SnippetInput = z.output<typeof snippetInput>;

export const snippetRemovalInput = z.object({ snippetId: rowId, clientKey });
export type SnippetRemovalInput = z.output<typeof snippetRemovalInput>;
