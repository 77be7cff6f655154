import {
  askThird,
  discuss,
  hearThird,
  isSettled,
  keepBoth,
  revise,
  type Side,
} from "../disagreement-machine";
import {
  acceptRequest,
  lockAt,
  lockRequest,
  openRequest,
  releaseRequest,
  type Taker,
  tickRequest,
  withdrawRequest,
} from "../request-machine";
import {
  completeReview,
  disagreementsOf,
  endReview,
  finishReview,
  type HandedIn,
  isOpen,
  rateBlind,
  resubmitReview,
  returnReview,
  submitReview,
  tickReview,
  withdrawReview,
} from "../review-machine";
import {
  add,
  isBlockedPair,
  liveMentorship,
  put,
  type StoredRequest,
  type StoredReview,
  type World,
} from "./world";

/** What anybody may try at any moment; most tries are refused. `who` is taken at their word by nobody. */
export type Deed =
  | { does: "ask"; who: string }
  | { does: "lock" | "release" | "accept" | "withdraw-request"; who: string; request: string }
  | { does: "begin"; who: string; mentor: string }
  | { does: "end" | "change"; who: string; mentorship: string }
  | { does: "block"; who: string; whom: string }
  | { does: "submit"; who: string; mentorship: string; handedIn: HandedIn[] }
  | { does: "rate"; who: string; review: string; skillId: string; value: number | null }
  | {
      does: "return" | "complete" | "finish" | "withdraw";
      who: string;
      review: string;
      draw?: number;
    }
  | { does: "resubmit"; who: string; review: string; handedIn: HandedIn[] }
  | { does: "discuss" | "ask-third" | "keep-both"; who: string; disagreement: string }
  | { does: "revise"; who: string; disagreement: string; value: number }
  | { does: "wait"; days: number };

/** One transaction: the world after it, or the very same one where it was refused. */
export function attempt(world: World, deed: Deed): World {
  switch (deed.does) {
    case "ask":
      return queue(world, deed.who, { reviewIds: [], age: world.now, excludedIds: [] });
    case "lock":
    case "release":
    case "accept":
    case "withdraw-request":
      return onRequest(world, deed.request, deed.does, deed.who);
    case "begin":
      return begin(world, deed.who, deed.mentor).world;
    case "end":
    case "change":
      return end(world, deed.mentorship, deed.who, deed.does === "change");
    case "block": {
      const blocks = new Set([
        ...world.blocks,
        `${deed.who}|${deed.whom}`,
        `${deed.whom}|${deed.who}`,
      ]);
      const between = [...world.mentorships].filter(
        ([, each]) =>
          each.isLive &&
          [each.menteeId, each.mentorId].includes(deed.who) &&
          [each.menteeId, each.mentorId].includes(deed.whom),
      );
      return between.reduce<World>((now, [id]) => end(now, id, deed.who, false), {
        ...world,
        blocks,
      });
    }
    case "submit": {
      const mentorship = world.mentorships.get(deed.mentorship);
      if (!mentorship?.isLive || mentorship.menteeId !== deed.who) return world;
      const taken = [...world.reviews.values()]
        .filter((each) => each.mentorshipId === deed.mentorship && isOpen(each.phase))
        .flatMap((each) => each.lines.map((line) => line.skillId));
      if (deed.handedIn.some((line) => taken.includes(line.skillId))) return world;
      const step = submitReview(deed.handedIn, world.now);
      if (!step.ok) return world;
      const { menteeId, mentorId: reviewerId } = mentorship;
      const people = { menteeId, reviewerId, mentorshipId: deed.mentorship };
      return add(world, "reviews", { ...step.value, ...people, secondOf: null, successorId: null })
        .world;
    }
    case "rate":
    case "return":
    case "complete":
    case "finish":
    case "withdraw":
    case "resubmit":
      return onReview(world, deed);
    case "discuss":
    case "ask-third":
    case "keep-both":
    case "revise":
      return onDisagreement(world, deed);
    case "wait":
      return sweep({ ...world, now: world.now + deed.days * 86_400_000 });
  }
}

type Place = { reviewIds: readonly string[]; age: number; excludedIds: readonly string[] };

/** Puts a mentee into the queue; one who is in it already keeps the older age. */
function queue(world: World, menteeId: string, place: Place): World {
  const live = [...world.requests].find(
    ([, each]) => each.kind === "mentorship" && each.menteeId === menteeId && each.state === "open",
  );
  if (live) {
    const [id, request] = live;
    return put(world, "requests", id, {
      ...request,
      openedAt: Math.min(request.openedAt ?? place.age, place.age),
      reviewIds: [...new Set([...request.reviewIds, ...place.reviewIds])],
      excludedIds: [...new Set([...request.excludedIds, ...place.excludedIds])],
    });
  }
  return enqueue(world, menteeId, place);
}

function enqueue(
  world: World,
  menteeId: string,
  place: Place,
  kind: StoredRequest["kind"] = "mentorship",
): World {
  const draft: StoredRequest = {
    state: "draft",
    menteeId,
    openedAt: null,
    expiresAt: null,
    route: 0,
    lock: null,
    takenBy: null,
    excludedIds: place.excludedIds,
    kind,
    reviewIds: place.reviewIds,
  };
  const step = openRequest(draft, world.now, place.age);
  if (!step.ok) return world;
  return add(world, "requests", { ...draft, ...step.value }).world;
}

function takerOf(world: World, who: string, request: StoredRequest): Taker {
  const others = [...world.requests.values()].filter((each) => each !== request);
  return {
    id: who,
    liveLocks: others.filter((each) => lockAt(each, world.now)?.by === who).length,
    isBlocked: isBlockedPair(world, who, request.menteeId),
    hasRoom: true,
  };
}

function onRequest(
  world: World,
  id: string,
  does: "lock" | "release" | "accept" | "withdraw-request",
  who: string,
): World {
  const request = world.requests.get(id);
  if (!request) return world;
  if (does === "withdraw-request") {
    if (request.menteeId !== who) return world;
    const step = withdrawRequest(request);
    return step.ok ? put(world, "requests", id, { ...request, ...step.value }) : world;
  }
  const taker = takerOf(world, who, request);
  const step =
    does === "lock"
      ? lockRequest(request, taker, world.now)
      : does === "release"
        ? releaseRequest(request, who, world.now)
        : acceptRequest(request, taker, world.now);
  if (!step.ok) return world;
  const stored = put(world, "requests", id, { ...request, ...step.value });
  if (does !== "accept") return stored;
  if (request.kind === "second-opinion") return beginSecond(stored, request, who);
  const begun = begin(stored, request.menteeId, who);
  if (!begun.id) return world;
  const mentorshipId = begun.id;
  return request.reviewIds.reduce<World>(
    (now, reviewId) => handOn(now, reviewId, mentorshipId, who),
    begun.world,
  );
}

function begin(world: World, menteeId: string, mentorId: string): { world: World; id?: string } {
  if (menteeId === mentorId || isBlockedPair(world, menteeId, mentorId)) return { world };
  const already = liveMentorship(world, menteeId, mentorId);
  if (already) return { world, id: already };
  return add(world, "mentorships", { menteeId, mentorId, isLive: true, isLeft: false });
}

const blank = (review: StoredReview): HandedIn[] =>
  review.lines.map(({ skillId, self, artefactIds }) => ({ skillId, self, artefactIds }));

function handOn(world: World, reviewId: string, mentorshipId: string, reviewerId: string): World {
  const old = world.reviews.get(reviewId);
  const step = old && submitReview(blank(old), world.now);
  if (!old || !step?.ok) return world;
  const fresh: StoredReview = {
    ...step.value,
    menteeId: old.menteeId,
    reviewerId,
    mentorshipId,
    secondOf: null,
    successorId: null,
  };
  const added = add(world, "reviews", fresh);
  return put(added.world, "reviews", reviewId, { ...old, successorId: added.id });
}

function beginSecond(world: World, request: StoredRequest, reviewerId: string): World {
  const [firstId = ""] = request.reviewIds;
  const first = world.reviews.get(firstId);
  const step = first && submitReview(blank(first), world.now);
  if (!first || !step?.ok) return world;
  const people = { menteeId: first.menteeId, reviewerId, mentorshipId: null };
  return add(world, "reviews", {
    ...step.value,
    ...people,
    secondOf: firstId,
    successorId: null,
  }).world;
}

function end(world: World, id: string, who: string, isChange: boolean): World {
  const mentorship = world.mentorships.get(id);
  if (!mentorship?.isLive || ![mentorship.menteeId, mentorship.mentorId].includes(who))
    return world;
  if (isChange && who !== mentorship.menteeId) return world;
  const isLeft =
    who === mentorship.menteeId && !isChange && !isBlockedPair(world, who, mentorship.mentorId);
  let after = put(world, "mentorships", id, { ...mentorship, isLive: false, isLeft });
  for (const [reviewId, review] of world.reviews) {
    if (review.mentorshipId !== id) continue;
    const step = endReview(review, world.now);
    if (!step.ok) continue;
    after = put(after, "reviews", reviewId, { ...review, ...step.value });
    after = keepUnsettled(after, reviewId);
    if (step.value.phase === "ended" && !isLeft) {
      const place = {
        reviewIds: [reviewId],
        age: review.turnSince,
        excludedIds: [mentorship.mentorId],
      };
      after = queue(after, mentorship.menteeId, place);
    }
  }
  if (!isChange) return after;
  const place = { reviewIds: [], age: world.now, excludedIds: [mentorship.mentorId] };
  return queue(after, mentorship.menteeId, place);
}

/** A review that is over leaves no disagreement open: both ratings stand. */
function keepUnsettled(world: World, reviewId: string): World {
  if (isOpen(world.reviews.get(reviewId)?.phase ?? "ended")) return world;
  let after = world;
  for (const [id, each] of world.disagreements) {
    if (each.reviewId !== reviewId || isSettled(each)) continue;
    after = put(after, "disagreements", id, { ...each, state: "kept_both" });
  }
  return after;
}

type OnReview = Extract<Deed, { review: string }>;

function onReview(world: World, deed: OnReview): World {
  const review = world.reviews.get(deed.review);
  if (!review) return world;
  const isLearners = deed.does === "finish" || deed.does === "withdraw" || deed.does === "resubmit";
  if (deed.who !== (isLearners ? review.menteeId : review.reviewerId)) return world;
  const step = decide(world, review, deed);
  if (!step.ok) return world;
  const stored = put(world, "reviews", deed.review, { ...review, ...step.value });
  return deed.does === "complete" ? conclude(stored, deed.review, deed.draw ?? 9) : stored;
}

function decide(world: World, review: StoredReview, deed: OnReview) {
  switch (deed.does) {
    case "rate": {
      const line = review.lines.find((each) => each.skillId === deed.skillId);
      const lookedAtIds = line?.artefactIds.slice(0, 1) ?? [];
      return rateBlind(
        review,
        { skillId: deed.skillId, value: deed.value, lookedAtIds },
        world.now,
      );
    }
    case "return":
      return returnReview(review, "Please add evidence.", world.now);
    case "complete":
      return completeReview(review, world.now);
    case "finish":
      return finishReview(review, unsettledOf(world, deed.review), world.now);
    case "withdraw":
      return withdrawReview(review, world.now);
    case "resubmit":
      return resubmitReview(review, deed.handedIn, world.now);
  }
}

export const unsettledOf = (world: World, reviewId: string): number =>
  [...world.disagreements.values()].filter((each) => each.reviewId === reviewId && !isSettled(each))
    .length;

/** What completing does beside the phase: the ledger, disagreements, third ratings, the draw. */
function conclude(world: World, reviewId: string, draw: number): World {
  const review = world.reviews.get(reviewId);
  if (!review) return world;
  const entries = review.lines.flatMap(({ skillId, value }) =>
    value === null ? [] : [{ reviewId, skillId, value, by: review.reviewerId }],
  );
  let after: World = { ...world, entries: [...world.entries, ...entries] };
  if (review.secondOf !== null) {
    for (const [id, each] of world.disagreements) {
      if (each.reviewId !== review.secondOf) continue;
      const line = review.lines.find(({ skillId }) => skillId === each.skillId);
      const heard = line && hearThird(each, line.value);
      if (heard?.ok) after = put(after, "disagreements", id, { ...each, ...heard.value });
    }
    return after;
  }
  for (const { skillId, self, value } of disagreementsOf(review)) {
    if (self === null || value === null) continue;
    const row = { state: "open", self, mentor: value, third: null, isThirdIn: false } as const;
    after = add(after, "disagreements", { ...row, reviewId, skillId }).world;
  }
  return draw === 0 ? wantSecond(after, reviewId) : after;
}

function wantSecond(world: World, reviewId: string): World {
  const review = world.reviews.get(reviewId);
  const isWanted = [...world.requests.values()].some(
    (each) => each.kind === "second-opinion" && each.reviewIds.includes(reviewId),
  );
  if (!review || isWanted) return world;
  const place = { reviewIds: [reviewId], age: world.now, excludedIds: [review.reviewerId] };
  return enqueue(world, review.menteeId, place, "second-opinion");
}

function onDisagreement(world: World, deed: Extract<Deed, { disagreement: string }>): World {
  const row = world.disagreements.get(deed.disagreement);
  const review = row && world.reviews.get(row.reviewId);
  if (!row || !review || review.phase !== "completed") return world;
  const side: Side | null =
    deed.who === review.menteeId ? "mentee" : deed.who === review.reviewerId ? "mentor" : null;
  if (side === null) return world;
  const step =
    deed.does === "revise"
      ? revise(row, side, deed.value, "I see it now.")
      : deed.does === "discuss"
        ? discuss(row, "Why?")
        : deed.does === "ask-third"
          ? askThird(row)
          : keepBoth(row);
  if (!step.ok) return world;
  const after = put(world, "disagreements", deed.disagreement, { ...row, ...step.value });
  return deed.does === "ask-third" ? wantSecond(after, row.reviewId) : after;
}

/** What the job runner does, which may run at any time and any number of times. */
export function sweep(world: World): World {
  let after = world;
  for (const [id, request] of world.requests) {
    const { request: next } = tickRequest(request, world.now);
    if (next !== request) after = put(after, "requests", id, { ...request, ...next });
  }
  for (const [id, review] of world.reviews) {
    const { review: next } = tickReview(review, world.now);
    if (next === review) continue;
    after = keepUnsettled(put(after, "reviews", id, { ...review, ...next }), id);
    if (next.phase !== "mentor_timed_out" || review.secondOf !== null) continue;
    const place = { reviewIds: [id], age: review.turnSince, excludedIds: [review.reviewerId] };
    after = queue(after, review.menteeId, place);
  }
  return after;
}
