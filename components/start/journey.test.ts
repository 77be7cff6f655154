import { describe, expect, test } from "vitest";
import type { StartState } from "@/lib/domain/skills/first-estimate/start";
import { advance, beginning, type Journey, type Move } from "./journey";

const kept: StartState = {
  declared: "junior",
  seed: 3,
  answers: [
    { skillId: "http", answer: "alone" },
    { skillId: "caching", answer: "no" },
  ],
};

function journeyAfter(...moves: Move[]): Journey {
  return moves.reduce(advance, beginning);
}
const declared: Move = { is: "declared", declared: "junior", seed: 3 };
const http: Move = { is: "answered", skillId: "http", answer: "alone" };
const caching: Move = { is: "answered", skillId: "caching", answer: "no" };

describe("advance", () => {
  test("asks for statements once the first question is answered, and gathers the answers", () => {
    const journey = journeyAfter(declared, http, caching);
    expect(journey).toMatchObject({ screen: "statement", start: kept, turn: 3 });
  });

  test("welcomes back who has answers, without counting it as a move", () => {
    expect(journeyAfter({ is: "found", start: kept })).toMatchObject({
      screen: "welcome-back",
      turn: 0,
    });
  });

  test("begins at the first question when nothing or no answer was kept", () => {
    expect(journeyAfter({ is: "found", start: null })).toEqual(beginning);
    expect(journeyAfter({ is: "found", start: { ...kept, answers: [] } })).toEqual(beginning);
  });

  test("does not let a late find overwrite what has been answered meanwhile", () => {
    const journey = journeyAfter(declared, http);
    expect(advance(journey, { is: "found", start: kept })).toBe(journey);
  });

  test("goes back one answer at a time, and shows the one taken back", () => {
    const once = journeyAfter(declared, http, caching, { is: "went-back" });
    expect(once.start?.answers).toEqual([{ skillId: "http", answer: "alone" }]);
    expect(once.takenBack).toEqual({ skillId: "caching", answer: "no" });
    const twice = advance(once, { is: "went-back" });
    expect(twice.start?.answers).toEqual([]);
    expect(advance(twice, { is: "went-back" })).toMatchObject({ screen: "opening", start: null });
  });

  test("goes back from the estimate to the last statement", () => {
    const journey = journeyAfter(declared, http, { is: "finished" });
    expect(journey.screen).toBe("estimate");
    expect(advance(journey, { is: "went-back" })).toMatchObject({
      screen: "statement",
      takenBack: { skillId: "http" },
    });
  });

  test("a fresh answer clears what was taken back", () => {
    expect(journeyAfter(declared, http, { is: "went-back" }, http).takenBack).toBeNull();
  });

  test("starting again can be undone, to the same screen, until a new answer is given", () => {
    const cleared = journeyAfter(
      declared,
      http,
      caching,
      { is: "finished" },
      { is: "started-again" },
    );
    expect(cleared).toMatchObject({ screen: "opening", start: null });
    const back = advance(cleared, { is: "brought-back" });
    expect(back).toMatchObject({ screen: "estimate", start: kept, setAside: null });
    const anew = [declared, http].reduce(advance, cleared);
    expect(anew.setAside).toBeNull();
    expect(advance(anew, { is: "brought-back" })).toBe(anew);
  });

  test("starting again twice still brings back the answers", () => {
    const again: Move = { is: "started-again" };
    const journey = journeyAfter(declared, http, caching, again, declared, again, {
      is: "brought-back",
    });
    expect(journey.start).toEqual(kept);
  });

  test("takes over what another tab wrote, later one wins, and stays where it is", () => {
    const journey = journeyAfter(declared, http);
    const heard = advance(journey, { is: "heard", start: kept });
    expect(heard).toMatchObject({ start: kept, screen: "statement", turn: journey.turn });
  });

  test("an idle tab offers what another tab has begun", () => {
    expect(journeyAfter({ is: "heard", start: kept }).screen).toBe("welcome-back");
  });

  test("another tab that cleared everything leads to the first question", () => {
    const journey = journeyAfter(declared, http, { is: "finished" }, { is: "heard", start: null });
    expect(journey).toMatchObject({ screen: "opening", start: null, turn: 3 });
  });

  test.each<Move>([
    http,
    { is: "went-back" },
    { is: "went-on" },
    { is: "finished" },
    { is: "brought-back" },
  ])("$is makes no sense before the first question and changes nothing", (move) => {
    expect(advance(beginning, move)).toBe(beginning);
  });
});
