import { DataTable } from "@/components/ui/data-table";
import { counted, sentence } from "@/lib/domain/count-words";
import type { SecondOpinionView } from "@/lib/domain/mentoring/review-view";
import { secondOpinionWords } from "@/lib/domain/mentoring/second-opinion-words";
import { DISAGREEMENT_MIN } from "@/lib/domain/skills/settings";
import { shownRating } from "./scale-steps";

type Props = {
  second: SecondOpinionView;
  /** How the first and the second rater are called in the table. */
  first: string;
  other: string;
  nameOf: (skillId: string) => string;
};

/** How a second, blind rating of the same evidence compares; the numbers are for the two raters. */
export function SecondOpinion({ second, first, other, nameOf }: Props) {
  const { title, lead } = secondOpinionWords(second);
  return (
    <section className="stack" id="second-opinion">
      <div className="section-title">
        <h2>{title}</h2>
        <p>{lead}</p>
      </div>
      {second.pairs.length > 0 && (
        <DataTable
          caption={sentence(`${counted(second.pairs.length, "skill")}, rated twice`)}
          isCaptionHidden
          columns={[
            { label: "Skill" },
            { label: first, isNumeric: true },
            { label: other, isNumeric: true },
            { label: "Apart", isNumeric: true },
          ]}
          className="second-pairs"
          rows={second.pairs.map(({ skillId, first: a, second: b }) => [
            nameOf(skillId),
            shownRating(a),
            shownRating(b),
            apartText(a, b),
          ])}
        />
      )}
    </section>
  );
}

/** "0.5", "2, differs"; nothing where one of the two saw too little. */
function apartText(a: number | null, b: number | null): string {
  if (a === null || b === null) return "–";
  const apart = Math.abs(a - b);
  return apart >= DISAGREEMENT_MIN ? `${apart}, differs` : String(apart);
}
