import type { ScoreCap, ScoreView } from "@/lib/domain/interviews/report-view";
import { judge } from "@/lib/domain/interviews/rubric-score";
import { withinCaps } from "@/lib/domain/interviews/score-caps";

type Props = {
  /** "Your score", "Grace H." */
  heading: string;
  score: ScoreView;
  dimensions: readonly {
    readonly id: string;
    readonly name: string;
    readonly anchors: readonly string[];
  }[];
  caps: readonly ScoreCap[];
};

/** A score that was given: each number with the sentence it stands for, and why. */
export function ScoreShown({ heading, score, dimensions, caps }: Props) {
  const scores = withinCaps(score.dimensions, caps);
  const { percent, band } = judge(Object.values(scores));
  return (
    <section className="score-shown">
      <h4>
        {heading}: {Math.round(percent)} %, {band}
      </h4>
      <dl>
        {dimensions.map(({ id, name, anchors }) => {
          const value = scores[id];
          const isLowered = value !== score.dimensions[id];
          return (
            <div key={id}>
              <dt>
                {name} <b>{value ?? "–"}</b>
              </dt>
              <dd>
                {value === undefined ? "" : anchors[value - 1]}
                {isLowered && (
                  <span className="muted">
                    {" "}
                    (given {score.dimensions[id]}; the code allows {value})
                  </span>
                )}
                {score.notes[id] && <q>{score.notes[id]}</q>}
              </dd>
            </div>
          );
        })}
      </dl>
      {score.words !== "" && <p className="score-words">{score.words}</p>}
    </section>
  );
}
