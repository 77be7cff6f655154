import type { SessionProblem } from "./session-answer";
import { type Answer, clockOf, countStretch, lapsesAt, type Session } from "./session-clock";

/**
 * The rules of a session under way. Each step takes the session as it is stored and locked, and
 * answers the session after it, or why not. An answer goes unseen → open ⇄ skipped → submitted, and
 * never back from submitted. One question is in front; time counts for that one alone.
 *
 * None of the steps looks at the deadline: overtime is allowed and recorded. Whoever calls them has
 * ended a session that has lapsed, and takes no step in one that is over.
 */
export type Step =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly problem: SessionProblem };

const allow = (session: Session): Step => ({ ok: true, session });
const refuse = (problem: SessionProblem): Step => ({ ok: false, problem });

/** Puts a question in front, for the first time or again. One that was handed in stays closed. */
export function turnTo(session: Session, position: number, now: number): Step {
  const answer = session.answers[position];
  if (!answer) return refuse("no-such-question");
  if (answer.state === "submitted") return refuse("submitted");
  return allow(inFront(countStretch(session, now), position, clockOf(session, now)));
}

/**
 * Leaves a question for later, and turns to the next one that was not finished or skipped. With none
 * left, or where another tab has another question in front, what is in front stays there.
 */
export function skip(session: Session, position: number, now: number): Step {
  return onSeen(session, position, (answer) => {
    if (answer.state === "skipped") return allow(session);
    const skipped = change(countStretch(session, now), position, { state: "skipped" });
    const next = nextUnfinished(skipped);
    if (position !== session.currentPosition || next === null) return allow(skipped);
    return allow(inFront(skipped, next, clockOf(session, now)));
  });
}

/** Hands an answer in for good. `isWritten`: there is something in it. It stays in front. */
export function submit(session: Session, position: number, isWritten: boolean, now: number): Step {
  return onSeen(session, position, () => {
    if (!isWritten) return refuse("empty");
    const submittedAt = clockOf(session, now);
    return allow(change(countStretch(session, now), position, { state: "submitted", submittedAt }));
  });
}

/** Marks a question to come back to, also one that was handed in, for the report. */
export function flag(session: Session, position: number, isFlagged: boolean): Step {
  const answer = session.answers[position];
  if (!answer || answer.seenAt === null) return refuse(answer ? "unseen" : "no-such-question");
  return allow(change(session, position, { isFlagged }));
}

/**
 * Takes the next of `total` hints, for whoever has seen `had` of them: where another tab took one
 * meanwhile, that one is shown first and nothing is counted.
 */
export function takeHint(
  session: Session,
  position: number,
  { had, total }: { had: number; total: number },
): Step {
  return onSeen(session, position, ({ hintsUsed }) => {
    if (hintShown(hintsUsed, had) < hintsUsed) return allow(session);
    if (hintsUsed >= total) return refuse("no-more-hints");
    return allow(change(session, position, { hintsUsed: hintsUsed + 1 }));
  });
}

/** Which hint, from 0, is shown next to whoever says that they have seen `had` of those taken. */
export const hintShown = (hintsUsed: number, had: number): number => Math.min(had, hintsUsed);

/** Asks one of the `total` questions worth asking; asking twice is asking once. */
export function ask(session: Session, position: number, index: number, total: number): Step {
  return onSeen(session, position, ({ asked }) => {
    if (index < 0 || index >= total) return refuse("no-such-ask");
    if (asked.includes(index)) return allow(session);
    return allow(change(session, position, { asked: [...asked, index] }));
  });
}

/** Practice only: shows the model answer. What is written after it proves nothing any more. */
export function reveal(session: Session, position: number, now: number): Step {
  if (session.mode !== "practice") return refuse("not-practice");
  const answer = session.answers[position];
  if (!answer || answer.seenAt === null) return refuse(answer ? "unseen" : "no-such-question");
  if (answer.revealedAt !== null) return allow(session);
  return allow(change(session, position, { revealedAt: clockOf(session, now) }));
}

/** Counts a run of the visible tests, and notes once for all that one had a test of one's own. */
export function recordRun(session: Session, position: number, hasOwnTest: boolean): Step {
  return onSeen(session, position, (answer) =>
    allow(
      change(session, position, {
        runCount: answer.runCount + 1,
        hasOwnTest: answer.hasOwnTest || hasOwnTest,
      }),
    ),
  );
}

/**
 * Ends the session: what was seen and not handed in is taken as it stands, handed in where something
 * is written (`isWritten` by position) and skipped where nothing is; unseen questions stay unseen.
 * A session that lapsed ended when it did, whenever that is noticed.
 */
export function end(
  session: Session,
  isWritten: (position: number) => boolean,
  now: number,
  isLapsing: boolean,
): Session {
  const at = isLapsing
    ? Math.max(session.currentSince, Math.min(now, lapsesAt(session)))
    : clockOf(session, now);
  const counted = countStretch(session, at);
  const isUnfinished = session.answers.some(({ state }) => state !== "submitted");
  const isBeforeTime = session.deadlineAt === null || at < session.deadlineAt;
  const reason = isLapsing ? "lapsed" : isUnfinished && isBeforeTime ? "early" : "finished";
  const answers = counted.answers.map((answer, position): Answer => {
    if (answer.state === "unseen" || answer.state === "submitted") return answer;
    return isWritten(position)
      ? { ...answer, state: "submitted", submittedAt: at }
      : { ...answer, state: "skipped" };
  });
  return { ...counted, answers, end: { at, reason } };
}

/** The next question after the one in front, around the end, that is neither done nor skipped. */
export function nextUnfinished({ answers, currentPosition }: Session): number | null {
  for (let steps = 1; steps < answers.length; steps++) {
    const position = (currentPosition + steps) % answers.length;
    const state = answers[position]?.state;
    if (state === "unseen" || state === "open") return position;
  }
  return null;
}

/** The step for an answer that was seen and not handed in. */
function onSeen(session: Session, position: number, step: (answer: Answer) => Step): Step {
  const answer = session.answers[position];
  if (!answer) return refuse("no-such-question");
  if (answer.state === "unseen") return refuse("unseen");
  if (answer.state === "submitted") return refuse("submitted");
  return step(answer);
}

function inFront(session: Session, position: number, at: number): Session {
  const seenAt = session.answers[position]?.seenAt ?? at;
  return { ...change(session, position, { state: "open", seenAt }), currentPosition: position };
}

const change = (session: Session, position: number, changes: Partial<Answer>): Session => ({
  ...session,
  answers: session.answers.map((answer, at) =>
    at === position ? { ...answer, ...changes } : answer,
  ),
});
