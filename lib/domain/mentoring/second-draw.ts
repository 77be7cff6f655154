import { SECOND_OPINION_ONE_IN } from "./settings";

/** Whether a completed review is one of those that somebody else rates too; `draw` is 0 to 9. */
export function isDrawn(draw: number): boolean {
  return draw % SECOND_OPINION_ONE_IN === 0;
}
