/**
 * The shape of the framework: what a skill is, what each rung of the ladder asks for, and what
 * the curriculum, the career paths and the specialisations ask for. The content itself lives in
 * `content/`; domain functions receive a `Framework` as an argument and never read files.
 */

export const RUNG_IDS = ["intern", "junior", "mid", "senior", "staff"] as const;
export type RungId = (typeof RUNG_IDS)[number];

/** Eight areas that group the skill categories for the radar and for the headings of the matrix. */
export const AREA_IDS = [
  "core-python",
  "testing-tooling",
  "data-stores",
  "web-apis",
  "architecture",
  "operations-security",
  "data-ml",
  "soft-skills",
] as const;
export type AreaId = (typeof AREA_IDS)[number];

/** A wanted proficiency (1 to 5) in one skill. */
export type Target = { readonly skillId: string; readonly proficiency: number };

/** One line of a checklist or a matrix cell: all of its targets, or any one of them. */
export type Requirement = {
  readonly text: string;
  readonly mode: "all" | "any";
  readonly targets: readonly Target[];
};

/** A checklist line of a rung; core lines are conjunctive, the others supporting. */
export type ChecklistItem = {
  readonly id: string;
  readonly text: string;
  readonly isCore: boolean;
  readonly targets: readonly Target[];
};

export type Rung = {
  readonly id: RungId;
  readonly name: string;
  /** Typical years in the trade; shown, never gating. */
  readonly years: { readonly min: number; readonly max: number | null } | null;
  /** The curriculum level at which the rung comes into reach; Staff+ lies beyond the curriculum. */
  readonly curriculumGate: number | null;
  /** The comparable SFIA level of responsibility, e.g. "2 Assist". */
  readonly sfia: string;
  readonly responsibilities: readonly string[];
  /** Whether Rung wrote the responsibilities because its sources give none. */
  readonly hasAddedResponsibilities: boolean;
  readonly checklist: {
    readonly title: string;
    /** The rungs whose checklists this one takes for granted. */
    readonly includes: readonly RungId[];
    /** Whether Rung wrote the checklist because its sources give none. */
    readonly isAdded: boolean;
    readonly technical: readonly ChecklistItem[];
    readonly soft: readonly ChecklistItem[];
  };
  /** Derived from the core checklist lines: one target per skill, the highest asked for. */
  readonly core: readonly Target[];
  /** Derived from the other lines, without the skills that are already core on this rung. */
  readonly supporting: readonly Target[];
};

/** What it takes to stand on a rung; shares, weights and probabilities lie between 0 and 1. */
export type Attainment = {
  /** "all": every core skill must be met. */
  readonly coreRule: "all";
  readonly supportingShare: number;
  readonly metProbability: number;
  readonly coreWeight: number;
  readonly supportingWeight: number;
  readonly isAdded: boolean;
};

export type Effort = "S" | "M" | "L" | "XL";

export type Skill = {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly area: AreaId;
  readonly kind: "technical" | "soft";
  /** The earliest rung on which the skill is expected. */
  readonly rung: RungId;
  /** Ids of specialisations and audiences; "core" is everybody. */
  readonly specialisations: readonly string[];
  readonly effort: Effort;
  readonly halfLifeDays: number;
  /** Skill ids wanted at 2 or more before starting. */
  readonly prerequisites: readonly string[];
  /** Knowing this skill at m counts as c × m towards the named skill. */
  readonly adjacentTo: Readonly<Record<string, number>>;
  readonly aliases: readonly string[];
  readonly aliasesCaseSensitive: readonly string[];
  readonly needsContext: readonly string[];
  /** Six behavioural anchors, index = proficiency 0 to 5. `anchors[3]` is the can-do statement. */
  readonly anchors: readonly [string, string, string, string, string, string];
  /** Something that would show the skill, e.g. "a tested limiter that returns 429". */
  readonly evidenceExample: string;
};

export type Area = {
  readonly id: AreaId;
  readonly name: string;
  readonly categories: readonly string[];
};

export type Category = { readonly id: string; readonly name: string; readonly area: AreaId };

/** One row of the curriculum's level-to-role table. */
export type CurriculumRow = {
  readonly levels: readonly number[];
  readonly label: string;
  readonly equivalent: string;
  readonly titles: readonly string[];
  readonly rung: RungId | null;
  readonly note?: string | undefined;
};

/** What goes with the curriculum's table: its levels, the levels without a job, and a caution. */
export type CurriculumGuide = {
  readonly caveat: string;
  readonly levels: readonly { readonly value: number; readonly label: string }[];
  /** The track that follows the last level. */
  readonly elite: { readonly label: string; readonly after: number };
  readonly unmapped: {
    readonly levels: readonly number[];
    readonly rule: string;
    readonly isAdded: boolean;
  };
};

export type PathLevel = {
  readonly level: number;
  readonly name: string;
  readonly suggestedRung: RungId;
  /** Job titles that go with the level; six-title paths have two on level 5. */
  readonly titles: readonly string[];
  readonly requirements: readonly Requirement[];
};

export type CareerPath = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly titles: readonly string[];
  readonly levels: readonly PathLevel[];
  /** The name of a further guide to the path. */
  readonly readMore?: string | undefined;
};

/** How the titles of a path go with its levels: position of the title -> level. */
export type TitleLevels = {
  readonly fiveTitles: readonly number[];
  readonly sixTitles: readonly number[];
  readonly note: string;
  readonly isAdded: boolean;
};

export type Specialisation = {
  readonly id: string;
  readonly name: string;
  readonly coreSkills: readonly string[];
  readonly tools: readonly string[];
  readonly roles: readonly string[];
  readonly requirements: readonly Requirement[];
  readonly interviewPrep: readonly string[];
  /** Whether Rung wrote the interview topics because its sources give none. */
  readonly hasAddedInterviewPrep: boolean;
};

/** Whom a skill may concern beside the specialisations. */
export type Audience = { readonly id: string; readonly name: string };

export type ProficiencyLabel = {
  readonly value: number;
  readonly label: string;
  readonly anchor: string;
  /** The word for it in a career profile: beginner, intermediate, advanced or expert. */
  readonly profileWord?: string | undefined;
};

export type Framework = {
  /** Stored beside skill ids; raised when a change to the content changes what is attained. */
  readonly version: string;
  readonly areas: readonly Area[];
  readonly categories: readonly Category[];
  readonly audiences: readonly Audience[];
  readonly skills: ReadonlyMap<string, Skill>;
  readonly scale: readonly ProficiencyLabel[];
  /** Hours per proficiency step for a skill of size M; multiply by its `effortFactor`. */
  readonly stepHours: readonly number[];
  readonly effortFactor: Readonly<Record<Effort, number>>;
  /** What to know about the planning assumptions above. */
  readonly notes: readonly string[];
  /** Words of a posting that resemble a skill and are none. */
  readonly stopPhrases: readonly string[];
  readonly rungs: readonly Rung[];
  readonly attainment: Attainment;
  readonly ladderNotes: { readonly spine: string; readonly years: string };
  readonly curriculum: readonly CurriculumRow[];
  readonly curriculumGuide: CurriculumGuide;
  readonly paths: readonly CareerPath[];
  readonly titleLevels: TitleLevels;
  readonly specialisations: readonly Specialisation[];
  readonly specialisationAdvice: {
    readonly chooseOne: string;
    readonly depthAndBreadth: string;
  };
};
