import type { ReactNode } from "react";
import { dateFormat } from "@/lib/domain/date-format";
import { DataTable } from "../ui/data-table";
import { inner } from "../ui/html";
import { ChartFrame } from "./chart-frame";
import { ChartSwap } from "./chart-swap";
import type { ProgressData } from "./chart-types";
import { progressSvg } from "./progress-svg";

/** Beyond this a table is a list nobody reads; the newest rows answer the question. */
const rowsMax = 60;

/** Progress towards a rung over time. Without any point it says how the first one comes about. */
export function ProgressChart({
  title,
  lead,
  ...data
}: ProgressData & { title: string; lead?: ReactNode }) {
  const day = dateFormat({ dateStyle: "medium" }, data.timeZone);
  const row = ({ at, value }: { at: number; value: number }, word: string) => [
    day.format(at),
    `${Math.round(value)} %`,
    word,
  ];
  const rows = [
    ...(data.projected ?? []).toReversed().map((point) => row(point, "projected")),
    ...data.points.toReversed().map((point) => row(point, "measured")),
  ].slice(0, rowsMax);
  if (data.points.length === 0) {
    return (
      <ChartFrame title={title} lead={lead} table={<p>There are no numbers yet.</p>}>
        <p className="chart-box chart-empty">The first skill you rate draws the first point.</p>
      </ChartFrame>
    );
  }
  const table = (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={[{ label: "Date" }, { label: "Progress", isNumeric: true }, { label: "Kind" }]}
      rows={rows}
    />
  );
  return (
    <ChartFrame title={title} lead={lead} table={table}>
      <ChartSwap kind="progress" data={data} label={`Line chart of progress over time: ${title}`}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template. */}
        <div className="chart-drawing" dangerouslySetInnerHTML={inner(progressSvg(data))} />
      </ChartSwap>
    </ChartFrame>
  );
}
