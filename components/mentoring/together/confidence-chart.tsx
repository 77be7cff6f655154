import { dateText } from "@/lib/domain/dates";
import { CONFIDENCE_ENDS, confidenceTitle } from "@/lib/domain/mentoring/confidence-words";
import type { CheckInView } from "@/lib/domain/mentoring/together-view";
import { ChartFrame } from "../../charts/chart-frame";
import { DataTable } from "../../ui/data-table";
import { inner } from "../../ui/html";
import { confidenceSvg } from "./confidence-svg";

type Props = {
  /** Newest first. */
  checkIns: readonly CheckInView[];
  /** Whose confidence, for the mentor; null on the mentee's own page. */
  whose: string | null;
  timeZone: string;
};

/** How confidence went from check-in to check-in. Needs two: one point is no line. */
export function ConfidenceChart({ checkIns, whose, timeZone }: Props) {
  const title = confidenceTitle(checkIns, whose, timeZone);
  const rows = checkIns.map(({ at, confidence }) => [dateText(at, timeZone), confidence]);
  const table = (
    <DataTable
      caption={title}
      isCaptionHidden
      columns={[{ label: "Check-in" }, { label: "Confidence, 1 to 5", isNumeric: true }]}
      rows={rows}
    />
  );
  const markup = confidenceSvg(checkIns.toReversed(), timeZone);
  return (
    <ChartFrame
      title={title}
      lead={`1: ${CONFIDENCE_ENDS.low}. 5: ${CONFIDENCE_ENDS.high}.`}
      table={table}
    >
      {/* The table behind it says the same to those who do not see it. */}
      <div
        className="chart-box"
        role="img"
        aria-label={`Step line of confidence by check-in: ${title}`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the escaping template.
        dangerouslySetInnerHTML={inner(markup)}
      />
    </ChartFrame>
  );
}
