import { DataTable } from "../ui/data-table";

type RungsTableProps = {
  /** Highest first. */
  rungs: readonly { name: string; years: string; duties: readonly string[] }[];
};

/** What each rung is trusted with, in a line or two. */
export function RungsTable({ rungs }: RungsTableProps) {
  return (
    <DataTable
      caption="The five rungs, from Staff+ down to Intern"
      isCaptionHidden
      columns={[{ label: "Rung" }, { label: "Years" }, { label: "Trusted with" }]}
      rows={rungs.map(({ name, years, duties }) => [name, years, duties.join("; ")])}
    />
  );
}
