import { DataTable } from "../ui/data-table";
import { type LadderRung, STATE_WORDS } from "./geometry";

type Props = {
  rungs: readonly LadderRung[];
  /** Whether it is somebody else's, whom a mentor looks at. */
  isTheirs?: boolean;
};

/** The ladder in words, for who cannot or would rather not look at it. Highest rung on top. */
export function LadderTable({ rungs, isTheirs = false }: Props) {
  return (
    <DataTable
      caption="The ladder, rung by rung"
      isCaptionHidden
      columns={[{ label: "Rung" }, { label: "State" }, { label: "Remark" }]}
      rows={rungs.toReversed().map((rung) => [rung.name, stateOf(rung, isTheirs), rung.note])}
    />
  );
}

function stateOf({ state, isNext, isProjected, percent }: LadderRung, isTheirs: boolean): string {
  if (!isNext) return STATE_WORDS[state];
  const whose = isTheirs ? "their" : "your";
  if (percent == null) return `${whose} next rung`;
  const account = isProjected ? ` by ${whose} own account` : "";
  return `${whose} next rung, ${Math.round(percent)} %${account}`;
}
