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
import { RADIUS_SHARE } from "./radar-svg";
import { twoLines } from "./scales";
import { tipStyle } from "./tip-style";

type TickProps = {
  x?: number | string;
  y?: number | string;
  textAnchor?: string;
  payload?: { value?: string | number };
};

/** A name on two lines at most, as in the drawing. */
function AxisName({ x = 0, y = 0, textAnchor, payload }: TickProps) {
  const anchor = textAnchor === "start" || textAnchor === "end" ? textAnchor : "middle";
  const lines = twoLines(String(payload?.value ?? ""), anchor === "middle" ? 30 : 15);
  return (
    <text className="c-axis" textAnchor={anchor} fill="var(--color-muted)">
      {lines.map((line, row) => (
        <tspan key={line} x={x} y={Number(y) + 4 + (row - (lines.length - 1) / 2) * 15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The radar with both values of an area under the pointer. */
export function LiveRadar({ data, height }: { data: RadarData; height: number }) {
  const { axes, nowLabel, earlierLabel } = data;
  const hasEarlier = axes.some(({ earlier }) => earlier != null);
  return (
    <ResponsiveContainer width="100%" height={height}>
      <RadarChart data={[...axes]} outerRadius={height * RADIUS_SHARE} cy="50%">
        <PolarGrid stroke="var(--color-line)" radialLines={false} />
        <PolarAngleAxis dataKey="name" tick={AxisName} />
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
