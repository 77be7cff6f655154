import { askThirdAsMentor, keepBothAsMentor, reviseRating, writeMessageAsMentor } from "../actions";

/** What the mentor can do with what was said. */
export const mentorActs = {
  writeMessage: writeMessageAsMentor,
  revise: reviseRating,
  keepBoth: keepBothAsMentor,
  askThird: askThirdAsMentor,
};
