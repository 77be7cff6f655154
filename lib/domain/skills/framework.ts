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
  readonly responsibilities: readonly string[];
  readonly checklist: {
    readonly title: string;
    readonly technical: readonly ChecklistItem[];
    readonly soft: readonly ChecklistItem[];
  };
  /** Derived from the core checklist lines: one target per skill, the highest asked for. */
  readonly core: readonly Target[];
  /** Derived from the other lines, without the skills that are already core on this rung. */
  readonly supporting: readonly Target[];
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
  /** Specialisation ids, or "core" for everybody. */
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

export type PathLevel = {
  readonly level: number;
  readonly name: string;
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
};

export type Specialisation = {
  readonly id: string;
  readonly name: string;
  readonly coreSkills: readonly string[];
  readonly tools: readonly string[];
  readonly roles: readonly string[];
  readonly requirements: readonly Requirement[];
};

export type ProficiencyLabel = {
  readonly value: number;
  readonly label: string;
  readonly anchor: string;
};

export type Framework = {
  readonly version: string;
  readonly areas: readonly Area[];
  readonly categories: readonly Category[];
  readonly skills: ReadonlyMap<string, Skill>;
  readonly scale: readonly ProficiencyLabel[];
  readonly stepHours: readonly number[];
  readonly effortFactor: Readonly<Record<Effort, number>>;
  readonly rungs: readonly Rung[];
  readonly curriculum: readonly CurriculumRow[];
  readonly paths: readonly CareerPath[];
  readonly specialisations: readonly Specialisation[];
};
