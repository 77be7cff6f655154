import type { FeedbackType, FeedbackView } from "@/lib/domain/mentoring/review-view";

export const TYPE_NAMES: Readonly<Record<FeedbackType, string>> = {
  essential: "Essential",
  actionable: "Actionable",
  celebratory: "Celebratory",
};

export const TYPE_HINTS: Readonly<Record<FeedbackType, string>> = {
  essential: "Stands in the way of the next rung.",
  actionable: "Worth changing, and within reach.",
  celebratory: "Done well; do it again.",
};

export const FIELD_NAMES = {
  situation: "Situation",
  behaviour: "Behaviour",
  impact: "Impact",
  nextStep: "Next step",
} as const;
export type FeedbackField = keyof typeof FIELD_NAMES;
export const FEEDBACK_FIELDS = Object.keys(FIELD_NAMES) as readonly FeedbackField[];

export const FIELD_HINTS: Readonly<Record<FeedbackField, string>> = {
  situation: "Where and when: the piece of work this is about.",
  behaviour: "What they did, as anybody could have seen it.",
  impact: "What came of it, for whom.",
  nextStep: "One thing to try next, small enough for this month.",
};

const ORDER: readonly FeedbackType[] = ["essential", "actionable", "celebratory"];

/** What matters most first; otherwise in the order it was written. */
export function inFeedbackOrder(points: readonly FeedbackView[]): readonly FeedbackView[] {
  return points.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || a.at - b.at);
}

/**
 * Where a point becomes a goal: the skill, and the whole proficiency above the rating, 5 at most.
 * Example: 2.5 leads to 3, 3 to 4; without a rating the page of goals decides.
 */
export function goalHref(skillId: string, rating: number | null): string {
  const to = rating === null ? "" : `&to=${Math.min(5, Math.floor(rating) + 1)}`;
  return `/mentoring/goals?skill=${encodeURIComponent(skillId)}${to}`;
}
