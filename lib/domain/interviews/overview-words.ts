import { dateText } from "../dates";
import { ANSWERS_MIN, type TopicStanding } from "./weak-areas";

/**
 * Why a topic counts as weak or not, in one line. Example: three answers around 30 % →
 * "weak: 95 % sure that it is below two thirds".
 */
export function topicReason({ n, weakProbability, isWeak }: TopicStanding): string {
  const sure = Math.min(99, Math.floor(weakProbability * 100));
  if (isWeak) return `weak: ${sure} % sure that it is below two thirds`;
  if (n < ANSWERS_MIN) {
    const left = ANSWERS_MIN - n;
    return `${left} more ${left === 1 ? "answer" : "answers"} to tell`;
  }
  return weakProbability >= 0.5 ? "not sure yet" : "holds";
}

export type ScoredSession = {
  readonly at: number;
  readonly percent: number;
  readonly difficulty: number;
};

/** How many sessions at either end the trend compares. */
const ENDS = 3;
const ENDS_MIN = 2;

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What the trend says, score beside difficulty: the mean of the last three sessions against that
 * of the first three, or of the last two against the first two. With fewer than four sessions it
 * says nothing: one against one is luck. `sessions` in order of time.
 *
 * Example: 40, 45 % at difficulty 2, then 60, 65 % at 3 → "Up 20 points, at harder questions".
 */
export function trendTitle(sessions: readonly ScoredSession[]): string {
  const ends = Math.min(ENDS, Math.floor(sessions.length / 2));
  if (ends < ENDS_MIN) return "Your sessions over time";
  const change = (of: (session: ScoredSession) => number) =>
    mean(sessions.slice(-ends).map(of)) - mean(sessions.slice(0, ends).map(of));
  const points = Math.round(change(({ percent }) => percent));
  const harder = change(({ difficulty }) => difficulty);
  const level =
    harder >= 0.3
      ? "at harder questions"
      : harder <= -0.3
        ? "at easier questions"
        : "at the same difficulty";
  if (points === 0) return `Unchanged, ${level}`;
  const size = Math.abs(points);
  return `${points > 0 ? "Up" : "Down"} ${size} ${size === 1 ? "point" : "points"}, ${level}`;
}

/** When the next question comes back: "nothing is due; the next one comes back on 3 December 2026". */
export function nextDueText(dueAt: number | null, timeZone: string): string {
  return dueAt === null
    ? "Questions you have scored come back here when you are about to forget them."
    : `Nothing is due. The next one comes back on ${dateText(dueAt, timeZone)}.`;
}
