import {
  OVERTIME_MINUTES_MIN,
  OVERTIME_SHARE_MAX,
  PRACTICE_DAYS_MAX,
  PRACTICE_STRETCH_SECONDS_MAX,
} from "./session-types";
import type { AnswerState } from "./session-view";

/** A session as its rules see it. Milliseconds since the epoch, by the database's clock. */
export type Session = {
  readonly mode: "mock" | "practice";
  readonly startedAt: number;
  /** Null in practice. */
  readonly deadlineAt: number | null;
  /** The question in front, and the moment up to which its time is counted. */
  readonly currentPosition: number;
  readonly currentSince: number;
  /** Every whole second counted so far, also those between an answer and the next question. */
  readonly secondsUsed: number;
  readonly end: SessionEnd | null;
  /** By position. */
  readonly answers: readonly Answer[];
};

export type SessionEnd = {
  readonly at: number;
  readonly reason: "finished" | "early" | "lapsed";
};

export type Answer = {
  readonly state: AnswerState;
  readonly isFlagged: boolean;
  readonly hintsUsed: number;
  /** Which of the questions worth asking were asked, in that order. */
  readonly asked: readonly number[];
  readonly revealedAt: number | null;
  readonly runCount: number;
  readonly hasOwnTest: boolean;
  readonly seenAt: number | null;
  readonly submittedAt: number | null;
  readonly secondsUsed: number;
};

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * When the answers are taken as they stand: a mock interview after its deadline by the time given
 * once more, at least 15 minutes; practice 14 days after it was last touched.
 *
 * Example: 60 minutes from 10:00 lapse at 12:00; 10 minutes from 10:00 lapse at 10:25.
 */
export function lapsesAt(
  session: Pick<Session, "startedAt" | "deadlineAt" | "currentSince">,
): number {
  const { startedAt, deadlineAt, currentSince } = session;
  if (deadlineAt === null) return currentSince + PRACTICE_DAYS_MAX * DAY_MS;
  const given = (deadlineAt - startedAt) * OVERTIME_SHARE_MAX;
  return deadlineAt + Math.max(OVERTIME_MINUTES_MIN * MINUTE_MS, given);
}

/** Whether it is still open though its time is over. */
export const isLapsed = (session: Session, now: number): boolean =>
  session.end === null && now >= lapsesAt(session);

/**
 * The session's own time: never before what is already counted, although two tabs' requests may be
 * handled in another order than they came.
 */
export const clockOf = (session: Session, now: number): number =>
  Math.max(now, session.currentSince);

/**
 * Counts the stretch since the last time it was counted: for the question in front while that is
 * open, and for the session in any case. Only whole seconds are taken; the rest stays for the next
 * stretch, so that in a mock interview start + seconds used is exactly the moment up to which time
 * is counted. In practice one stretch counts for an hour at most, and the rest of it for nobody.
 *
 * Example: counted up to 0 ms, now 2,500 ms: 2 seconds more, counted up to 2,000 ms.
 */
export function countStretch(session: Session, now: number): Session {
  const at = clockOf(session, now);
  const whole = Math.floor((at - session.currentSince) / 1000);
  const isOverlong = session.mode === "practice" && whole > PRACTICE_STRETCH_SECONDS_MAX;
  const seconds = isOverlong ? PRACTICE_STRETCH_SECONDS_MAX : whole;
  if (seconds === 0) return session;
  return {
    ...session,
    currentSince: isOverlong ? at : session.currentSince + seconds * 1000,
    secondsUsed: session.secondsUsed + seconds,
    answers: session.answers.map((answer, position) =>
      position === session.currentPosition && answer.state === "open"
        ? { ...answer, secondsUsed: answer.secondsUsed + seconds }
        : answer,
    ),
  };
}
