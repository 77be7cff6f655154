"use client";

import {
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { dateFormat } from "@/lib/domain/date-format";
import type { SessionsData } from "./chart-types";
import { tipStyle } from "./tip-style";

const tick = { fill: "var(--color-muted)", fontSize: 12 };

/** Score and mean difficulty of each session, with its date and time under the pointer or the keys. */
export function LiveSessions({ data, height }: { data: SessionsData; height: number }) {
  const day = dateFormat({ dateStyle: "medium" }, data.timeZone);
  const rows = data.sessions.map((session, index) => ({ ...session, index }));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart data={rows} margin={{ top: 14, right: -22, bottom: 0, left: -18 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="index"
          type="number"
          domain={[-0.4, Math.max(0, rows.length - 1) + 0.4]}
          tick={false}
          axisLine={false}
          tickLine={false}
          height={20}
        />
        <YAxis
          yAxisId="percent"
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          tick={tick}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          yAxisId="difficulty"
          orientation="right"
          domain={[1, 5]}
          ticks={[1, 2, 3, 4, 5]}
          tick={tick}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          {...tipStyle}
          labelFormatter={(index) => {
            const at = rows[Math.round(Number(index))]?.at;
            return at === undefined ? "" : day.format(at);
          }}
          formatter={(value, name) =>
            name === "Score" ? `${Math.round(Number(value))} %` : Number(value).toFixed(1)
          }
        />
        <Line
          yAxisId="percent"
          name="Score"
          dataKey="percent"
          stroke="var(--color-pine)"
          strokeWidth={1.5}
          dot={{ r: 4, fill: "var(--color-pine)", stroke: "none" }}
          activeDot={{ r: 6 }}
          isAnimationActive={false}
        />
        <Scatter
          yAxisId="difficulty"
          name="Mean difficulty"
          dataKey="difficulty"
          shape="diamond"
          fill="var(--color-mentor)"
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
