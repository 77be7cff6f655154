import type { QuestionKind, QuestionLevel } from "./question";

/** So many questions of one of these kinds. */
export type BlueprintSlot = { readonly kinds: readonly QuestionKind[]; readonly draws: number };

/** What a session of each rung is made of, from `content/interview-blueprint.yaml`. */
export type InterviewBlueprint = {
  readonly byLevel: Readonly<Record<QuestionLevel, readonly BlueprintSlot[]>>;
  /** Shares of questions below, at and above the rung's own difficulty. Their sum is 1. */
  readonly difficultyShares: {
    readonly below: number;
    readonly at: number;
    readonly above: number;
  };
  /** A group that was seen is left in peace for so long, unless it is due. */
  readonly coolDownDays: number;
  /** Questions of one primary topic in a session. */
  readonly perTopicMax: number;
  /** From this rung on, this share of these kinds comes from the chosen specialisation. */
  readonly specialised: {
    readonly from: QuestionLevel;
    readonly share: number;
    readonly kinds: readonly QuestionKind[];
  };
};
