import { counted, sentence } from "../count-words";
import { comparedLines } from "./comparison";
import { comparisonLead, comparisonTitle } from "./comparison-words";
import { isRevealed } from "./review-machine";
import type { ReviewView } from "./review-view";

export type ReviewTitle = { readonly title: string; readonly lead: string };

/** A full stop, except after a name that ends with one. */
const stop = (text: string): string => (text.endsWith(".") ? text : `${text}.`);

const SOMEBODY = "your mentor";

/** How the reviewer is called; their account may be gone. */
export const raterName = ({ reviewerName }: Pick<ReviewView, "reviewerName">): string =>
  reviewerName ?? SOMEBODY;

/** The title of the learner's page and the sentence under it: whose turn it is, and what to do. */
export function learnersTitle(view: ReviewView): ReviewTitle {
  const rater = raterName(view);
  const skills = counted(view.lines.length, "skill");
  switch (view.phase) {
    case "submitted":
      return {
        title: stop(`${sentence(skills)} ${view.lines.length === 1 ? "is" : "are"} with ${rater}`),
        lead: "You are told as soon as something happens. Nothing of yours waits for it.",
      };
    case "in_review":
      return {
        title: `${sentence(rater)} is rating ${skills}.`,
        lead: "They see what you handed in, and not what you claim. You see both together.",
      };
    case "resubmitted":
      return {
        title: `${sentence(skills)} ${view.lines.length === 1 ? "is" : "are"} with ${rater} again.`,
        lead: "What was rated before and has not changed is still noted. You see both ratings together.",
      };
    case "returned":
      return {
        title: `${sentence(rater)} sent it back.`,
        lead: "No rating has been given. Add what is missing, change the skills if you like, and hand it in again.",
      };
    default:
      return shownOrOver(view, null, {
        rater: sentence(rater),
        isRater: false,
      });
  }
}

/** The title of the reviewer's page. A second opinion says so, and never whose it follows. */
export function reviewersTitle(view: ReviewView): ReviewTitle {
  const { menteeName: name, isSecondOpinion } = view;
  const skills = counted(view.lines.length, "skill");
  switch (view.phase) {
    case "submitted":
    case "in_review":
    case "resubmitted":
      return {
        title: isSecondOpinion ? `A second opinion on ${skills}.` : `${name} asks about ${skills}.`,
        lead: isSecondOpinion
          ? "Somebody has rated the same evidence before you. Their numbers stay hidden until you have sent yours, and so do the claims."
          : `What ${name} claims stays hidden until you have sent your ratings, so that their number cannot pull yours.`,
      };
    case "returned":
      return {
        title: "You sent it back.",
        lead: "What you have rated so far is kept, and comes back with the next round.",
      };
    default:
      return shownOrOver(view, name, { rater: "You", isRater: true });
  }
}

function shownOrOver(
  view: ReviewView,
  other: string | null,
  people: { rater: string; isRater: boolean },
): ReviewTitle {
  if (isRevealed(view.phase)) {
    const lines = comparedLines(view);
    return { title: comparisonTitle(lines, other), lead: comparisonLead(lines, people) };
  }
  const by = people.isRater ? view.menteeName : "You";
  switch (view.phase) {
    case "withdrawn":
      return {
        title: `${by} withdrew this review.`,
        lead: "No rating was given, and nothing was added to the record.",
      };
    case "mentor_timed_out":
      return {
        title: `${people.isRater ? "You" : people.rater} did not answer in 28 days.`,
        lead: people.isRater
          ? "The set was handed on, so that nobody waits for ever."
          : "The set went to the queue with the age it has: whoever takes it next finds it near the front.",
      };
    case "mentee_timed_out":
      return {
        title: "This review ended unanswered.",
        lead: "It was sent back, and nothing was handed in again for 28 days. Nothing was added to the record.",
      };
    default:
      return {
        title: "This review ended with the mentorship.",
        lead: "No rating was given, and nothing was added to the record.",
      };
  }
}
