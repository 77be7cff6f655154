/** A skill that can be handed in for review. */
export type SubmittableSkill = {
  readonly skillId: string;
  readonly name: string;
  readonly claimed: number | null;
  readonly isNotObservable: boolean;
  readonly artefacts: readonly { readonly id: string; readonly title: string }[];
  /** Whether all that supports it has grown old. */
  readonly isStale: boolean;
  /** Mentorships in which it is under review already. */
  readonly openIn: readonly string[];
};

export type SubmissionAudit = {
  /** Claimed, and nothing to look at: a mentor can only call these "not observable". */
  readonly withoutEvidence: readonly SubmittableSkill[];
  readonly stale: readonly SubmittableSkill[];
  /** Nothing claimed: there will be nothing to compare. */
  readonly unrated: readonly SubmittableSkill[];
};

/** What to know about a set of skills before it is handed in. Nothing here forbids it. */
export function auditSubmission(chosen: readonly SubmittableSkill[]): SubmissionAudit {
  return {
    withoutEvidence: chosen.filter(({ artefacts }) => artefacts.length === 0),
    stale: chosen.filter(({ artefacts, isStale }) => artefacts.length > 0 && isStale),
    unrated: chosen.filter(({ claimed }) => claimed === null),
  };
}

/** Claims with something to show come first, then other claims, then the rest; by name within. */
export function inSubmissionOrder(
  skills: readonly SubmittableSkill[],
): readonly SubmittableSkill[] {
  const rank = ({ claimed, artefacts }: SubmittableSkill) =>
    claimed !== null && artefacts.length > 0
      ? 0
      : claimed !== null
        ? 1
        : artefacts.length > 0
          ? 2
          : 3;
  return skills.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
