import { CompareTable } from "@/components/mentoring/review/compare-table";
import { WeightNote } from "@/components/mentoring/review/weight-note";
import { comparedLines } from "@/lib/domain/mentoring/comparison";
import { weightWords } from "@/lib/domain/mentoring/comparison-words";
import { raterName } from "@/lib/domain/mentoring/review-titles";
import type { ReviewView } from "@/lib/domain/mentoring/review-view";

type Props = { view: ReviewView; nameOf: (skillId: string) => string };

/** Both ratings side by side, and how they weigh. */
export function ComparedSection({ view, nameOf }: Props) {
  const lines = comparedLines(view);
  const isRater = view.side === "mentor";
  const rater = raterName(view);
  const weight = weightWords(lines, { rater, isRater }, nameOf);
  return (
    <div className="stack">
      <CompareTable
        lines={lines}
        names={isRater ? { self: view.menteeName, mentor: "you" } : { self: "you", mentor: rater }}
        nameOf={nameOf}
      />
      {weight && <WeightNote words={weight} isRater={isRater} />}
    </div>
  );
}
