import type { Section } from "./mentoring/sections";

/**
 * Scopes are capabilities: a query that touches somebody's rows takes one as its first argument,
 * and only `lib/access/doors.ts` can mint one. Types only; nothing here runs.
 */
declare const brand: unique symbol;

/** The signed-in person acting on their own rows. */
export type OwnScope = {
  readonly [brand]: "own";
  readonly ownerId: string;
  readonly sessionId: string;
};

/** A mentor in a live mentorship: its goals, check-ins, notes and reviews. Opens no record. */
export type MentorScope = {
  readonly [brand]: "mentor";
  /** The mentee. */
  readonly ownerId: string;
  readonly mentorId: string;
  readonly mentorshipId: string;
  readonly sections: readonly Section[];
};

/** One section of a mentee's record, which they share with this mentor at this moment. */
export type SharedScope = {
  readonly [brand]: "shared";
  readonly ownerId: string;
  readonly mentorId: string;
  readonly section: Section;
  /** Skills that this mentor is rating blind: no rating of theirs may be read through this scope. */
  readonly hiddenSkillIds: readonly string[];
};

/** Who rates one review: its skills and what was handed in with them, nothing else. */
export type ReviewerScope = {
  readonly [brand]: "reviewer";
  /** The mentee. */
  readonly ownerId: string;
  readonly reviewerId: string;
  readonly reviewId: string;
};

/** An administrator: vouches and leniency. Opens nobody's record. */
export type AdminScope = { readonly [brand]: "admin"; readonly adminId: string };

/** The job runner, which acts for nobody. */
export type SystemScope = { readonly [brand]: "system" };

/** Reads of a record accept either; own writes take `OwnScope`, reviews take `ReviewerScope`. */
export type ReadScope = OwnScope | SharedScope;
