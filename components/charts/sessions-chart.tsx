import type { ReactNode } from "react";
import { dateFormat } from "@/lib/domain/date-format";
import { DataTable } from "../ui/data-table";
import { inner } from "../ui/html";
import { ChartFrame } from "./chart-frame";
import { ChartSwap } from "./chart-swap";
import type { SessionsData } from "./chart-types";
import { sessionsSvg } from "./sessions-svg";

type Props = SessionsData & { title: string; lead?: ReactNode };

/** Interview sessions over time: the score beside the difficulty it was reached at. */
export function SessionsChart({ title, lead, ...data }: Props) {
  const day = dateFormat({ dateStyle: "medium" }, data.timeZone);
  const table = (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={[
        { label: "Date" },
        { label: "Score", isNumeric: true },
        { label: "Mean difficulty", isNumeric: true },
      ]}
      rows={data.sessions
        .toReversed()
        .map(({ at, percent, difficulty }) => [
          day.format(at),
          `${Math.round(percent)} %`,
          difficulty.toFixed(1),
        ])}
    />
  );
  return (
    <ChartFrame title={title} lead={lead} table={table}>
      <ChartSwap
        kind="sessions"
        data={data}
        label={`Chart of score and mean difficulty of each session: ${title}`}
      >
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template. */}
        <div className="chart-drawing" dangerouslySetInnerHTML={inner(sessionsSvg(data))} />
      </ChartSwap>
    </ChartFrame>
  );
}
