import { DataTable } from "../ui/data-table";
import { type LadderRung, STATE_WORDS } from "./geometry";

/** The ladder in words, for who cannot or would rather not look at it. Highest rung on top. */
export function LadderTable({ rungs }: { rungs: readonly LadderRung[] }) {
  return (
    <DataTable
      caption="The ladder, rung by rung"
      isCaptionHidden
      columns={[{ label: "Rung" }, { label: "State" }, { label: "Remark" }]}
      rows={rungs.toReversed().map((rung) => [rung.name, stateOf(rung), rung.note])}
    />
  );
}

function stateOf({ state, isNext, isProjected, percent }: LadderRung): string {
  if (!isNext) return STATE_WORDS[state];
  if (percent == null) return "your next rung";
  return `your next rung, ${Math.round(percent)} %${isProjected ? " by your own account" : ""}`;
}
