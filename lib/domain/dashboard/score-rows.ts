import type { Framework } from "../skills/framework";
import type { RungReadout } from "../skills/read-track";
import type { Shortfall, TargetScore } from "../skills/target-score";

/** Every skill of a rung with its credit and the reason it is not met: the progress, opened. */
export function scoreRows({ core, supporting }: RungReadout, framework: Framework): string[][] {
  const row = (score: TargetScore, part: string) => [
    framework.skills.get(score.skillId)?.name ?? score.skillId,
    part,
    String(score.target),
    `${Math.round(score.credit * 100)} %`,
    score.isMet ? "met" : score.shortfalls.map((s) => REASONS[s](score)).join("; "),
  ];
  return [
    ...core.scores.map((score) => row(score, "core")),
    ...supporting.scores.map((score) => row(score, "supporting")),
  ];
}

const REASONS: Readonly<Record<Shortfall, (score: TargetScore) => string>> = {
  unrated: () => "not rated yet",
  "not-observable": () => "no opportunity to show it yet",
  "below-target": ({ target }) => `your rating is below ${target}`,
  probability: ({ probability, target }) =>
    `${Math.round((probability ?? 0) * 100)} % likely to be a ${target}, 70 % is needed`,
  gate: ({ gate }) => {
    const missing = gate?.missing ?? 1;
    return `${missing} more ${missing === 1 ? "result" : "results"} by somebody else needed`;
  },
  stale: () => "the evidence went stale",
  unconfirmed: () => "no mentor has confirmed it",
};

/** "Core 4 of 7 met; supporting 5 of 9, 7 are needed." */
export function progressSums({ core, supporting }: RungReadout): string {
  const rest =
    supporting.total === 0
      ? ""
      : `; supporting skills ${supporting.met} of ${supporting.total}, ${supporting.needed} ${supporting.needed === 1 ? "is" : "are"} needed`;
  return `Core skills ${core.met} of ${core.total}, all are needed${rest}.`;
}
