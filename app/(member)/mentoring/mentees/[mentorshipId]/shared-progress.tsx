import { ProgressChart } from "@/components/charts/progress-chart";
import { SectionTitle } from "@/components/ui/title";
import { rungNamer } from "@/lib/domain/dashboard/headline-words";
import { progressSeries, progressTitle } from "@/lib/domain/dashboard/progress-series";
import type { Shared } from "./read-shared";

type Props = Shared & { timeZone: string };

/** Progress over time; not while anything is hidden, because the sum would tell the part. */
export function SharedProgress({ content, record, headline, hidden, days, timeZone }: Props) {
  const { basis, next, percent } = headline;
  if (!next || basis === "none") return null;
  if (hidden.size > 0) {
    return (
      <SectionTitle
        title="Progress over time is shown once you have rated"
        lead="It moves with every rating, so it would tell you what is hidden."
      />
    );
  }
  const points = progressSeries(days, next, basis, { at: record.now, value: percent ?? 0 });
  const by = basis === "claimed" ? "their own ratings" : "what evidence supports";
  return (
    <ProgressChart
      title={progressTitle(points, timeZone, "The first point on the chart")}
      lead={`Progress towards ${rungNamer(content)(next)}, by ${by}.`}
      points={points}
      timeZone={timeZone}
    />
  );
}
