import type { ScoreCap } from "@/lib/domain/interviews/report-view";
import { isComplete, judge } from "@/lib/domain/interviews/rubric-score";
import { withinCaps } from "@/lib/domain/interviews/score-caps";

type Props = {
  dimensions: readonly { readonly id: string }[];
  scores: Readonly<Record<string, number>>;
  caps: readonly ScoreCap[];
};

/** What the choices come to, as they are made. */
export function RubricSum({ dimensions, scores, caps }: Props) {
  const ids = dimensions.map(({ id }) => id);
  if (!isComplete(scores, ids)) {
    const left = ids.filter((id) => scores[id] === undefined).length;
    return (
      <output className="rubric-sum muted">
        {left === ids.length ? "Nothing chosen yet." : `${left} of ${ids.length} left to choose.`}
      </output>
    );
  }
  const { percent, band } = judge(Object.values(withinCaps(scores, caps)));
  return (
    <output className="rubric-sum">
      <b className="report-figure">{Math.round(percent)} %</b> {band}
    </output>
  );
}
