import * as z from "zod";
import { NOT_OBSERVABLE } from "../skills/assessment-input";
import {
  flag,
  numberFromForm,
  plainText,
  rowId,
  STALE_PAGE,
  skillSlug,
} from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { PROFICIENCY_MAX } from "../skills/settings";
import { SKILLS_PER_REVIEW_MAX } from "./settings";

/** What the forms of a review send; shared by the forms and the actions behind them. */

const REVIEW_WORDS_MAX = 2000;
const MESSAGE_MAX = 4000;
/** As many artefacts as one skill can hand in. */
export const ARTEFACTS_PER_SKILL_MAX = 50;

const WHOLE = `Choose a rating from 0 to ${PROFICIENCY_MAX}, in whole steps.`;
const HALVES = `Choose a rating from 0 to ${PROFICIENCY_MAX}, in half steps.`;
const HALVES_OR_NOT = `${HALVES.slice(0, -1)}, or “not observable”.`;

/** A field that a form leaves out or leaves empty. */
export const optionalId = z.preprocess(
  (value) => (value === "" ? undefined : value),
  rowId.optional(),
);

const skillIds = z
  .array(skillSlug, { error: "Choose the skills to hand in." })
  .min(1, { error: "Choose at least one skill." })
  .max(SKILLS_PER_REVIEW_MAX, {
    error: `Hand in at most ${SKILLS_PER_REVIEW_MAX} skills at once: a shorter review is answered sooner.`,
  })
  .refine((ids) => new Set(ids).size === ids.length, { error: "Each skill can be chosen once." });

const words = plainText("The message", { max: REVIEW_WORDS_MAX }).default("");
const body = plainText("The message", { min: 1, max: MESSAGE_MAX });

const tick = z.preprocess(
  (value) => value === "on" || value === "true" || value === true,
  z.boolean(),
);
const halves = (error: string) =>
  z.number({ error }).min(0, { error }).max(PROFICIENCY_MAX, { error }).multipleOf(0.5, { error });

export const submissionInput = z.object({
  mentorshipId: rowId,
  skillIds,
  words,
  /** A ticked box, or nothing: others may see the evidence to give a second opinion. */
  allowsSecond: tick,
  clientKey,
});
export type SubmissionInput = z.output<typeof submissionInput>;

export const resubmissionInput = z.object({ reviewId: rowId, skillIds, words, clientKey });
export type ResubmissionInput = z.output<typeof resubmissionInput>;

/** Withdrawing, finishing, completing: nothing but which review. */
export const reviewActInput = z.object({ reviewId: rowId, clientKey });
export type ReviewActInput = z.output<typeof reviewActInput>;

export const returnInput = z.object({
  reviewId: rowId,
  words: plainText("A word on what to change", { min: 1, max: REVIEW_WORDS_MAX }),
  clientKey,
});
export type ReturnInput = z.output<typeof returnInput>;

export const blindRatingInput = z.object({
  reviewId: rowId,
  skillId: skillSlug,
  /** Null = not observable. */
  value: z.preprocess(
    (value) => (value === NOT_OBSERVABLE ? null : numberFromForm(value)),
    halves(HALVES_OR_NOT).nullable(),
  ),
  lookedAtIds: z
    .array(rowId, { error: "Tick what you looked at." })
    .max(ARTEFACTS_PER_SKILL_MAX, { error: STALE_PAGE })
    .default([]),
  clientKey,
});
export type BlindRatingInput = z.output<typeof blindRatingInput>;

/** Under the review itself, under one of its disagreements or under a point of feedback. */
export const messageInput = z
  .object({
    reviewId: rowId,
    disagreementId: optionalId,
    feedbackId: optionalId,
    body,
    clientKey,
  })
  .refine(({ disagreementId, feedbackId }) => !(disagreementId && feedbackId), {
    error: STALE_PAGE,
    path: ["form"],
  });
export type MessageInput = z.output<typeof messageInput>;

const revision = { reviewId: rowId, disagreementId: rowId, body, clientKey };

export const selfRevisionInput = z.object({
  ...revision,
  value: z.preprocess(
    numberFromForm,
    z.int({ error: WHOLE }).min(0, { error: WHOLE }).max(PROFICIENCY_MAX, { error: WHOLE }),
  ),
});

export const ratingRevisionInput = z.object({
  ...revision,
  value: z.preprocess(numberFromForm, halves(HALVES)),
});
export type RevisionInput = z.output<typeof ratingRevisionInput>;

export const disagreementActInput = z.object({
  reviewId: rowId,
  disagreementId: rowId,
  clientKey,
});
export type DisagreementActInput = z.output<typeof disagreementActInput>;

export const feedbackResolutionInput = z.object({
  reviewId: rowId,
  feedbackId: rowId,
  isResolved: flag,
  clientKey,
});
export type FeedbackResolutionInput = z.output<typeof feedbackResolutionInput>;
