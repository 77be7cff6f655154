"use client";

import { useState } from "react";
import type { Act } from "@/components/ui/act";
import { Button } from "@/components/ui/button";
import { newClientKey } from "@/components/ui/client-key";
import { Notice } from "@/components/ui/notice";
import { idle, messageOf } from "@/lib/domain/action-state";
import type { RunRequest } from "@/lib/domain/interviews/runs";
import { useRunner } from "../runner/use-runner";
import { runSummary } from "../session/run-words";

type Props = {
  answerId: string;
  mentorshipId: string | null;
  /** "Run the hidden tests now" */
  label: string;
  open: Act<{ request: RunRequest }>;
  report: Act<unknown>;
};

const SILENT = "Rung did not answer. Nothing is lost: run it again in a moment.";

/** Runs code that was handed in, in this browser, and reports what came of it. */
export function RunNow({ answerId, mentorshipId, label, open, report }: Props) {
  const runner = useRunner();
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const key = () => ({
    answerId,
    ...(mentorshipId === null ? {} : { mentorshipId }),
    clientKey: newClientKey(),
  });

  async function attempt(): Promise<string | null> {
    const opened = await open(idle, key());
    if (opened.status !== "ok") return messageOf(opened) ?? SILENT;
    const { status, checks, ...rest } = await runner.run(opened.value.request);
    // It says nothing of the answer, so nothing is reported, and it can be run again.
    if (status === "stopped" || status === "crashed")
      return runSummary({ status, checks, ...rest });
    const found = checks.map(({ name, hasPassed, milliseconds }) => ({
      name,
      hasPassed,
      milliseconds,
    }));
    const reported = await report(idle, { ...key(), status, checks: found });
    return reported.status === "ok" ? null : (messageOf(reported) ?? SILENT);
  }

  async function run() {
    setIsRunning(true);
    setProblem(null);
    setProblem(await attempt().catch(() => SILENT));
    setIsRunning(false);
  }

  return (
    <div className="run-now needs-script">
      <div className="cluster">
        {isRunning ? (
          <Button size="small" onClick={runner.stop}>
            Stop
          </Button>
        ) : (
          <Button size="small" onClick={run}>
            {label}
          </Button>
        )}
        <output className="small muted">{isRunning && runner.status.words}</output>
      </div>
      {problem && (
        <Notice tone="error" isLive>
          {problem}
        </Notice>
      )}
    </div>
  );
}
