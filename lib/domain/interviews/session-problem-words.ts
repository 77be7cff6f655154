import type { PutAsideReason, SessionProblem } from "./session-answer";

const WORDS: Readonly<Record<SessionProblem, readonly [field: string, text: string]>> = {
  "no-such-question": ["form", "This session has no such question."],
  unseen: ["form", "Turn to this question first."],
  submitted: ["form", "This answer has been handed in already."],
  "not-submitted": ["form", "Hand the answer in first."],
  empty: ["form", "There is nothing to hand in yet. Write something, or skip the question."],
  "no-more-hints": ["form", "There are no more hints."],
  "no-such-ask": ["form", "That is not a question one can ask here."],
  "not-practice": ["form", "In a mock interview answers are shown at the end."],
  "no-such-field": ["form", "This question has no such part."],
  "not-code": ["form", "There is nothing to run in an answer to this question."],
  "already-run": ["form", "This answer has been run against the hidden tests already."],
  "unknown-code": ["code", "Nobody has drawn a session with this code. Check each character."],
  "unknown-topic": ["topicIds", "One of these topics is not in the framework any more."],
  "nothing-drawn": [
    "form",
    "The bank has no question that fits these choices. Choose more topics or kinds.",
  ],
  "nothing-due": ["form", "Nothing is due at the moment."],
  "nothing-weak": [
    "form",
    "There is no weak area in which the bank has a question. Choose topics yourself.",
  ],
};

/** The refusal in words, by the field of the form it belongs to. */
export function sessionProblemWords(problem: SessionProblem): Record<string, string> {
  const [field, text] = WORDS[problem];
  return { [field]: text };
}

/** What somebody reads whose text was put aside. */
export const PUT_ASIDE_WORDS: Readonly<Record<PutAsideReason, string>> = {
  overtaken: "This was changed in another tab meanwhile. What you wrote here is kept aside.",
  submitted: "This answer has been handed in meanwhile. What you wrote here is kept aside.",
  ended: "The session has ended meanwhile. What you wrote here is kept aside.",
};

export const ENDED_WORDS = "The session has ended. Your answers were taken as they stood.";
export const TOO_MANY_ASIDE_WORDS =
  "Too many texts are kept aside for this answer. Take what you need from them and drop the rest; until then this one stays only here.";
