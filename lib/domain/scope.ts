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

/** A mentor reading a mentee's rows while the mentorship lives. */
export type MentorScope = {
  readonly [brand]: "mentor";
  readonly ownerId: string;
  readonly mentorId: string;
};

/** Reads accept either; own writes take `OwnScope`, reviews take `MentorScope`. */
export type ReadScope = OwnScope | MentorScope;
