import { describe, expect, test } from "vitest";
import type { Answer, Session } from "./session-clock";
import {
  ask,
  end,
  flag,
  hintShown,
  nextUnfinished,
  recordRun,
  reveal,
  type Step,
  skip,
  submit,
  takeHint,
  turnTo,
} from "./session-machine";
import { MINUTE, newSession, SECOND, START } from "./testing/session";

const taken = (step: Step): Session => {
  if (!step.ok) throw new Error(`refused: ${step.problem}`);
  return step.session;
};
const problemOf = (step: Step) => (step.ok ? null : step.problem);
const states = ({ answers }: Session) => answers.map(({ state }) => state).join(" ");
const at = (seconds: number) => START + seconds * SECOND;
const nothing = () => false;

describe("turning", () => {
  test("opens a question, counts the time of the one before, and comes back to it", () => {
    const there = taken(turnTo(newSession(), 2, at(40)));
    expect(states(there)).toBe("open unseen open");
    expect(there).toMatchObject({ currentPosition: 2, currentSince: at(40) });
    expect(there.answers[2]?.seenAt).toBe(at(40));
    const back = taken(turnTo(there, 0, at(50)));
    expect(back.answers.map(({ secondsUsed }) => secondsUsed)).toEqual([40, 0, 10]);
    expect(back.answers[2]?.seenAt).toBe(at(40));
  });

  test("not to what is not there, nor to what was handed in", () => {
    expect(problemOf(turnTo(newSession(), 3, at(1)))).toBe("no-such-question");
    const done = taken(submit(newSession(), 0, true, at(1)));
    expect(problemOf(turnTo(done, 0, at(2)))).toBe("submitted");
  });
});

describe("skipping", () => {
  test("goes on to the next unfinished question, around the end", () => {
    const second = taken(turnTo(newSession(), 2, at(10)));
    const skipped = taken(skip(second, 2, at(20)));
    expect(states(skipped)).toBe("open unseen skipped");
    expect(skipped.currentPosition).toBe(0);
  });

  test("stays where it is when nothing else is left; the question can be opened again", () => {
    const alone = taken(skip(newSession({ count: 1 }), 0, at(10)));
    expect([states(alone), alone.currentPosition]).toEqual(["skipped", 0]);
    // Nobody works at a skipped question, so its own time stands still.
    const again = taken(turnTo(alone, 0, at(30)));
    expect([states(again), again.answers[0]?.secondsUsed, again.secondsUsed]).toEqual([
      "open",
      10,
      30,
    ]);
  });

  test("of a question that another tab has left leaves that tab's question in front", () => {
    const there = taken(turnTo(newSession(), 1, at(10)));
    const skipped = taken(skip(there, 0, at(20)));
    expect([states(skipped), skipped.currentPosition]).toEqual(["skipped open unseen", 1]);
  });

  test("twice is once; what was not seen or is handed in cannot be skipped", () => {
    const skipped = taken(skip(newSession(), 0, at(5)));
    expect(taken(skip(skipped, 0, at(6)))).toBe(skipped);
    expect(problemOf(skip(skipped, 2, at(6)))).toBe("unseen");
    const done = taken(submit(newSession(), 0, true, at(5)));
    expect(problemOf(skip(done, 0, at(6)))).toBe("submitted");
  });
});

describe("handing in", () => {
  test("is final, stops the question's time and keeps it in front", () => {
    const done = taken(submit(newSession(), 0, true, at(30)));
    expect(done.answers[0]).toMatchObject({ state: "submitted", submittedAt: at(30) });
    const later = taken(turnTo(done, 1, at(45)));
    expect(later.answers.map(({ secondsUsed }) => secondsUsed)).toEqual([30, 0, 0]);
    expect(later.secondsUsed).toBe(45);
    expect(problemOf(submit(later, 0, true, at(50)))).toBe("submitted");
  });

  test("needs something to hand in, and a question that was seen", () => {
    expect(problemOf(submit(newSession(), 0, false, at(1)))).toBe("empty");
    expect(problemOf(submit(newSession(), 1, true, at(1)))).toBe("unseen");
    expect(problemOf(submit(newSession(), 9, true, at(1)))).toBe("no-such-question");
  });
});

describe("help", () => {
  test("hints come one at a time, and what another tab took is shown before it is counted", () => {
    const total = 2;
    const one = taken(takeHint(newSession(), 0, { had: 0, total }));
    expect(one.answers[0]?.hintsUsed).toBe(1);
    expect(taken(takeHint(one, 0, { had: 0, total }))).toBe(one);
    const two = taken(takeHint(one, 0, { had: 1, total }));
    expect(problemOf(takeHint(two, 0, { had: 2, total }))).toBe("no-more-hints");
  });

  test("claiming to have seen more hints than were taken skips none", () => {
    const claimed = taken(takeHint(newSession(), 0, { had: 7, total: 9 }));
    expect(claimed.answers[0]?.hintsUsed).toBe(1);
    expect(hintShown(0, 7)).toBe(0);
    expect(hintShown(3, 1)).toBe(1);
  });

  test("questions worth asking are asked once each", () => {
    const asked = taken(ask(newSession(), 0, 1, 3));
    expect(asked.answers[0]?.asked).toEqual([1]);
    expect(taken(ask(asked, 0, 1, 3))).toBe(asked);
    expect(problemOf(ask(asked, 0, 3, 3))).toBe("no-such-ask");
    expect(problemOf(ask(asked, 0, -1, 3))).toBe("no-such-ask");
  });

  test("answers are revealed in practice alone, and the first time counts", () => {
    expect(problemOf(reveal(newSession(), 0, at(1)))).toBe("not-practice");
    const shown = taken(reveal(newSession({ mode: "practice" }), 0, at(1)));
    expect(taken(reveal(shown, 0, at(9)))).toBe(shown);
    expect(problemOf(reveal(shown, 1, at(9)))).toBe("unseen");
    expect(problemOf(reveal(shown, 7, at(9)))).toBe("no-such-question");
  });
});

test("flags stay possible after handing in; runs are counted before it", () => {
  const ran = taken(recordRun(taken(recordRun(newSession(), 0, true)), 0, false));
  expect(ran.answers[0]).toMatchObject({ runCount: 2, hasOwnTest: true });
  const done = taken(submit(ran, 0, true, at(1)));
  expect(taken(flag(done, 0, true)).answers[0]?.isFlagged).toBe(true);
  expect(problemOf(recordRun(done, 0, true))).toBe("submitted");
  expect(problemOf(flag(done, 1, true))).toBe("unseen");
  expect(problemOf(flag(done, 5, true))).toBe("no-such-question");
});

test("the next unfinished question is neither skipped nor done", () => {
  const of = (...all: Answer["state"][]) => {
    const [answer] = newSession().answers;
    const answers = all.map((state) => ({ ...(answer as Answer), state }));
    return nextUnfinished({ ...newSession(), answers, currentPosition: 1 });
  };
  expect(of("open", "open", "skipped", "unseen")).toBe(3);
  expect(of("open", "open", "skipped", "submitted")).toBe(0);
  expect(of("skipped", "open", "submitted")).toBeNull();
});

describe("the end", () => {
  const seen = taken(turnTo(newSession(), 1, at(10)));

  test("takes what was seen as it stands, and leaves what was not", () => {
    const ended = end(seen, (position) => position === 1, at(30), false);
    expect(states(ended)).toBe("skipped submitted unseen");
    expect(ended.end).toEqual({ at: at(30), reason: "early" });
    expect(ended.answers.map(({ submittedAt }) => submittedAt)).toEqual([null, at(30), null]);
    expect(ended.answers.map(({ secondsUsed }) => secondsUsed)).toEqual([10, 20, 0]);
  });

  test("is early only where something was left and there was time", () => {
    const one = newSession({ count: 1 });
    const done = taken(submit(one, 0, true, at(5)));
    expect(end(done, nothing, at(6), false).end?.reason).toBe("finished");
    expect(end(one, nothing, START + 30 * MINUTE, false).end?.reason).toBe("finished");
    expect(end(newSession({ mode: "practice" }), nothing, at(9), false).end?.reason).toBe("early");
  });

  test("of a session that lapsed is when it lapsed, however late that is noticed", () => {
    const lapsed = end(seen, nothing, START + 600 * MINUTE, true);
    expect(lapsed.end).toEqual({ at: START + 60 * MINUTE, reason: "lapsed" });
    expect(lapsed.secondsUsed).toBe(3600);
    const practice = end(newSession({ mode: "practice" }), nothing, START * 2, true);
    expect(practice.answers[0]?.secondsUsed).toBe(3600);
  });
});
