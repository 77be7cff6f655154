import type { AssessmentInput } from "./assessment-input";
import type { Framework } from "./framework";

/** A self-rating that may be written, as the next version of the skill's record. */
export type Assessment = {
  readonly skillId: string;
  /** 0 to 5; null when there was no opportunity to show the skill. */
  readonly rating: number | null;
  readonly isNotObservable: boolean;
  readonly note: string | null;
  /** Null leaves "I use this now" as it was. */
  readonly isInUse: boolean | null;
  readonly version: number;
  readonly clientKey: string;
};

export type AssessmentDecision =
  | { readonly ok: true; readonly assessment: Assessment }
  | {
      readonly ok: false;
      readonly problem: "unknown-skill" | "conflict";
      readonly message: string;
    };

/**
 * Decides whether a self-rating may be written: the skill must exist, and nobody (another tab, the
 * same person elsewhere) may have rated it since the page was read.
 */
export function assess(question: {
  readonly skillId: string;
  readonly framework: Pick<Framework, "skills">;
  readonly currentVersion: number;
  readonly input: AssessmentInput;
}): AssessmentDecision {
  const { skillId, framework, currentVersion, input } = question;
  if (!framework.skills.has(skillId)) {
    return {
      ok: false,
      problem: "unknown-skill",
      message: "This skill is not part of the framework.",
    };
  }
  if (input.expectedVersion !== currentVersion) {
    return {
      ok: false,
      problem: "conflict",
      message:
        "This skill was rated elsewhere in the meantime. Look at the newer rating, then save again.",
    };
  }
  return {
    ok: true,
    assessment: {
      skillId,
      rating: input.rating,
      isNotObservable: input.rating === null,
      note: input.note ?? null,
      isInUse: input.isInUse ?? null,
      version: currentVersion + 1,
      clientKey: input.clientKey,
    },
  };
}
