import type { FeedbackType, FeedbackView } from "@/lib/domain/mentoring/review-view";
import { FEEDBACK_FIELDS } from "../review/feedback-words";
import type { Snippet } from "./skill-to-rate";

/** What is typed into the form of one point. */
export type PointTexts = {
  readonly type: string;
  readonly artefactId: string;
  readonly situation: string;
  readonly behaviour: string;
  readonly impact: string;
  readonly nextStep: string;
};

export const blankPoint: PointTexts = {
  type: "actionable",
  artefactId: "",
  situation: "",
  behaviour: "",
  impact: "",
  nextStep: "",
};

export function textsOfPoint(point: FeedbackView): PointTexts {
  const { type, artefact, situation, behaviour, impact, nextStep } = point;
  return { type, artefactId: artefact?.id ?? "", situation, behaviour, impact, nextStep };
}

/** Whether anything was written; choosing a type or an anchor alone is nothing to lose. */
export const isWritten = (texts: PointTexts): boolean =>
  FEEDBACK_FIELDS.some((field) => texts[field].trim() !== "");

/** A snippet put into what is written so far: it fills what is empty, and overwrites nothing. */
export function withSnippet(texts: PointTexts, snippet: Snippet): PointTexts {
  const filled = FEEDBACK_FIELDS.map((field) => [
    field,
    texts[field].trim() === "" ? snippet[field] : texts[field],
  ]);
  const type: FeedbackType | string = isWritten(texts) ? texts.type : snippet.type;
  return { ...texts, type, ...Object.fromEntries(filled) };
}

/**
 * Snippets for a skill at a rating: those kept for the skill first, nearest proficiency first, then
 * those for any skill. Those of other skills are left out.
 */
export function snippetsFor(
  snippets: readonly Snippet[],
  skillId: string,
  rating: number | null,
): readonly Snippet[] {
  const far = ({ proficiency }: Snippet) =>
    proficiency === null || rating === null ? 0.75 : Math.abs(proficiency - rating);
  const rank = (snippet: Snippet) => (snippet.skillId === skillId ? 0 : 10) + far(snippet);
  return snippets
    .filter((snippet) => snippet.skillId === null || snippet.skillId === skillId)
    .toSorted((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));
}

/** The proficiency above a rating, whose anchor may serve as the next step; null at the top or without one. */
export function proficiencyAbove(value: string): number | null {
  const rating = value === "" ? Number.NaN : Number(value);
  if (Number.isNaN(rating) || rating >= 5) return null;
  return Math.floor(rating) + 1;
}
