import fc from "fast-check";
import { expect, test } from "vitest";
import { isLapsed, type Session } from "./session-clock";
import {
  ask,
  end,
  flag,
  recordRun,
  reveal,
  type Step,
  skip,
  submit,
  takeHint,
  turnTo,
} from "./session-machine";
import { newSession, START } from "./testing/session";

/**
 * Two tabs do anything at any time, each by what it last saw, and their requests arrive in another
 * order than they were sent: `lateness` takes a request's time back. Plain book-keeping, which knows
 * nothing of the machine, says how long each question was in front.
 */
const HINTS = 2;
const ASKS = 3;
const position = fc.nat({ max: 4 });
const isYes = fc.boolean();
const deed = fc.oneof(
  fc.record({ does: fc.constant("turn" as const), position }),
  fc.record({ does: fc.constant("skip" as const), position }),
  fc.record({ does: fc.constant("submit" as const), position, isYes }),
  fc.record({ does: fc.constant("flag" as const), position, isYes }),
  fc.record({ does: fc.constant("hint" as const), position, had: fc.nat({ max: 3 }) }),
  fc.record({ does: fc.constant("ask" as const), position, index: fc.nat({ max: 3 }) }),
  fc.record({ does: fc.constant("reveal" as const), position }),
  fc.record({ does: fc.constant("run" as const), position, isYes }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;
const tried = fc.record({
  deed,
  waits: fc.oneof(
    { weight: 40, arbitrary: fc.nat({ max: 90_000 }) },
    { weight: 1, arbitrary: fc.constant(4_000_000) },
  ),
  lateness: fc.nat({ max: 3_000 }),
});

function attempt(session: Session, act: Deed, now: number): Step {
  switch (act.does) {
    case "turn":
      return turnTo(session, act.position, now);
    case "skip":
      return skip(session, act.position, now);
    case "submit":
      return submit(session, act.position, act.isYes, now);
    case "flag":
      return flag(session, act.position, act.isYes);
    case "hint":
      return takeHint(session, act.position, { had: act.had, total: HINTS });
    case "ask":
      return ask(session, act.position, act.index, ASKS);
    case "reveal":
      return reveal(session, act.position, now);
    case "run":
      return recordRun(session, act.position, act.isYes);
  }
}

const sum = (session: Session) =>
  session.answers.reduce((total, { secondsUsed }) => total + secondsUsed, 0);

/** What no step may ever do to a session; the first breach in words, or null. */
function findBreach(before: Session, after: Session): string | null {
  const isMock = after.mode === "mock";
  if (isMock && after.startedAt + after.secondsUsed * 1000 !== after.currentSince)
    return "the clock is not where start and seconds used say";
  if (after.currentSince < before.currentSince) return "the clock went back";
  if (sum(after) > after.secondsUsed) return "time was counted twice";
  for (const [at, answer] of after.answers.entries()) {
    const was = before.answers[at];
    if (!was) return "an answer more";
    if ((answer.state === "unseen") !== (answer.seenAt === null)) return "unseen and yet seen";
    if ((answer.state === "submitted") !== (answer.submittedAt !== null)) return "half handed in";
    if (was.submittedAt !== null && answer.submittedAt !== was.submittedAt)
      return "handed in a second time";
    if (was.submittedAt !== null && answer.secondsUsed !== was.secondsUsed)
      return "time for what was handed in";
    if (answer.hintsUsed < was.hintsUsed || answer.hintsUsed > HINTS) return "hints out of bounds";
    if (new Set(answer.asked).size !== answer.asked.length) return "asked twice";
    if (was.revealedAt !== null && answer.revealedAt !== was.revealedAt) return "revealed twice";
    if (after.mode === "mock" && answer.revealedAt !== null) return "revealed in a mock interview";
  }
  return after.answers[after.currentPosition]?.seenAt === null ? "an unseen one in front" : null;
}

test.each(["mock", "practice"] as const)(
  "10,000 random sequences of two tabs: %s",
  (mode) => {
    let deeds = 0;
    fc.assert(
      fc.property(
        fc.array(tried, { minLength: 5, maxLength: 30 }),
        fc.nat({ max: 15 }),
        (tries, written) => {
          let session = newSession({ mode, count: 4, minutes: 120 });
          let now = START;
          /** Exact milliseconds in front, by position, kept by hand. */
          const inFront = [0, 0, 0, 0];
          for (const { deed: act, waits, lateness } of tries) {
            now += waits;
            const at = now - lateness;
            if (isLapsed(session, at)) break;
            const step = attempt(session, act, at);
            if (!step.ok) continue;
            deeds += 1;
            expect(findBreach(session, step.session)).toBeNull();
            const counted = step.session.secondsUsed - session.secondsUsed;
            const current = session.answers[session.currentPosition];
            const before = inFront[session.currentPosition] ?? 0;
            if (current?.state === "open") inFront[session.currentPosition] = before + counted;
            session = step.session;
            expect(session.answers.map(({ secondsUsed }) => secondsUsed)).toEqual(inFront);
          }
          const isLapsing = isLapsed(session, now);
          const over = end(session, (at) => (written >> at) % 2 === 1, now, isLapsing);
          expect(findBreach(session, over)).toBeNull();
          for (const [at, { state }] of over.answers.entries()) {
            const was = session.answers[at]?.state;
            const isTaken = was === "submitted" || (was !== "unseen" && (written >> at) % 2 === 1);
            expect(state).toBe(isTaken ? "submitted" : was === "unseen" ? "unseen" : "skipped");
          }
          // Of a mock interview every second between start and end is somewhere, but the last broken one.
          if (mode === "mock" && over.end) {
            const missing = over.end.at - over.startedAt - over.secondsUsed * 1000;
            expect(missing).toBeGreaterThanOrEqual(0);
            expect(missing).toBeLessThan(1000);
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(deeds).toBeGreaterThan(20_000);
  },
  60_000,
);
