import { saveFeedback } from "@/db/queries/mentoring/reviews/feedback";
import { writeMessageAsMentor } from "@/db/queries/mentoring/reviews/messages";
import { returnReview } from "@/db/queries/mentoring/reviews/return-review";
import { saveSnippet } from "@/db/queries/mentoring/reviews/snippets";
import { newcomer } from "@/db/testing/cast";
import {
  type Between,
  disagreementOn,
  evidenceOf,
  mentorshipOf,
  type ReviewWish,
  reviewBetween,
} from "@/db/testing/mentoring";
import { day, freshKey } from "@/db/testing/writing";
import { mintOwnScope } from "@/lib/access/mint-scope";

/** What the access matrix needs before somebody can act on a review: who is which side of it. */
type Person = { readonly userId: string };
type Arranged = Promise<Record<string, unknown>>;

const NO_SESSION = "00000000-0000-4000-8000-000000000000";
const meOf = ({ userId }: Person) => mintOwnScope(userId, NO_SESSION);

export const asLearner = async (person: Person, wish: ReviewWish = {}): Promise<Between> =>
  reviewBetween(meOf(person), await newcomer(), wish);

export const asMentor = async (person: Person, wish: ReviewWish = {}): Promise<Between> =>
  reviewBetween(await newcomer(), meOf(person), wish);

/** Only the review itself is named. */
export const naming =
  (arrange: (person: Person) => Promise<Between>) =>
  async (person: Person): Arranged => ({ reviewId: (await arrange(person)).reviewId });

export const toSubmitTo = async (person: Person): Arranged => ({
  mentorshipId: await mentorshipOf(person.userId, (await newcomer()).ownerId),
});

export const toRate = async (person: Person): Arranged => {
  const { reviewId } = await asMentor(person);
  return { reviewId, lookedAtIds: await evidenceOf(reviewId, "sql") };
};

export const apart: ReviewWish = { claims: { sql: 5 }, ratings: { sql: 2 }, to: "completed" };

/** A disagreement that has been talked about. */
export const disputed =
  (arrange: (person: Person, wish: ReviewWish) => Promise<Between>) =>
  async (person: Person): Arranged => {
    const { reviewId, mentor, scope } = await arrange(person, apart);
    const { id: disagreementId } = await disagreementOn(reviewId, "sql");
    const message = { reviewId, disagreementId, body: "Let us talk.", clientKey: freshKey() };
    await writeMessageAsMentor(mentor, scope, message, day(3));
    return { reviewId, disagreementId };
  };

export const feedbackFields = (more: Record<string, unknown> = {}) => ({
  skillId: "sql",
  type: "actionable" as const,
  situation: "In the reporting query of the watcher",
  behaviour: "every row asks the database once more",
  impact: "so that a page of fifty rows takes two seconds.",
  nextStep: "Join the prices in, and measure again.",
  ...more,
});

/** A point of feedback: a draft, or one that went with the return. */
export async function withFeedback({ reviewId, mentor, scope }: Between): Promise<string> {
  const input = { reviewId, ...feedbackFields(), clientKey: freshKey() };
  const answer = await saveFeedback(mentor, scope, input, day(2));
  if (answer.outcome !== "done") throw new Error(`not kept: ${JSON.stringify(answer)}`);
  return answer.feedbackId;
}

export const sentFeedback =
  (arrange: (person: Person) => Promise<Between>) =>
  async (person: Person): Arranged => {
    const between = await arrange(person);
    const feedbackId = await withFeedback(between);
    const { reviewId, mentor, scope } = between;
    const sent = { reviewId, words: "See my point.", clientKey: freshKey() };
    await returnReview(mentor, scope, sent, day(2));
    return { reviewId, feedbackId };
  };

export const draftedFeedback = async (person: Person): Arranged => {
  const between = await asMentor(person);
  return { reviewId: between.reviewId, feedbackId: await withFeedback(between) };
};

export const keptSnippet = async (person: Person): Arranged => {
  const input = { ...feedbackFields(), title: "Ask once", clientKey: freshKey() };
  const answer = await saveSnippet(meOf(person), input, day(2));
  return { snippetId: answer.outcome === "done" ? answer.snippetId : "" };
};
