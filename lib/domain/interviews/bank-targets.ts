import type { BlueprintSlot } from "./blueprint";
import type { QuestionKind, QuestionLevel } from "./question";

/** How many questions the bank should hold, from `content/interview-blueprint.yaml`. */
export type BankTargets = {
  readonly sessionsInCoolDown: number;
  /** The share of a session that is review of what is due, and draws nothing new. */
  readonly reviewShare: number;
  /** How many times over the questions of one cool-down are wanted. */
  readonly spare: number;
  /** What each specialisation adds on each of these levels. */
  readonly specialisation: {
    readonly levels: readonly QuestionLevel[];
    readonly cells: readonly {
      readonly kinds: readonly QuestionKind[];
      readonly questions: number;
    }[];
  };
  readonly total: number;
  readonly totalMin: number;
  /** The fewest questions on a skill that the guide names as a topic of interviews. */
  readonly perInterviewTopicMin: number;
};

/**
 * The questions that a slot of the blueprint needs in its cell:
 * ⌈spare · draws · sessions in a cool-down · (1 − review share)⌉. Example: 2 draws in each of 8
 * sessions, a fifth of them review: ⌈1.5 · 2 · 8 · 0.8⌉ = ⌈19.2⌉ = 20.
 */
export function neededFor(slot: BlueprintSlot, targets: BankTargets): number {
  const drawn = slot.draws * targets.sessionsInCoolDown * (1 - targets.reviewShare);
  // Rounded first, so that 19.200000000000003 and the like do not count as more.
  return Math.ceil(Number((targets.spare * drawn).toFixed(6)));
}
