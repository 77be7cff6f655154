/** What the level engine reads: one item of the ledger, in the engine's own terms. */

const EVIDENCE_KINDS = ["self", "peer", "mentor", "coding", "quiz", "interview"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

type Dated = {
  /** When it happened, in milliseconds since the epoch. */
  readonly at: number;
  /** 0 to 1; 0.5 for a result that a browser reported. 1 unless said otherwise. */
  readonly trust?: number | undefined;
};

/** A person's judgement on the 0 to 5 scale. `raterId` tells people apart: only each one's latest counts. */
export type Judgement = Dated & {
  readonly kind: "self" | "peer" | "mentor";
  readonly value: number;
  readonly raterId?: string | undefined;
};

/** A result at a difficulty (0 to 5): `score` is q of the methods, 0 to 1. */
export type TestResult = Dated & {
  readonly kind: "coding" | "quiz" | "interview";
  readonly difficulty: number;
  readonly score: number;
};

export type EvidenceItem = Judgement | TestResult;

/** Everything known about one person's standing in one skill, as stored in `skill_currents`. */
export type SkillStanding = {
  readonly skillId: string;
  /** Latest self-rating 0 to 5; null when never rated or rated "not observable". */
  readonly claimed: number | null;
  readonly isNotObservable: boolean;
  /** When the latest self-rating was given; null when never. Milliseconds since the epoch. */
  readonly assessedAt: number | null;
  /** "I use this now" holds: doubles the half-life from that moment. */
  readonly isInUse: boolean;
  /** Ledger items in force (latest self, latest per person, every test result). */
  readonly items: readonly EvidenceItem[];
  /** How many artefacts (links, documents …) are attached. They count once somebody has judged them. */
  readonly artefactCount: number;
};
