"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { clock } from "@/components/ui/saved";
import { minutesLeft } from "@/lib/domain/mentoring/wait";

type Props = {
  /** When the lock ends, and what the server's clock said when the page was made. */
  until: number;
  now: number;
  timeZone: string;
};

/** A glance every so often is enough for minutes, and does not hurry anybody. */
const LOOK_MS = 10_000;

/**
 * How long a request stays one's own, in minutes of the server's time whatever this clock says.
 * Once it is over the page is read anew.
 */
export function LockClock({ until, now, timeZone }: Props) {
  const router = useRouter();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => {
      const since = performance.now() - start;
      setPassed(since);
      if (now + since < until) return;
      clearInterval(timer);
      router.refresh();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [until, now, router]);
  const minutes = minutesLeft(until, now + passed);
  if (minutes === 0) return <>Your 30 minutes are over: it is free for others again</>;
  return (
    <>
      Yours until {clock(until, timeZone)},{" "}
      {minutes === 1 ? "one more minute" : `${minutes} minutes`}
    </>
  );
}
