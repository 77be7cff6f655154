"use client";

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { ProgressData } from "./chart-types";
import { timeDomain, timeTicks } from "./scales";
import { tipStyle } from "./tip-style";

/** The step line with a value for every point under the pointer or the arrow keys. */
export function LiveProgress({ data, height }: { data: ProgressData; height: number }) {
  const { points, projected = [], marks, timeZone } = data;
  const domain = timeDomain([...points, ...projected].map(({ at }) => at));
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone });
  const ticks = timeTicks(domain, timeZone);
  const last = points.at(-1);
  const rows = [
    ...points.map(({ at, value }) => ({ at, value, ahead: at === last?.at ? value : null })),
    ...projected.map(({ at, value }) => ({ at, value: null, ahead: value })),
  ];
  return (
    <ResponsiveContainer width="100%" height={height}>
      <LineChart data={rows} margin={{ top: 14, right: 12, bottom: 0, left: -18 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="at"
          type="number"
          domain={domain}
          ticks={ticks.map(({ at }) => at)}
          tickFormatter={(at: number) => ticks.find((tick) => tick.at === at)?.label ?? ""}
          tick={{ fill: "var(--color-muted)", fontSize: 12 }}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          tick={{ fill: "var(--color-muted)", fontSize: 12 }}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          {...tipStyle}
          labelFormatter={(at) => day.format(Number(at))}
          formatter={(value) => `${Math.round(Number(value))} %`}
        />
        <Line
          name="progress"
          dataKey="value"
          type="stepAfter"
          stroke="var(--color-pine)"
          strokeWidth={2.5}
          dot={false}
          activeDot={{ r: 5 }}
          isAnimationActive={false}
        />
        {(marks ?? []).slice(-3).map(({ at, text }) => (
          <ReferenceLine
            key={`${at} ${text}`}
            x={at}
            stroke="var(--color-mentor)"
            strokeDasharray="2 3"
            label={{
              value: text,
              position: "insideTopLeft",
              fill: "var(--color-flare-text)",
              fontSize: 12,
            }}
          />
        ))}
        {last && (
          <ReferenceDot
            x={last.at}
            y={last.value}
            r={5}
            fill="var(--color-pine)"
            stroke="none"
            label={{
              value: `${Math.round(last.value)} %`,
              position: "top",
              fill: "var(--color-ink)",
              fontWeight: 600,
            }}
          />
        )}
        {projected.length > 0 && (
          <Line
            name="if this pace holds"
            dataKey="ahead"
            stroke="var(--color-pine)"
            strokeWidth={2}
            strokeDasharray="5 4"
            dot={false}
            isAnimationActive={false}
          />
        )}
      </LineChart>
    </ResponsiveContainer>
  );
}
