import {
  answer,
  beginStart,
  type StartAnswer,
  type StartState,
  undo,
} from "@/lib/domain/skills/first-estimate/start";
import type { RungId } from "@/lib/domain/skills/framework";

export type GivenAnswer = { readonly skillId: string; readonly answer: StartAnswer };

export type Screen = "opening" | "welcome-back" | "statement" | "estimate";

/** Where a person is between the first question and the estimate. */
export type Journey = {
  readonly start: StartState | null;
  readonly screen: Screen;
  /** The answer that "Back" has just taken back, so that the statement can show it. */
  readonly takenBack: GivenAnswer | null;
  /** What "Start again" put aside and from where, until a new answer is given. */
  readonly setAside: { readonly start: StartState; readonly screen: Screen } | null;
  /** The person's own moves so far; 0 means the page has just been opened. */
  readonly turn: number;
};

export type Move =
  | { readonly is: "found"; readonly start: StartState | null }
  | { readonly is: "heard"; readonly start: StartState | null }
  | { readonly is: "declared"; readonly declared: RungId | null; readonly seed: number }
  | { readonly is: "answered"; readonly skillId: string; readonly answer: StartAnswer }
  | { readonly is: "went-back" }
  | { readonly is: "went-on" }
  | { readonly is: "finished" }
  | { readonly is: "started-again" }
  | { readonly is: "brought-back" };

export const beginning: Journey = {
  start: null,
  screen: "opening",
  takenBack: null,
  setAside: null,
  turn: 0,
};

function hasAnswers(start: StartState | null): start is StartState {
  return start !== null && start.answers.length > 0;
}

/**
 * The journey after a move. "found" is what the browser kept when the page opened, "heard" what
 * another tab has just written (the later one wins); neither is a move of this person's own, so
 * neither counts as a turn. A move that makes no sense where one is changes nothing.
 */
export function advance(journey: Journey, move: Move): Journey {
  const turn = journey.turn + 1;
  const { start } = journey;
  switch (move.is) {
    case "found":
      if (journey.turn > 0 || !hasAnswers(move.start)) return journey;
      return { ...beginning, start: move.start, screen: "welcome-back" };
    case "heard":
      return hear(journey, move.start);
    case "declared": {
      const { declared, seed } = move;
      return { ...journey, start: beginStart({ declared, seed }), screen: "statement", turn };
    }
    case "answered":
      if (start === null) return journey;
      return {
        start: answer(start, move.skillId, move.answer),
        screen: "statement",
        takenBack: null,
        setAside: null,
        turn,
      };
    case "went-back":
      return goBack(journey, turn);
    case "went-on":
      return start === null ? journey : { ...journey, screen: "statement", turn };
    case "finished":
      return start === null ? journey : { ...journey, screen: "estimate", turn };
    case "started-again":
      if (!hasAnswers(start)) return { ...beginning, setAside: journey.setAside, turn };
      return { ...beginning, setAside: { start, screen: journey.screen }, turn };
    case "brought-back":
      return journey.setAside === null ? journey : { ...beginning, ...journey.setAside, turn };
  }
}

function hear(journey: Journey, start: StartState | null): Journey {
  if (start === null) return { ...beginning, turn: journey.turn };
  const screen = journey.screen === "opening" ? "welcome-back" : journey.screen;
  return { ...journey, start, screen, takenBack: null, setAside: null };
}

function goBack(journey: Journey, turn: number): Journey {
  const { start } = journey;
  if (start === null) return journey;
  const last = start.answers.at(-1);
  if (last === undefined) return { ...beginning, setAside: journey.setAside, turn };
  return { ...journey, start: undo(start), screen: "statement", takenBack: last, turn };
}
