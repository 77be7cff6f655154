"use client";

import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
  Tooltip,
} from "recharts";
import type { RadarData } from "./chart-types";
import { tipStyle } from "./tip-style";

/** The radar with both values of an area under the pointer. */
export function LiveRadar({ data, height }: { data: RadarData; height: number }) {
  const { axes, nowLabel, earlierLabel } = data;
  const hasEarlier = axes.some(({ earlier }) => earlier != null);
  return (
    <ResponsiveContainer width="100%" height={height}>
      <RadarChart data={[...axes]} outerRadius={height * 0.34} cy="50%">
        <PolarGrid stroke="var(--color-line)" radialLines={false} />
        <PolarAngleAxis dataKey="name" tick={{ fill: "var(--color-muted)", fontSize: 13 }} />
        <PolarRadiusAxis domain={[0, 5]} tickCount={6} tick={false} axisLine={false} />
        <Tooltip {...tipStyle} formatter={(value) => Number(value).toFixed(1)} />
        <Radar
          name={nowLabel}
          dataKey="now"
          stroke="var(--color-pine)"
          strokeWidth={2}
          fill="var(--color-pine)"
          fillOpacity={0.12}
          isAnimationActive={false}
        />
        {hasEarlier && (
          <Radar
            name={earlierLabel ?? "Earlier"}
            dataKey="earlier"
            stroke="var(--color-muted)"
            strokeDasharray="4 3"
            fill="none"
            isAnimationActive={false}
          />
        )}
      </RadarChart>
    </ResponsiveContainer>
  );
}
