import { type BankTargets, neededFor } from "./bank-targets";
import type { InterviewBlueprint } from "./blueprint";
import {
  QUESTION_LEVELS,
  QUESTION_SPECIALISATIONS,
  type QuestionHead,
  type QuestionKind,
  type QuestionLevel,
  type QuestionSpecialisation,
} from "./question";

/** How full one cell of the bank is; `specialisation` is null for the core, which all share. */
export type BankCell = {
  readonly level: QuestionLevel;
  readonly specialisation: QuestionSpecialisation | null;
  readonly kinds: readonly QuestionKind[];
  readonly have: number;
  readonly need: number;
};

/**
 * Every cell of the bank with what it holds and what it should. Where specialisations have cells of
 * their own (mid and senior), a question on one fills that cell first; what is beyond its need, and
 * whatever has no cell of its own, counts for the core.
 */
export function bankCells(
  heads: readonly QuestionHead[],
  blueprint: InterviewBlueprint,
  targets: BankTargets,
): BankCell[] {
  const special = specialCells(heads, targets);
  const core = QUESTION_LEVELS.flatMap((level) =>
    blueprint.byLevel[level].map((slot): BankCell => {
      const isHere = (cell: Pick<BankCell, "level" | "kinds">) =>
        cell.level === level && cell.kinds.some((kind) => slot.kinds.includes(kind));
      const all = heads.filter((head) => head.level === level && slot.kinds.includes(head.kind));
      const taken = special
        .filter(isHere)
        .reduce((sum, { have, need }) => sum + Math.min(have, need), 0);
      const need = neededFor(slot, targets);
      return { level, specialisation: null, kinds: slot.kinds, have: all.length - taken, need };
    }),
  );
  return [...core, ...special];
}

function specialCells(heads: readonly QuestionHead[], targets: BankTargets): BankCell[] {
  const { levels, cells } = targets.specialisation;
  return QUESTION_SPECIALISATIONS.filter((each) => each !== "general").flatMap((specialisation) =>
    levels.flatMap((level) =>
      cells.map(({ kinds, questions }) => ({
        level,
        specialisation,
        kinds,
        have: heads.filter(
          (head) =>
            head.level === level &&
            head.specialisation === specialisation &&
            kinds.includes(head.kind),
        ).length,
        need: questions,
      })),
    ),
  );
}
