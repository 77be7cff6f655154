import type { DisagreementProblem } from "./disagreement-machine";
import type { ReviewProblem } from "./review-machine";
import { FEEDBACK_POINTS_MAX, SKILLS_PER_REVIEW_MAX } from "./settings";

/** Everything that a write of a review can be refused for. */
export type ReviewRefusal =
  | ReviewProblem
  | DisagreementProblem
  | "under-review"
  | "thread-full"
  | "evidence-is-private"
  | "too-many-points"
  | "too-many-snippets"
  | "sent";

type Told = { readonly field: string; readonly message: string };
const atForm = (message: string): Told => ({ field: "form", message });
const at = (field: string, message: string): Told => ({ field, message });

const TOLD: Readonly<Record<ReviewRefusal, Told>> = {
  "no-skills": at("skillIds", "Choose at least one skill."),
  "too-many-skills": at("skillIds", `Hand in at most ${SKILLS_PER_REVIEW_MAX} skills at once.`),
  "same-skill-twice": at("skillIds", "Each skill can be chosen once."),
  "unknown-skill": at("skillId", "That skill is not part of this review."),
  "under-review": at(
    "skillIds",
    "One of these skills is under review by this mentor already. Leave it out, or wait for that answer.",
  ),
  "not-your-turn": atForm(
    "It is the other side's turn at the moment. Reload to see how it stands.",
  ),
  "not-a-rating": at("value", "Choose a rating from 0 to 5, or “not observable”."),
  "no-evidence": at(
    "lookedAtIds",
    "Tick at least one piece of evidence that you looked at, or choose “not observable”.",
  ),
  "foreign-evidence": at(
    "lookedAtIds",
    "Choose among the evidence that was handed in with this skill. Some may have been withdrawn since.",
  ),
  unrated: atForm("Rate every skill first. “Not observable” is an answer, too."),
  "no-words": at("body", "Write a few words first."),
  unsettled: atForm(
    "A disagreement is still open. Settle it first: revise, ask a third person, or keep both.",
  ),
  closed: atForm("This review is over, so nothing can be changed in it any more."),
  settled: atForm("This disagreement is settled already."),
  "not-discussed": atForm("Talk about it first: write at least one message on what you looked at."),
  "no-change": at("value", "That is the rating that stands. Choose another one, or keep both."),
  asked: atForm("A third person has been asked already."),
  "thread-full": at("body", "This review holds as many messages as it can take."),
  "evidence-is-private": atForm(
    "The learner keeps this evidence between the two of you. Only they can ask for a third person.",
  ),
  "too-many-points": atForm(
    `A round holds at most ${FEEDBACK_POINTS_MAX} points. Beyond three people remember none.`,
  ),
  "too-many-snippets": atForm("You keep as many snippets as there can be. Remove one first."),
  sent: atForm(
    "The learner has this point already, so it stays as it is. Add another one instead.",
  ),
};

/** Why something was refused, in words, by the field of the form that it belongs to. */
export function refusalWords(refusal: ReviewRefusal): Record<string, string> {
  const { field, message } = TOLD[refusal];
  return { [field]: message };
}
