import { isSettled } from "../disagreement-machine";
import { lockAt } from "../request-machine";
import { isOpen, isRated, isRevealed, turnOf } from "../review-machine";
import { DAY_MS, LOCKS_PER_MENTOR_MAX, TIME_OUT_DAYS } from "../settings";
import { unsettledOf } from "./deeds";
import type { StoredReview, World } from "./world";

/** What must hold after every deed, whoever tried it and whatever came before. */
export function findBreach(before: World, after: World): string | null {
  return (
    lostReview(after) ??
    twoHolders(before, after) ??
    ledgerBreach(before, after) ??
    reviewBreach(before, after)
  );
}

/** A review that ended without an answer is in the queue, or went on, or its owner let it go. */
function lostReview(world: World): string | null {
  for (const [id, review] of world.reviews) {
    const isUnanswered = review.phase === "ended" || review.phase === "mentor_timed_out";
    if (!isUnanswered || review.secondOf !== null || review.successorId !== null) continue;
    if (review.mentorshipId && world.mentorships.get(review.mentorshipId)?.isLeft) continue;
    const requests = [...world.requests.values()].filter((each) => each.reviewIds.includes(id));
    if (requests.length === 0) return `${id} is lost`;
  }
  for (const [id, request] of world.requests) {
    for (const reviewId of request.reviewIds) {
      const review = world.reviews.get(reviewId);
      // Silence took 28 days to end it, so its place in the queue is at least that old.
      const waited = review?.phase === "mentor_timed_out" ? TIME_OUT_DAYS * DAY_MS : 0;
      const oldest = (review?.turnSince ?? 0) - waited;
      const isYoung = request.kind === "mentorship" && (request.openedAt ?? 0) > oldest;
      if (isYoung) return `${id} is younger than its review`;
      if (request.state !== "accepted") continue;
      const hasSecond = [...world.reviews.values()].some((each) => each.secondOf === reviewId);
      const went = request.kind === "second-opinion" ? hasSecond : review?.successorId !== null;
      if (!went) return `${id} was accepted, and its review went nowhere`;
    }
  }
  return null;
}

function twoHolders(before: World, world: World): string | null {
  const locks = new Map<string, number>();
  const wishes = new Set<string>();
  for (const [id, request] of world.requests) {
    const holder = lockAt(request, world.now)?.by;
    if (holder) locks.set(holder, (locks.get(holder) ?? 0) + 1);
    const was = before.requests.get(id);
    if (was?.takenBy && was.takenBy !== request.takenBy) return `${id} changed hands`;
    if (was && was.state !== "open" && was.state !== "draft" && was.state !== request.state) {
      return `${id} came back to life`;
    }
    const earlier = was && lockAt(was, world.now);
    if (earlier && holder && holder !== earlier.by) return `${id} was taken from its holder`;
    if (request.state === "accepted" && request.takenBy === request.menteeId) return `${id}: own`;
    if (request.kind === "mentorship" && request.state === "open") {
      if (wishes.has(request.menteeId)) return `${request.menteeId} waits twice`;
      wishes.add(request.menteeId);
    }
    if (was?.openedAt && request.openedAt && request.openedAt > was.openedAt)
      return `${id} lost age`;
  }
  const busiest = Math.max(0, ...locks.values());
  return busiest > LOCKS_PER_MENTOR_MAX ? `${busiest} locks at once` : null;
}

/** The ledger only grows, and holds each rating of each completed review exactly once. */
function ledgerBreach(before: World, world: World): string | null {
  if (before.entries.some((entry, i) => world.entries[i] !== entry)) return "the ledger changed";
  const written = new Map<string, number>();
  for (const { reviewId, skillId } of world.entries) {
    const key = `${reviewId} ${skillId}`;
    written.set(key, (written.get(key) ?? 0) + 1);
  }
  let expected = 0;
  for (const [id, review] of world.reviews) {
    if (!isRevealed(review.phase)) continue;
    for (const line of review.lines) {
      if (!isRated(line)) return `${id} was completed with an unrated skill`;
      if (line.value === null) continue;
      expected += 1;
      if (line.lookedAtIds.length === 0) return `${id} rates ${line.skillId} on no evidence`;
      if (written.get(`${id} ${line.skillId}`) !== 1) return `${id} ${line.skillId} not once`;
    }
  }
  return expected === world.entries.length ? null : "an entry of a review that was not completed";
}

function reviewBreach(before: World, world: World): string | null {
  for (const [id, was] of before.disagreements) {
    const is = world.disagreements.get(id);
    if (isSettled(was) && is !== was) return `${id} was settled and changed all the same`;
  }
  for (const [id, review] of world.reviews) {
    const was = before.reviews.get(id);
    if (was && !isOpen(was.phase) && was.phase !== review.phase) return `${id} came back to life`;
    const isNewRound = was?.phase === "returned" && review.phase === "resubmitted";
    if (was && review.round !== was.round + (isNewRound ? 1 : 0)) return `${id} miscounts rounds`;
    if (was && isRevealed(was.phase) && changedRatings(was, review)) return `${id} was overwritten`;
    if (review.phase === "finished" && unsettledOf(world, id) > 0) return `${id} hides a dispute`;
    const mentorship = review.mentorshipId && world.mentorships.get(review.mentorshipId);
    if (mentorship && !mentorship.isLive && isOpen(review.phase)) return `${id} outlived its end`;
    if (turnOf(review.phase) !== null && before.now !== world.now) {
      if (world.now - review.activeAt >= TIME_OUT_DAYS * DAY_MS) return `${id} waits for ever`;
    }
  }
  return null;
}

const changedRatings = (was: StoredReview, is: StoredReview) =>
  JSON.stringify(was.lines) !== JSON.stringify(is.lines);
