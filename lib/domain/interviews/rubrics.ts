import type { RubricId } from "./question";

export type RubricDimension = {
  /** Such as `problem_solving`; scores are kept under it. */
  readonly id: string;
  readonly name: string;
  /** What each score looks like: the first is that of 1, the last that of 4. */
  readonly anchors: readonly [string, string, string, string];
};

export type Rubric = {
  readonly id: RubricId;
  readonly name: string;
  /** In the order in which they are shown. All weigh the same. */
  readonly dimensions: readonly RubricDimension[];
  /** What to judge beside the dimensions and apart from the score; null where there is nothing. */
  readonly scopeNote: string | null;
};

/** Every rubric by its id. */
export type Rubrics = Readonly<Record<RubricId, Rubric>>;
