import type { PortfolioRubric } from "../portfolio/rubric";
import type { Requirement, RungId } from "../skills/framework";

/**
 * The guide: what Rung tells people beside the framework. The texts live in `content/guide`;
 * `isAdded` and its like mark what Rung wrote where its sources say nothing.
 */

/** Something to read, and the skills it is about. */
export type Topic = { readonly text: string; readonly skills: readonly string[] };

export type InterviewPrep = {
  readonly rung: RungId;
  readonly curriculumLevel: string;
  readonly heading: string;
  /** The rungs whose topics come before these. */
  readonly includes: readonly RungId[];
  readonly topics: readonly Topic[];
  readonly questionIds: readonly string[];
  readonly practice: string | null;
};

export type Employers = {
  readonly everyLevel: readonly (Topic & { readonly id: string })[];
  readonly plainTruths: readonly string[];
};

export type JobSearchStage = {
  readonly id: string;
  readonly title: string;
  readonly from: RungId | null;
  readonly to: RungId;
  /** `see` names a document of the curriculum that says more. */
  readonly steps: readonly { readonly text: string; readonly see?: string | undefined }[];
};

/** Pay per hour or year in `Salaries.currency`; all null where no figure is known. */
export type SalaryRange = {
  readonly rung: RungId;
  readonly unit: "hour" | "year" | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Whether pay may lie above `max`. */
  readonly isOpenEnded: boolean;
  readonly note?: string | undefined;
};

export type Salaries = {
  readonly currency: string;
  readonly region: string;
  readonly asOf: string;
  readonly caveat: string;
  readonly lookUp: readonly string[];
  readonly ranges: readonly SalaryRange[];
};

export type Education = {
  readonly foundation: string;
  readonly advanced: string;
  readonly studyTopics: readonly string[];
  readonly experience: string;
};

export type Course = {
  readonly name: string;
  readonly provider: string;
  readonly platform: string;
  readonly format: string;
  readonly covers: readonly string[];
  readonly note: string | null;
};

export type ComplementarySkills = {
  readonly groups: readonly {
    readonly name: string;
    readonly examples: readonly string[];
    readonly skills: readonly string[];
  }[];
  readonly benefit: string;
};

/** What the career profile of the growth plan consists of, and the rules it follows. */
export type AdvisorProfile = {
  readonly skillFields: readonly string[];
  readonly yearsExperienceMin: number;
  readonly profileFields: readonly string[];
  readonly planFields: readonly string[];
  /** The profile words of the skills to grow; see `ProficiencyLabel.profileWord`. */
  readonly growthWords: readonly string[];
  readonly rules: readonly string[];
  readonly matching: string;
  readonly patterns: readonly string[];
};

/** What to learn, build and rehearse in one specialisation. */
export type Strategy = {
  readonly specialisation: string;
  readonly recommendedSkills: readonly Requirement[];
  readonly projects: readonly { readonly text: string; readonly isAdded: boolean }[];
  readonly questionIds: readonly string[];
  readonly hasAddedQuestions: boolean;
  readonly isAdded: boolean;
};

export type Exercise = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The part of Rung that does the same job. */
  readonly inRung: string;
};

export type CommonMistake = {
  readonly id: string;
  readonly mistake: string;
  readonly why: string;
  readonly instead: string;
  readonly inRung: string;
};

export type Guide = {
  readonly interviewPrep: readonly InterviewPrep[];
  readonly employers: Employers;
  readonly jobSearch: readonly JobSearchStage[];
  readonly salaries: Salaries;
  readonly howToUse: readonly { readonly title: string; readonly text: string }[];
  readonly education: Education;
  readonly courses: readonly Course[];
  readonly complementarySkills: ComplementarySkills;
  readonly openSource: { readonly why: string; readonly how: readonly string[] };
  readonly industries: readonly { readonly name: string; readonly uses: readonly string[] }[];
  readonly disclaimer: string;
  readonly advisor: { readonly profile: AdvisorProfile; readonly strategies: readonly Strategy[] };
  readonly exercises: readonly Exercise[];
  readonly commonMistakes: readonly CommonMistake[];
  readonly portfolioAdvice: readonly {
    readonly id: string;
    readonly topic: string;
    readonly text: string;
  }[];
  readonly portfolioRubric: PortfolioRubric;
};
