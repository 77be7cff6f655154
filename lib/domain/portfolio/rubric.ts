/** The rubric that scores a portfolio project; its criteria live in `content/guide`. */

/** What earns a criterion so many of its points. */
export type RubricStep = {
  readonly points: number;
  readonly when: string;
  /** Thresholds by name; what each counts is said in `when`. */
  readonly least: Readonly<Record<string, number>>;
  /** Names of which any one will do. */
  readonly tools: readonly string[];
  /** How far back to look. */
  readonly days?: number | undefined;
};

/** A criterion scored by a share: round(points × min(1, share / fullAt)). */
export type RubricMeasure = {
  readonly text: string;
  readonly fullAt: number;
  readonly fullAtWithChecker: number;
  readonly checkers: readonly string[];
};

export type RubricCriterion = {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  /** Rising; the last step is worth all the points. Empty where there is a measure. */
  readonly steps: readonly RubricStep[];
  readonly measure?: RubricMeasure | undefined;
};

export type PortfolioRubric = {
  readonly total: number;
  readonly states: readonly ("met" | "partial" | "not_met" | "unknown" | "not_applicable")[];
  readonly hasAddedSteps: boolean;
  readonly criteria: readonly RubricCriterion[];
};
