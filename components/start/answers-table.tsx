import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/small";
import type { StartState } from "@/lib/domain/skills/first-estimate/start";
import { answerLabel } from "./answer-words";
import { placeName, type RungName } from "./estimate-words";
import type { NamedStatement } from "./named-statement";

type AnswersTableProps = {
  start: StartState;
  pool: readonly NamedStatement[];
  rungs: readonly RungName[];
};

/** Every statement that was asked, with its rung and what was answered. */
export function AnswersTable({ start, pool, rungs }: AnswersTableProps) {
  const rows = start.answers.flatMap(({ skillId, answer }) => {
    const asked = pool.find((statement) => statement.skillId === skillId);
    return asked === undefined
      ? []
      : [[asked.statement, answerLabel(answer), placeName(asked.rungId, rungs)]];
  });
  return (
    <Details summary="See all the answers">
      <DataTable
        caption="Your answers, in the order they were given"
        isCaptionHidden
        columns={[{ label: "Statement" }, { label: "You said" }, { label: "Belongs to" }]}
        rows={rows}
      />
    </Details>
  );
}
