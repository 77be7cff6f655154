import type { NotificationType } from "./types";

/**
 * What a notification may carry for its words; everything is optional, and no rating is among it.
 * `name` is the other person, `skill` a skill's name, `rung` a rung's name, `count` how many
 * skills or requests it is about, `days` how long somebody has been waiting, `words` what the other
 * person wrote with it, and `as` what the other person is or was: "mentor" or "mentee".
 */
export type NotificationData = Readonly<Record<string, string | number>>;

type Facts = {
  /** "Ada", or "Somebody" where the account is gone. */
  readonly name: string;
  /** The same with a small letter, for the middle of a sentence. */
  readonly who: string;
  readonly skill: string | null;
  readonly rung: string | null;
  readonly count: number | null;
  readonly days: number | null;
  readonly isAsMentor: boolean;
};

/** One sentence each, addressed to whoever is told. */
const SENTENCES: Readonly<Record<NotificationType, (facts: Facts) => string>> = {
  "invitation-accepted": ({ name }) => `${name} accepted your invitation.`,
  "mentorship-ended": ({ who, name, isAsMentor }) =>
    isAsMentor ? `${name} is no longer your mentor.` : `Your mentorship with ${who} has ended.`,
  "request-waiting": ({ count }) =>
    count !== null && count > 1
      ? `${count} learners are waiting for a mentor.`
      : "A learner is waiting for a mentor.",
  "request-taken": ({ name }) => `${name} took your request and is now your mentor.`,
  "request-rerouted": () => "Nobody has taken your request yet, so more mentors see it now.",
  "request-expired": () => "Your request for a mentor has run out. Does it still hold?",
  "review-submitted": ({ name, count }) => `${name} asks you to review ${skills(count)}.`,
  "review-returned": ({ name }) => `${name} returned your review and says what is missing.`,
  "review-resubmitted": ({ name }) => `${name} has answered your remarks: the review is back.`,
  "review-completed": ({ name, count }) =>
    `${name} has reviewed ${count === null ? "your skills" : skills(count)}. See both sides.`,
  "review-nudge": ({ who, days }) =>
    `Your review with ${who} waits for you${days === null ? "" : `, for ${days} days now`}.`,
  "review-timed-out": ({ who }) => `Your review with ${who} ended without an answer.`,
  "review-finished": ({ name }) => `${name} has finished the review.`,
  disagreement: ({ who, skill, count }) =>
    `You and ${who} see ${skill ?? (count === null ? "a skill" : skills(count))} differently.`,
  message: ({ name }) => `${name} wrote in your review.`,
  "second-opinion-wanted": () => "A second opinion is wanted.",
  "second-opinion-in": ({ skill }) => `A second opinion${skill ? ` on ${skill}` : ""} is in.`,
  "goal-proposed": ({ name, skill }) => `${name} proposes a goal${skill ? ` in ${skill}` : ""}.`,
  "goal-met": ({ name, skill, isAsMentor }) =>
    name === NOBODY || isAsMentor
      ? `You reached your goal${skill ? ` in ${skill}` : ""}.`
      : `${name} reached a goal${skill ? ` in ${skill}` : ""}.`,
  "goal-missed": ({ skill }) => `The date of your goal${skill ? ` in ${skill}` : ""} has passed.`,
  "check-in": ({ name }) => `${name} checked in.`,
  "check-in-due": ({ who }) => `Your check-in with ${who} is due.`,
  note: ({ name }) => `${name} left a note.`,
  vouched: ({ rung }) =>
    rung === null
      ? "What an administrator vouches for you has changed."
      : `An administrator vouches for your ratings up to ${rung}.`,
  "interview-score-wanted": ({ name }) => `${name} asks you to score an interview.`,
  // Says no more than that: whoever has not scored themselves yet must not be led.
  "interview-scored": ({ name }) => `${name} has scored your interview.`,
};

const NOBODY = "Somebody";

const skills = (count: number | null) =>
  count === null ? "some skills" : count === 1 ? "one skill" : `${count} skills`;

/**
 * The sentence that tells a person what happened, for the page and the mail alike. Carries names
 * and counts and never a rating; a type of an older or newer version gets a plain one.
 */
export function notificationSentence(type: string, data: NotificationData): string {
  const name = text(data.name, 120);
  const facts: Facts = {
    name: name ?? NOBODY,
    who: name ?? NOBODY.toLowerCase(),
    skill: text(data.skill, 80),
    rung: text(data.rung, 40),
    count: count(data.count),
    days: count(data.days),
    isAsMentor: data.as === "mentor",
  };
  return Object.hasOwn(SENTENCES, type)
    ? SENTENCES[type as NotificationType](facts)
    : "Something has changed in your mentoring.";
}

/** What the other person wrote with it, if anything; shown below the sentence, never mailed. */
export function notificationWords(data: NotificationData): string | null {
  return text(data.words, 500);
}

/** One line of it: a name must not be able to start a new line of a mail. */
function text(value: string | number | undefined, charactersMax: number): string | null {
  if (typeof value !== "string") return null;
  const line = value.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  if (line === "") return null;
  const characters = [...line];
  return characters.length <= charactersMax
    ? line
    : `${characters.slice(0, charactersMax - 1).join("")}…`;
}

function count(value: string | number | undefined): number | null {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : null;
}
