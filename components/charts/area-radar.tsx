import type { ReactNode } from "react";
import { DataTable } from "../ui/data-table";
import { inner } from "../ui/html";
import { ChartFrame } from "./chart-frame";
import { ChartSwap } from "./chart-swap";
import type { RadarData } from "./chart-types";
import { radarSvg } from "./radar-svg";

/** The overall shape: five to eight areas, now against an earlier day. */
export function AreaRadar({
  title,
  lead,
  ...data
}: RadarData & { title: string; lead?: ReactNode }) {
  const { axes, nowLabel, earlierLabel } = data;
  const hasEarlier = axes.some(({ earlier }) => earlier != null);
  const table = (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={[
        { label: "Area" },
        { label: nowLabel, isNumeric: true },
        ...(hasEarlier ? [{ label: earlierLabel ?? "Earlier", isNumeric: true }] : []),
      ]}
      rows={axes.map(({ name, now, earlier }) => [
        name,
        now.toFixed(1),
        ...(hasEarlier ? [earlier == null ? "–" : earlier.toFixed(1)] : []),
      ])}
    />
  );
  return (
    <ChartFrame title={title} lead={lead} table={table}>
      {/* Two axes or fewer span no area; the table alone is the clearer answer then. */}
      {axes.length > 2 && (
        <ChartSwap kind="radar" data={data} label={`Radar chart of ${axes.length} areas: ${title}`}>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template. */}
          <div className="chart-drawing" dangerouslySetInnerHTML={inner(radarSvg(data))} />
        </ChartSwap>
      )}
    </ChartFrame>
  );
}
