"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const PULSE_MS = 60_000;

/**
 * Draws the queue anew every minute while somebody looks at it. Most changes are told at once; this
 * is for instances with more mentors than are told, and for "waiting for 3 hours".
 */
export function QueuePulse() {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") refresh();
    }, PULSE_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
