import type { GoalState } from "./goal-machine";

/** A goal as its pages show it. */
export type GoalView = {
  readonly id: string;
  readonly skillId: string;
  /** Null for a mentor who is rating the skill blind: it would tell how the learner sees it. */
  readonly from: number | null;
  readonly to: number;
  /** ISO date. */
  readonly dueOn: string;
  readonly plannedEvidence: string;
  /** As of the learner's today. */
  readonly state: GoalState;
  /** Its skill is handed in, and the review is still open. */
  readonly isInReview: boolean;
  readonly at: number;
  readonly closedAt: number | null;
  /** The review that met it, where the viewer may read that one. */
  readonly reviewId: string | null;
  readonly isProposed: boolean;
  /** Set within the mentorship that is looked at. */
  readonly isOurs: boolean;
  /** With whom it was set, while that mentorship lives; for the learner alone. */
  readonly mentorName: string | null;
};
