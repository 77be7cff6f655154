import * as z from "zod";
import {
  QUESTION_LEVELS,
  QUESTION_SPECIALISATIONS,
  type QuestionKind,
  RUBRIC_OF_KIND,
} from "./question";
import {
  fields,
  followUps,
  idField,
  line,
  listOf,
  markdown,
  oneOf,
  wholeNumber,
} from "./question-fields";

/** Lines that a question may go without. */
export const lines = (most = 10) => listOf(line, 0, most).default([]);

/** What every kind has beside its own fields. */
export const common = <K extends QuestionKind>(kind: K) => ({
  id: idField,
  title: line.max(120, "is longer than 120 characters"),
  origin: oneOf(["authored", "seed", "private"]),
  level: oneOf(QUESTION_LEVELS),
  specialisation: oneOf(QUESTION_SPECIALISATIONS),
  kind: z.literal(kind),
  difficulty: wholeNumber(1, 5),
  topics: listOf(idField, 1, 6),
  time_limit_min: wholeNumber(1, 90),
  rubric: z.literal(RUBRIC_OF_KIND[kind], `must be ${RUBRIC_OF_KIND[kind]} for this kind`),
  variant_group: idField,
  version: wholeNumber(1, 10_000),
  prompt: markdown,
  hints: lines(5),
  model_answer_points: listOf(line, 1, 12),
  follow_ups: followUps.default([]),
  common_mistakes: lines(),
});

export type CommonFields = z.output<ReturnType<typeof commonFields<QuestionKind>>>;
const commonFields = <K extends QuestionKind>(kind: K) => fields(common(kind));

/** The common fields under the names that the product uses. */
export const named = <F extends CommonFields>(file: F, modelAnswer: string | null | undefined) => ({
  id: file.id,
  title: file.title,
  origin: file.origin,
  level: file.level,
  specialisation: file.specialisation,
  kind: file.kind as F["kind"],
  difficulty: file.difficulty,
  topics: file.topics,
  timeLimitMin: file.time_limit_min,
  rubric: file.rubric,
  variantGroup: file.variant_group,
  version: file.version,
  prompt: file.prompt,
  hints: file.hints,
  modelAnswerPoints: file.model_answer_points,
  modelAnswer: modelAnswer ?? null,
  followUps: file.follow_ups,
  commonMistakes: file.common_mistakes,
});
