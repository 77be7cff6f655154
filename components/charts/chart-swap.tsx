"use client";

import { type ReactNode, useRef, useState } from "react";
import type { ProgressData, RadarData, SessionsData } from "./chart-types";

type ChartSwapProps = {
  label: string;
  children: ReactNode;
} & (
  | { kind: "progress"; data: ProgressData }
  | { kind: "radar"; data: RadarData }
  | { kind: "sessions"; data: SessionsData }
);

/**
 * Shows the drawing that came with the page. Whoever points at it or reaches it by key gets the
 * live chart, with its values on demand, in the very same box; until then its code is not loaded.
 */
export function ChartSwap(props: ChartSwapProps) {
  const box = useRef<HTMLElement>(null);
  const isAsked = useRef(false);
  const [live, setLive] = useState<ReactNode>(null);

  async function bringToLife() {
    if (isAsked.current) return;
    isAsked.current = true;
    const height = Math.round(box.current?.clientHeight ?? 240);
    try {
      setLive(await load(props, height));
    } catch {
      // Offline, or a new version was deployed meanwhile: the drawing says the same, so it stays.
      isAsked.current = false;
    }
  }

  return (
    <figure
      ref={box}
      className="chart-box"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the values can be walked through by key.
      tabIndex={0}
      aria-label={props.label}
      onPointerEnter={bringToLife}
      onFocus={bringToLife}
    >
      {live ?? props.children}
    </figure>
  );
}

async function load(props: ChartSwapProps, height: number): Promise<ReactNode> {
  if (props.kind === "progress") {
    const { LiveProgress } = await import("./live-progress");
    return <LiveProgress data={props.data} height={height} />;
  }
  if (props.kind === "sessions") {
    const { LiveSessions } = await import("./live-sessions");
    return <LiveSessions data={props.data} height={height} />;
  }
  const { LiveRadar } = await import("./live-radar");
  return <LiveRadar data={props.data} height={height} />;
}
