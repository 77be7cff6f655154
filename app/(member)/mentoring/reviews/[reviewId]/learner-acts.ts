import { askThird, keepBoth, resolveFeedback, reviseSelf, writeMessage } from "../actions";

/** What the learner can do with what was said. */
export const learnerActs = {
  writeMessage,
  revise: reviseSelf,
  keepBoth,
  askThird,
  resolve: resolveFeedback,
};
