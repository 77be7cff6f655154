import type { ArtefactView, FeedbackView } from "@/lib/domain/mentoring/review-view";
import type { Blind } from "./blind-store";

/** One skill of a review as the blind form needs it; nothing in here is the learner's rating. */
export type SkillToRate = {
  readonly skillId: string;
  readonly name: string;
  readonly anchors: readonly string[];
  readonly artefacts: readonly ArtefactView[];
  readonly stored: Blind;
  readonly feedback: readonly FeedbackView[];
};

/** A mentor's own wording, to be used again. */
export type Snippet = {
  readonly id: string;
  /** Null = for any skill, or any proficiency. */
  readonly skillId: string | null;
  readonly proficiency: number | null;
  readonly type: FeedbackView["type"];
  readonly title: string;
  readonly situation: string;
  readonly behaviour: string;
  readonly impact: string;
  readonly nextStep: string;
};
