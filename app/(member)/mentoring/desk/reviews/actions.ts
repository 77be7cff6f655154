"use server";

import { randomInt } from "node:crypto";
import { askThirdAsMentor as ask } from "@/db/queries/mentoring/reviews/ask-third";
import { completeReview as complete } from "@/db/queries/mentoring/reviews/complete-review";
import {
  keepBothAsMentor as keep,
  reviseRating as revise,
} from "@/db/queries/mentoring/reviews/disagreements";
import {
  removeFeedback as remove,
  saveFeedback as save,
} from "@/db/queries/mentoring/reviews/feedback";
import { writeMessageAsMentor as write } from "@/db/queries/mentoring/reviews/messages";
import { rateBlind as rate } from "@/db/queries/mentoring/reviews/rate-blind";
import { returnReview as sendBack } from "@/db/queries/mentoring/reviews/return-review";
import {
  removeSnippet as dropSnippet,
  saveSnippet as keepSnippet,
} from "@/db/queries/mentoring/reviews/snippets";
import { conflict, memberAction, reviewerAction } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { reviewOutcome } from "@/lib/access/review-outcome";
import {
  feedbackInput,
  feedbackRemovalInput,
  snippetInput,
  snippetRemovalInput,
} from "@/lib/domain/mentoring/feedback-input";
import {
  blindRatingInput,
  disagreementActInput,
  messageInput,
  ratingRevisionInput,
  returnInput,
  reviewActInput,
} from "@/lib/domain/mentoring/review-inputs";
import { SECOND_OPINION_ONE_IN } from "@/lib/domain/mentoring/settings";

/** What a reviewer does with a review, a second rater among them. */

const redraw = (reviewId: string) => revalidate(`/mentoring/desk/reviews/${reviewId}`);

/** Autosaved: the page keeps what it shows, so nothing is drawn anew. */
export const rateBlind = reviewerAction(blindRatingInput, async ({ me, review, input, now }) =>
  reviewOutcome(await rate(me, review, input, now)),
);

export const saveFeedback = reviewerAction(feedbackInput, async ({ me, review, input, now }) => {
  const answer = await save(me, review, input, now);
  if (answer.outcome === "conflict") {
    // The page is left as it is: drawn anew, the form would forget what was typed.
    return conflict("This point was changed in another tab meanwhile.", answer);
  }
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});

export const removeFeedback = reviewerAction(
  feedbackRemovalInput,
  async ({ me, review, input }) => {
    const answer = await remove(me, review, input);
    await redraw(input.reviewId);
    return reviewOutcome(answer);
  },
);

export const returnReview = reviewerAction(returnInput, async ({ me, review, input, now }) => {
  const answer = await sendBack(me, review, input, now);
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});

/** Answers how many disagreements it opened. */
export const completeReview = reviewerAction(reviewActInput, async ({ me, review, input, now }) => {
  const draw = randomInt(SECOND_OPINION_ONE_IN);
  const answer = await complete(me, review, input, now, draw);
  await redraw(input.reviewId);
  return reviewOutcome(answer);
});

export const writeMessageAsMentor = reviewerAction(
  messageInput,
  async ({ me, review, input, now }) => {
    const answer = await write(me, review, input, now);
    await redraw(input.reviewId);
    return reviewOutcome(answer);
  },
);

export const reviseRating = reviewerAction(
  ratingRevisionInput,
  async ({ me, review, input, now }) => {
    const answer = await revise(me, review, input, now);
    await redraw(input.reviewId);
    return reviewOutcome(answer);
  },
);

export const keepBothAsMentor = reviewerAction(
  disagreementActInput,
  async ({ me, review, input, now }) => {
    const answer = await keep(me, review, input, now);
    await redraw(input.reviewId);
    return reviewOutcome(answer);
  },
);

export const askThirdAsMentor = reviewerAction(
  disagreementActInput,
  async ({ me, review, input, now }) => {
    const answer = await ask(me, review, input, now);
    await redraw(input.reviewId);
    return reviewOutcome(answer);
  },
);

export const saveSnippet = memberAction(snippetInput, async ({ me, input, now }) => {
  const answer = await keepSnippet(me, input, now);
  await revalidate("/mentoring/snippets");
  return reviewOutcome(answer);
});

export const removeSnippet = memberAction(snippetRemovalInput, async ({ me, input }) => {
  const answer = await dropSnippet(me, input);
  await revalidate("/mentoring/snippets");
  return reviewOutcome(answer);
});
