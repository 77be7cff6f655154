import { ADA_ARTEFACTS } from "./ada-artefacts";
import { ADA_REVIEWS, ADA_TESTS } from "./ada-judged";
import { ADA_NOTES, ADA_RATINGS } from "./ada-ratings";
import { type Chapter, ratingsOf } from "./story";

/** Ada, a learner: proven Junior, well on the way to Mid-level, and sure she is there already. */
export const ADA: readonly Chapter[] = [
  {
    daysAgo: 425,
    does: "start",
    answers: {
      python: 2,
      "control-flow": 2,
      "functions-scope": 1,
      "builtin-collections": 2,
      "file-io": 2,
      pytest: 1,
      git: 2,
      sql: 1,
      "error-handling": 1,
      debugging: 2,
      "clean-design": 1,
      "rest-api": 1,
    },
  },
  ...ratingsOf(ADA_RATINGS, ADA_NOTES),
  ...ADA_REVIEWS,
  ...ADA_TESTS,
  ...ADA_ARTEFACTS,
  ...["python", "pytest", "git", "postgresql", "fastapi"].map(
    (skillId): Chapter => ({ daysAgo: 200, does: "use", skillId, isInUse: true }),
  ),
  { daysAgo: 200, does: "use", skillId: "flask", isInUse: true },
  { daysAgo: 45, does: "use", skillId: "flask", isInUse: false },
  { daysAgo: 9, does: "rate", skillId: "graphql", rating: 4 },
  { daysAgo: 8, does: "take-back", skillId: "graphql" },
];
