import { DataTable } from "@/components/ui/data-table";
import { signed } from "@/lib/domain/mentoring/mentor-words";

type Row = { name: string; pairs: number; value: number; standardError: number };

/** How each mentor's ratings run against other people's, by name. */
export function LeniencyTable({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption="Difference to other people’s ratings of the same learner and skill"
      isCaptionHidden
      columns={[
        { label: "Mentor" },
        { label: "Pairs", isNumeric: true },
        { label: "Difference, points", isNumeric: true },
        { label: "Standard error", isNumeric: true },
      ]}
      rows={rows.map(({ name, pairs, value, standardError }) => [
        name,
        pairs,
        signed(value),
        standardError.toFixed(2),
      ])}
    />
  );
}
