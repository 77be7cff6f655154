"use server";

import { askThird as ask } from "@/db/queries/mentoring/reviews/ask-third";
import {
  keepBoth as keep,
  reviseSelf as revise,
} from "@/db/queries/mentoring/reviews/disagreements";
import { resolveFeedback as resolve } from "@/db/queries/mentoring/reviews/feedback";
import {
  finishReview as finish,
  withdrawReview as withdraw,
} from "@/db/queries/mentoring/reviews/learner-acts";
import { writeMessage as write } from "@/db/queries/mentoring/reviews/messages";
import {
  resubmitReview as resubmit,
  submitReview as submit,
} from "@/db/queries/mentoring/reviews/submit";
import { memberAction } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { reviewOutcome } from "@/lib/access/review-outcome";
import {
  disagreementActInput,
  feedbackResolutionInput,
  messageInput,
  resubmissionInput,
  reviewActInput,
  selfRevisionInput,
  submissionInput,
} from "@/lib/domain/mentoring/review-inputs";

/** What a learner does with their reviews. Each draws the review's own page anew. */

const redraw = (reviewId: string) => revalidate(`/mentoring/reviews/${reviewId}`);

/** Answers `{ reviewId }` of the new review. */
export const submitReview = memberAction(submissionInput, async ({ me, input, now }) => {
  const answer = await submit(me, input, now);
  await revalidate("/mentoring");
  return reviewOutcome(answer);
});

export const resubmitReview = memberAction(resubmissionInput, async ({ me, input, now }) => {
  const answer = await resubmit(me, input, now);
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});

export const withdrawReview = memberAction(reviewActInput, async ({ me, input, now }) => {
  const answer = await withdraw(me, input, now);
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});

export const finishReview = memberAction(reviewActInput, async ({ me, input, now }) => {
  const answer = await finish(me, input, now);
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});

export const writeMessage = memberAction(messageInput, async ({ me, input, now }) => {
  const answer = await write(me, input, now);
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});

export const reviseSelf = memberAction(selfRevisionInput, async ({ me, input, now }) => {
  const answer = await revise(me, input, now);
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});

export const keepBoth = memberAction(disagreementActInput, async ({ me, input, now }) => {
  const answer = await keep(me, input, now);
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});

export const askThird = memberAction(disagreementActInput, async ({ me, input, now }) => {
  const answer = await ask(me, input, now);
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});

export const resolveFeedback = memberAction(feedbackResolutionInput, async ({ me, input, now }) => {
  const answer = await resolve(me, input, now);
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});
