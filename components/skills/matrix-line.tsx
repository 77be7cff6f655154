import Link from "next/link";
import { memo } from "react";
import { RungMark } from "@/components/ladder/rung-mark";
import type { Mark, MatrixRow } from "@/lib/domain/skills/matrix";
import { RatingScale } from "./rating-scale";
import type { Known, Rating } from "./rating-values";

export type MatrixLineProps = {
  row: MatrixRow;
  known: Known;
  /** What another tab stored meanwhile, when this row's own rating was refused for it. */
  conflict: Known | undefined;
  isCurrent: boolean;
  rungNames: Readonly<Record<string, string>>;
  onRate: (skillId: string, rating: Rating) => void;
  onFocus: (skillId: string) => void;
  onSettle: (skillId: string, choice: "mine" | "stored") => void;
};

/** One skill: its mark, its name, its seven boxes, what backs it and where the ladder asks for it. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { row, known, conflict, isCurrent, rungNames, onRate, onFocus, onSettle } = props;
  const value = known.isNotObservable ? null : (known.claimed ?? undefined);
  return (
    <li
      className="matrix-row"
      data-skill={row.skillId}
      data-current={isCurrent || undefined}
      onFocus={() => onFocus(row.skillId)}
    >
      <RungMark state={drawnMark(row, known)} />
      <Link href={`/skills/${row.skillId}`} prefetch={false} className="matrix-name">
        {row.name}
      </Link>
      <RatingScale skillId={row.skillId} skillName={row.name} value={value} onRate={onRate} />
      <span className="matrix-state">{stateText(row, known)}</span>
      <span className="matrix-ladder">
        {row.ladder.map((step) => (
          <span key={step.rungId} className="chip">
            {rungNames[step.rungId]} {step.proficiency}
          </span>
        ))}
      </span>
      {conflict && (
        <div className="matrix-conflict" role="alert">
          {conflictText(conflict)}{" "}
          <button type="button" className="link" onClick={() => onSettle(row.skillId, "mine")}>
            Use mine
          </button>{" "}
          <button type="button" className="link" onClick={() => onSettle(row.skillId, "stored")}>
            Keep that
          </button>
        </div>
      )}
    </li>
  );
});

function conflictText({ claimed, isNotObservable }: Known): string {
  if (isNotObservable) return "Another tab marked this as not observable meanwhile.";
  if (claimed === null) return "Another tab took the rating back meanwhile.";
  return `Another tab rated this ${claimed} meanwhile.`;
}

/** A claim changes the drawing at once; what is evidenced or confirmed only evidence can change. */
function drawnMark(row: MatrixRow, known: Known): Mark {
  if (row.mark === "confirmed" || row.mark === "evidenced") return row.mark;
  return known.claimed !== null && known.claimed >= row.target ? "claimed" : "gap";
}

/** Example: "2 results · fresh", "1 link, not checked yet", "no evidence". */
function stateText(row: MatrixRow, known: Known): string {
  if (known.isNotObservable) return "not observable yet";
  const { independentCount: results, artefactCount: attached } = row;
  if (results > 0) {
    const aged = row.freshness === null ? "" : ` · ${row.freshness}`;
    return `${results} ${results === 1 ? "result" : "results"}${aged}`;
  }
  if (attached > 0) return `${attached} attached, not checked yet`;
  if (row.freshness === "stale" || row.freshness === "expired") return "rated long ago";
  return known.claimed !== null && known.claimed > 0 ? "no evidence" : "";
}
