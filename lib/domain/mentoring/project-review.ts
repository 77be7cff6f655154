import type { DisagreementState, Side } from "./disagreement-machine";
import type { RatingWeight } from "./rating-weight";
import { isRevealed, type ReviewPhase } from "./review-machine";
import type {
  ArtefactView,
  DisagreementView,
  FeedbackType,
  FeedbackView,
  LineView,
  MessageView,
  ReviewView,
  SecondOpinionView,
  ShownRatings,
} from "./review-view";

/**
 * The rows of a review as they are stored. What the viewer may not see need not be read at all, and
 * is better not: those fields may be absent. Times are milliseconds since the epoch.
 */
export type StoredReview = {
  readonly id: string;
  readonly phase: ReviewPhase;
  readonly round: number;
  readonly menteeId: string;
  readonly menteeName: string;
  readonly reviewerId: string | null;
  readonly reviewerName: string | null;
  readonly mentorshipId: string | null;
  readonly isSecondOpinion: boolean;
  readonly words: string;
  readonly allowsSecond: boolean;
  readonly submittedAt: number;
  readonly turnSince: number;
  readonly completedAt: number | null;
  readonly closedAt: number | null;
  /** Of the current round. */
  readonly lines: readonly StoredLine[];
  readonly rounds: ReviewView["rounds"];
  readonly feedback: readonly StoredFeedback[];
  readonly disagreements: readonly StoredDisagreementRow[];
  readonly messages: readonly StoredMessage[];
  readonly second: SecondOpinionView | null;
};

export type StoredLine = {
  readonly skillId: string;
  /** The learner's. */
  readonly self?: number | null;
  /** The reviewer's. */
  readonly rating?: {
    readonly value: number | null;
    readonly isNotObservable: boolean;
    readonly weight: RatingWeight | null;
  };
  readonly artefacts: readonly ArtefactView[];
};

export type StoredFeedback = Omit<FeedbackView, "type" | "replies"> & { readonly type: string };

export type StoredDisagreementRow = Omit<DisagreementView, "state" | "messages"> & {
  readonly state: string;
};

export type StoredMessage = {
  readonly id: string;
  readonly disagreementId: string | null;
  readonly feedbackId: string | null;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly side: string;
  readonly body: string;
  readonly at: number;
};

export type Viewer = { readonly id: string; readonly side: Side };

/**
 * The one place that decides what each side of a review gets to see:
 *
 * - neither side the other's ratings, nor what the reviewer looked at, before completion;
 * - the learner no unsent point of feedback, and no comparison of the two reviewers;
 * - a second rater nothing of the first one's review but that comparison, once theirs is in;
 * - the reviewer no content of an artefact that the learner has withdrawn since.
 */
export function projectReview(stored: StoredReview, viewer: Viewer): ReviewView {
  const { menteeId: _, reviewerId: __, lines, feedback, disagreements, messages, ...open } = stored;
  const isShown = isRevealed(stored.phase);
  const isSecondRater = stored.isSecondOpinion;
  const toMessage = (row: StoredMessage) => messageView(row, viewer);
  const talk = isSecondRater ? [] : messages;
  return {
    ...open,
    side: viewer.side,
    lines: lines.map((line) => lineView(line, { side: viewer.side, isShown })),
    feedback: isSecondRater
      ? []
      : feedback
          .filter((point) => viewer.side === "mentor" || point.sentAt !== null)
          .map((point) => ({
            ...point,
            type: point.type as FeedbackType,
            replies: talk.filter((row) => row.feedbackId === point.id).map(toMessage),
          })),
    disagreements:
      isSecondRater || !isShown
        ? []
        : disagreements.map((row) => ({
            ...row,
            state: row.state as DisagreementState,
            messages: talk.filter((each) => each.disagreementId === row.id).map(toMessage),
          })),
    messages: talk
      .filter((row) => row.disagreementId === null && row.feedbackId === null)
      .map(toMessage),
    second: secondView(stored, viewer.side),
  };
}

function lineView(
  { skillId, self = null, rating, artefacts }: StoredLine,
  { side, isShown }: { side: Side; isShown: boolean },
): LineView {
  const isRated = rating !== undefined && (rating.value !== null || rating.isNotObservable);
  const ownRating = isRated
    ? { value: rating.value, isNotObservable: rating.isNotObservable }
    : null;
  const ownClaim = self === null ? null : { value: self, isNotObservable: false };
  return {
    skillId,
    artefacts: artefacts.map((artefact) => artefactView(artefact, { side, isShown })),
    own: side === "mentee" ? ownClaim : ownRating,
    shown: isShown ? shownRatings(self, rating) : null,
  };
}

function shownRatings(self: number | null, rating: StoredLine["rating"]): ShownRatings {
  const value = rating?.value ?? null;
  const difference = self === null || value === null ? null : Math.abs(self - value);
  return { self, value, weight: rating?.weight ?? null, difference };
}

function artefactView(
  artefact: ArtefactView,
  { side, isShown }: { side: Side; isShown: boolean },
): ArtefactView {
  if (side === "mentee") return isShown ? artefact : { ...artefact, isLookedAt: false };
  return artefact.isWithdrawn ? { ...artefact, url: null, body: "" } : artefact;
}

function messageView(row: StoredMessage, viewer: Viewer): MessageView {
  const { id, authorName, body, at } = row;
  const isMine = row.authorId === viewer.id;
  return { id, side: row.side as Side, isMine, authorName, body, at };
}

/** A second rater hears of the first one when both have spoken; the learner only how far it is. */
function secondView(stored: StoredReview, side: Side): SecondOpinionView | null {
  const { second, phase, isSecondOpinion } = stored;
  if (second === null || !isRevealed(phase)) return null;
  if (isSecondOpinion && second.state !== "in") return null;
  const hasPairs = side === "mentor" && second.state === "in";
  return { state: second.state, pairs: hasPairs ? second.pairs : [] };
}
