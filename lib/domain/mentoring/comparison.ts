import { DISAGREEMENT_MIN } from "../skills/settings";
import { isSettled } from "./disagreement-machine";
import type { RatingWeight } from "./rating-weight";
import type { ArtefactView, DisagreementView, ReviewView } from "./review-view";

/** One skill once both sides are shown, as the comparison draws it. */
export type ComparedLine = {
  readonly skillId: string;
  /** What holds now: the revised rating where one was revised. Null = none, or not observable. */
  readonly self: number | null;
  readonly mentor: number | null;
  /** What was shown at first, where that side has revised since. */
  readonly selfBefore: number | null;
  readonly mentorBefore: number | null;
  /** Whether the two lay 1.5 or more apart when they were shown. */
  readonly wasApart: boolean;
  /** Whether they lie that far apart now. */
  readonly isApart: boolean;
  readonly disagreement: DisagreementView | null;
  readonly weight: RatingWeight | null;
  readonly lookedAt: readonly ArtefactView[];
};

/** Both ratings of every skill; empty before the review is completed. */
export function comparedLines(
  view: Pick<ReviewView, "lines" | "disagreements">,
): readonly ComparedLine[] {
  return view.lines.flatMap(({ skillId, shown, artefacts }) => {
    if (!shown) return [];
    const disagreement = view.disagreements.find((each) => each.skillId === skillId) ?? null;
    const revised = disagreement?.state;
    const self = revised === "self_revised" ? disagreement?.self : shown.self;
    const mentor = revised === "mentor_revised" ? disagreement?.mentor : shown.value;
    return {
      skillId,
      self: self ?? null,
      mentor: mentor ?? null,
      selfBefore: self === shown.self ? null : shown.self,
      mentorBefore: mentor === shown.value ? null : shown.value,
      wasApart: disagreement !== null || isFar(shown.self, shown.value),
      isApart: isFar(self ?? null, mentor ?? null),
      disagreement,
      weight: shown.weight,
      lookedAt: artefacts.filter((artefact) => artefact.isLookedAt),
    };
  });
}

const isFar = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) >= DISAGREEMENT_MIN;

/** Whether both sides gave a number, so that there is something to compare. */
export const isComparable = ({ self, mentor }: ComparedLine): boolean =>
  self !== null && mentor !== null;

/** Disagreements that still want a word or a decision, in the order of the skills. */
export function unsettledOf(lines: readonly ComparedLine[]): readonly ComparedLine[] {
  return lines.filter(({ disagreement }) => disagreement !== null && !isSettled(disagreement));
}

/** "agreed", "1.5 apart", and what else a row says about its two numbers. */
export function lineWords(line: ComparedLine): string {
  const { self, mentor, disagreement } = line;
  if (mentor === null) return "not observable";
  if (self === null) return "no claim to compare";
  if (!disagreement) return self === mentor ? "agreed" : `agreed, ${gapOf(line)} apart`;
  switch (disagreement.state) {
    case "open":
      return `${gapOf(line)} apart`;
    case "discussed":
      return `${gapOf(line)} apart, discussing`;
    case "third_rater":
      return disagreement.isThirdIn ? "a third person rated it" : "a third person is asked";
    case "self_revised":
      return `claim revised from ${line.selfBefore ?? disagreement.self}`;
    case "mentor_revised":
      return `rating revised from ${line.mentorBefore ?? disagreement.mentor}`;
    case "kept_both":
      return "both ratings stay";
  }
}

/** How far the two lie apart now; 0 where one is missing. */
export function gapOf({ self, mentor }: Pick<ComparedLine, "self" | "mentor">): number {
  return self === null || mentor === null ? 0 : Math.abs(self - mentor);
}
