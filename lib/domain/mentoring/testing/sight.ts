import type { Side } from "../disagreement-machine";
import { projectReview, type StoredReview as Rows } from "../project-review";
import { isRevealed, type ReviewLine } from "../review-machine";
import type { StoredReview, World } from "./world";

/**
 * Nothing of the other side is shown before its time: until both are shown, what a page gets must
 * be the same text to the letter whatever the other side has given. Only reviews that have just
 * changed are looked at, for the others have been.
 */
export function findPeep(before: World, world: World): string | null {
  for (const [id, review] of world.reviews) {
    if (before.reviews.get(id) === review || isRevealed(review.phase)) continue;
    for (const side of ["mentee", "mentor"] as const) {
      const otherwise = { ...review, lines: review.lines.map((line) => twist(line, side)) };
      if (shown(id, review, side) !== shown(id, otherwise, side)) {
        return `${id} lets the ${side} see the other side while ${review.phase}`;
      }
    }
  }
  return null;
}

/** The same line, had the side that the viewer is not on answered otherwise. */
function twist(line: ReviewLine, viewer: Side): ReviewLine {
  if (viewer === "mentor") return { ...line, self: line.self === null ? 4 : null };
  const lookedAtIds = line.lookedAtIds.length > 0 ? [] : line.artefactIds;
  return { ...line, value: line.value === null ? 2.5 : null, isNotObservable: false, lookedAtIds };
}

function shown(id: string, review: StoredReview, side: Side): string {
  const viewer = { id: side === "mentee" ? review.menteeId : review.reviewerId, side };
  return JSON.stringify(projectReview(rowsOf(id, review), viewer));
}

function rowsOf(id: string, review: StoredReview): Rows {
  const { phase, round, menteeId, reviewerId, mentorshipId, turnSince } = review;
  return {
    ...{ id, phase, round, menteeId, reviewerId, mentorshipId, turnSince },
    menteeName: menteeId,
    reviewerName: reviewerId,
    isSecondOpinion: review.secondOf !== null,
    words: "",
    allowsSecond: true,
    submittedAt: turnSince,
    completedAt: null,
    closedAt: null,
    lines: review.lines.map(({ skillId, self, value, isNotObservable, ...line }) => ({
      skillId,
      self,
      rating: { value, isNotObservable, weight: null },
      artefacts: line.artefactIds.map((artefactId) => ({
        ...{ id: artefactId, kind: "document", title: artefactId, url: null, body: "" },
        datedOn: null,
        isLookedAt: line.lookedAtIds.includes(artefactId),
        isWithdrawn: false,
      })),
    })),
    ...{ rounds: [], feedback: [], disagreements: [], messages: [], second: null },
  };
}
