import { AreaRadar } from "@/components/charts/area-radar";
import { ProgressChart } from "@/components/charts/progress-chart";
import type { ProgressDay } from "@/db/queries/progress";
import { areaAxes, areaTitle, missingAreas } from "@/lib/domain/dashboard/area-view";
import { progressSeries, progressTitle, sinceWords } from "@/lib/domain/dashboard/progress-series";
import { areaScoresOf } from "@/lib/domain/skills/area-scores";
import type { Framework } from "@/lib/domain/skills/framework";
import type { Headline } from "@/lib/domain/skills/headline";
import type { SkillRecord } from "@/lib/domain/skills/readout";

type Props = {
  content: Framework;
  record: SkillRecord;
  headline: Headline;
  days: readonly ProgressDay[];
  /** The day to compare the areas with; the oldest known one unless chosen. */
  earlierDay: ProgressDay | undefined;
  now: number;
  timeZone: string;
};

/** Two pictures side by side: how far over time, and how broad now against then. */
export function ShapeSection(props: Props) {
  const { content, record, headline, days, earlierDay, now, timeZone } = props;
  const { basis, next, percent } = headline;
  const rung = content.rungs.find((r) => r.id === next);
  const points = next ? progressSeries(days, next, basis, { at: now, value: percent ?? 0 }) : [];
  const earlier = basis === "claimed" ? earlierDay?.claimedAreas : earlierDay?.supportedAreas;
  const areas = areaScoresOf(record, content);
  const axes = areaAxes(areas, basis, earlier ?? null);
  const then = earlierDay && sinceWords(Date.parse(earlierDay.day), now, "UTC");
  const by = basis === "claimed" ? "your own ratings" : "what evidence supports";
  return (
    <div className="two-charts">
      {rung && (
        <ProgressChart
          title={progressTitle(points, timeZone)}
          lead={`Progress towards ${rung.name}, by ${by}.`}
          points={points}
          timeZone={timeZone}
        />
      )}
      <AreaRadar
        title={areaTitle(axes)}
        lead={`${then ? `Now against ${then} (dashed), by ${by}` : `By ${by}, 0 to 5`}. ${missingAreas(axes, areas)}`}
        nowLabel="Now"
        {...(then ? { earlierLabel: then } : {})}
        axes={axes}
      />
    </div>
  );
}
