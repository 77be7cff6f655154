"use client";

import { useEffect, useRef, useState } from "react";
import { showToast } from "@/components/ui/toast";
import type { SessionView } from "@/lib/domain/interviews/session-view";
import { announcement, type ClockReading, readClock, secondsUntil, warningSeconds } from "./clock";
import { serverClock } from "./server-clock";

type Times = Pick<SessionView, "startedAt" | "serverNow" | "deadlineAt">;

/**
 * What the clock shows, second by second, by the server's time: this browser's own clock only
 * measures what has passed since the page was drawn. Null in practice. Warnings are said once.
 */
export function useTimer({ startedAt, serverNow, deadlineAt }: Times): ClockReading | null {
  const [seconds, setSeconds] = useState(() => left(deadlineAt, serverNow));
  const latest = useRef(seconds);

  useEffect(() => {
    if (deadlineAt === null) return;
    const serverTime = serverClock(serverNow);
    const warnings = warningSeconds(startedAt, deadlineAt);
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const now = serverTime();
      const secondsLeft = left(deadlineAt, now);
      const words = announcement(latest.current, secondsLeft, warnings);
      if (words) showToast({ text: words });
      latest.current = secondsLeft;
      setSeconds(secondsLeft);
      // A little after the next full second, so that none is shown twice or left out.
      const rest = deadlineAt - now - (secondsLeft - 1) * 1000;
      timer = setTimeout(tick, Math.max(50, rest + 5));
    };
    tick();
    return () => clearTimeout(timer);
  }, [startedAt, serverNow, deadlineAt]);

  return deadlineAt === null ? null : readClock(seconds, warningSeconds(startedAt, deadlineAt));
}

const left = (deadlineAt: number | null, now: number): number =>
  deadlineAt === null ? 0 : secondsUntil(deadlineAt, now);
