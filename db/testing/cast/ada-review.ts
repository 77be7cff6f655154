import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { completeReview } from "@/db/queries/mentoring/reviews/complete-review";
import { saveFeedback } from "@/db/queries/mentoring/reviews/feedback";
import { getReviewToRate } from "@/db/queries/mentoring/reviews/get-review";
import { writeMessage, writeMessageAsMentor } from "@/db/queries/mentoring/reviews/messages";
import { rateBlind } from "@/db/queries/mentoring/reviews/rate-blind";
import { submitReview } from "@/db/queries/mentoring/reviews/submit";
import { disagreements } from "@/db/schema/feedback";
import { mintReviewerScope } from "@/lib/access/mint-scope";
import type { Chapter, Stage } from "./story";

type Run = (stage: Stage, at: Date) => Promise<unknown>;
const together = (daysAgo: number, run: Run): Chapter => ({ daysAgo, does: "together", run });

const idOf = ({ ids }: Stage, what: string): string => ids.get(what) ?? "";

/** Half a step above Ada on one skill, below her on another, and two whole ones on resilience. */
const RATINGS: readonly (readonly [string, number])[] = [
  ["external-apis", 4],
  ["caching", 3],
  ["architecture-decisions", 2.5],
  ["resilience", 2],
];

async function handIn(stage: Stage, at: Date, what: string, skillIds: string[], words: string) {
  const input = { mentorshipId: idOf(stage, "mentorship"), skillIds, words, allowsSecond: true };
  const result = await submitReview(stage.cast.ada, { ...input, clientKey: stage.key() }, at);
  if (result.outcome !== "done") throw new Error(`not handed in: ${result.outcome}`);
  stage.ids.set(what, result.reviewId);
}

const graceOn = (stage: Stage) =>
  mintReviewerScope({
    ownerId: stage.cast.ada.ownerId,
    reviewerId: stage.cast.grace.ownerId,
    reviewId: idOf(stage, "review"),
  });

async function rateAndComplete(stage: Stage, at: Date): Promise<void> {
  const { grace } = stage.cast;
  const scope = graceOn(stage);
  const { reviewId } = scope;
  const seen = await getReviewToRate(scope);
  const evidenceOf = (skillId: string) =>
    seen?.lines.find((line) => line.skillId === skillId)?.artefacts.map(({ id }) => id) ?? [];
  for (const [skillId, value] of RATINGS) {
    const rating = { reviewId, skillId, value, lookedAtIds: evidenceOf(skillId) };
    await rateBlind(grace, scope, { ...rating, clientKey: stage.key(skillId) }, at);
  }
  for (const [index, point] of POINTS.entries()) {
    const artefactId = evidenceOf(point.skillId)[0];
    const input = { ...point, reviewId, artefactId, feedbackId: undefined };
    const more = { expectedVersion: undefined, clientKey: stage.key(`point-${index}`) };
    await saveFeedback(grace, scope, { ...input, ...more }, at);
  }
  // Drawn for no second opinion: the demonstration has nobody who could give one.
  const done = await completeReview(grace, scope, { reviewId, clientKey: stage.key("end") }, at, 9);
  if (done.outcome !== "done") throw new Error(`not completed: ${done.outcome}`);
}

const POINTS = [
  {
    skillId: "resilience",
    type: "essential",
    situation: "In the carrier client, when the carrier answers slowly for a minute or more.",
    behaviour: "You gave every caller three retries of its own, with a fixed pause.",
    impact: "Twelve shops together send four times the usual load to a carrier that is down.",
    nextStep:
      "Give the retries one budget for all callers, and show it in a test with a slow fake.",
  },
  {
    skillId: "architecture-decisions",
    type: "actionable",
    situation: "In the decision on one carrier client for all shops.",
    behaviour: "You set three options side by side, and left out what each costs to take back.",
    impact: "The team decided quickly, and asked a week later what would happen if it went wrong.",
    nextStep: "Add one line to each option: what it takes to undo it after a month.",
  },
  {
    skillId: "caching",
    type: "celebratory",
    situation: "When the product list was cached before the autumn sale.",
    behaviour: "You wrote the invalidation test first, and watched the hit rate for a week.",
    impact: "Not one stale price, and the list answers in a fifth of the time.",
    nextStep: "Tell the other team how you did it: they have the same list.",
  },
] as const;

async function talk(stage: Stage, at: Date): Promise<void> {
  const { ada, grace } = stage.cast;
  const reviewId = idOf(stage, "review");
  const [row] = await db()
    .select({ id: disagreements.id })
    .from(disagreements)
    .where(eq(disagreements.reviewId, reviewId));
  const place = { reviewId, disagreementId: row?.id, feedbackId: undefined };
  const own = "The circuit breaker is live since last week. Does that not count as advanced?";
  await writeMessage(ada, { ...place, body: own, clientKey: stage.key("ada") }, at);
  const answer = "It protects us, not the carrier. Show me the budget and I will look again.";
  const later = new Date(at.getTime() + 3_600_000);
  const reply = { ...place, body: answer, clientKey: stage.key("grace") };
  await writeMessageAsMentor(grace, graceOn(stage), reply, later);
}

/** One review that was completed and is talked about, and one that waits for Grace. */
export const ADA_REVIEW: readonly Chapter[] = [
  together(8, (stage, at) =>
    handIn(
      stage,
      at,
      "review",
      RATINGS.map(([skillId]) => skillId),
      "The carrier client is what I am proudest of. Be as strict as you like.",
    ),
  ),
  together(6, rateAndComplete),
  together(4, talk),
  together(3, (stage, at) =>
    handIn(
      stage,
      at,
      "open-review",
      ["postgresql", "component-integration", "integration-testing"],
      "All three are from the parcel tracker.",
    ),
  ),
];
