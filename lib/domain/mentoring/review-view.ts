import type { DisagreementState, Side } from "./disagreement-machine";
import type { RatingWeight } from "./rating-weight";
import type { ReviewPhase } from "./review-machine";

/** What the pages of a review get. Nothing of the other side is in here before its time. */

export type ArtefactView = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string | null;
  readonly body: string;
  /** ISO date. */
  readonly datedOn: string | null;
  readonly isLookedAt: boolean;
  readonly isWithdrawn: boolean;
};

/** Both ratings of a skill; exists only once the review is completed. */
export type ShownRatings = {
  /** Null = "not observable" or never rated. */
  readonly self: number | null;
  /** Null = "not observable". */
  readonly value: number | null;
  readonly weight: RatingWeight | null;
  /** |self − value|; null where either is missing. */
  readonly difference: number | null;
};

export type LineView = {
  readonly skillId: string;
  readonly artefacts: readonly ArtefactView[];
  /** The viewer's own rating: the learner's claim, or the reviewer's draft. Null = not rated yet. */
  readonly own: { readonly value: number | null; readonly isNotObservable: boolean } | null;
  readonly shown: ShownRatings | null;
};

export type RoundView = {
  readonly round: number;
  readonly words: string;
  readonly submittedAt: number;
  readonly returnedAt: number | null;
  readonly returnWords: string;
  readonly skillIds: readonly string[];
};

export const FEEDBACK_TYPES = ["essential", "actionable", "celebratory"] as const;
export type FeedbackType = (typeof FEEDBACK_TYPES)[number];

export type FeedbackView = {
  readonly id: string;
  readonly round: number;
  readonly skillId: string;
  readonly artefact: { readonly id: string; readonly title: string } | null;
  readonly type: FeedbackType;
  readonly situation: string;
  readonly behaviour: string;
  readonly impact: string;
  readonly nextStep: string;
  readonly at: number;
  /** Null = the reviewer's draft, which only they get to see. */
  readonly sentAt: number | null;
  readonly resolvedAt: number | null;
  readonly version: number;
  readonly replies: readonly MessageView[];
};

export type MessageView = {
  readonly id: string;
  readonly side: Side;
  readonly isMine: boolean;
  /** Null once that account is gone. */
  readonly authorName: string | null;
  readonly body: string;
  readonly at: number;
};

export type DisagreementView = {
  readonly id: string;
  readonly skillId: string;
  readonly self: number;
  readonly mentor: number;
  readonly state: DisagreementState;
  readonly third: number | null;
  readonly isThirdIn: boolean;
  readonly settledAt: number | null;
  readonly messages: readonly MessageView[];
};

/** The blind second rating of this review: only how far it is, until it is in. */
export type SecondOpinionView = {
  readonly state: "wanted" | "rating" | "in" | "none-came";
  /** Per skill, once it is in: first and second value, null = not observable. */
  readonly pairs: readonly {
    readonly skillId: string;
    readonly first: number | null;
    readonly second: number | null;
  }[];
};

export type ReviewView = {
  readonly id: string;
  /** Who looks at it. */
  readonly side: Side;
  readonly isSecondOpinion: boolean;
  readonly phase: ReviewPhase;
  readonly round: number;
  readonly menteeName: string;
  readonly reviewerName: string | null;
  readonly mentorshipId: string | null;
  readonly words: string;
  readonly allowsSecond: boolean;
  readonly submittedAt: number;
  readonly turnSince: number;
  readonly completedAt: number | null;
  readonly closedAt: number | null;
  readonly lines: readonly LineView[];
  readonly rounds: readonly RoundView[];
  readonly feedback: readonly FeedbackView[];
  readonly disagreements: readonly DisagreementView[];
  readonly messages: readonly MessageView[];
  readonly second: SecondOpinionView | null;
};
