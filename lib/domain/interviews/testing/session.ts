import type { Answer, Session } from "../session-clock";

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
/** The moment at which the sessions of tests begin. */
export const START = 1_700_000_000_000;

export const unseen: Answer = {
  state: "unseen",
  isFlagged: false,
  hintsUsed: 0,
  asked: [],
  revealedAt: null,
  runCount: 0,
  hasOwnTest: false,
  seenAt: null,
  submittedAt: null,
  secondsUsed: 0,
};

/** A session that has just begun: `count` questions, the first of them open. */
export function newSession({
  mode = "mock",
  count = 3,
  minutes = 30,
}: {
  mode?: "mock" | "practice";
  count?: number;
  minutes?: number;
} = {}): Session {
  return {
    mode,
    startedAt: START,
    deadlineAt: mode === "mock" ? START + minutes * MINUTE : null,
    currentPosition: 0,
    currentSince: START,
    secondsUsed: 0,
    end: null,
    answers: Array.from({ length: count }, (_, position) =>
      position === 0 ? { ...unseen, state: "open", seenAt: START } : unseen,
    ),
  };
}
