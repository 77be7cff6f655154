"use client";

import { useCallback, useEffect, useState } from "react";
import { newClientKey } from "@/components/ui/client-key";
import { idle, messageOf } from "@/lib/domain/action-state";
import type { RunResult } from "@/lib/domain/interviews/runs";
import { useRunner } from "../runner/use-runner";
import { takeHandedIn } from "./handed-in-here";
import { runSummary } from "./run-words";
import { useSession } from "./session-context";

const SILENT = "Rung did not answer. Your answer is handed in; run it again in a moment.";

/** Runs what was handed in against the hidden tests, and reports what came of it. */
export function useHiddenRun() {
  const { view, acts, redraw } = useSession();
  const answerId = view.answer.id;
  const { status, run: runRequest, stop } = useRunner();
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const run = useCallback(async () => {
    setIsRunning(true);
    setProblem(null);
    const words = await attempt().catch((error: unknown) =>
      // A lost network is told by the browser alone; the runner says in words why it cannot load.
      error instanceof TypeError || !(error instanceof Error) ? SILENT : error.message,
    );
    setProblem(words);
    setIsRunning(false);
    redraw();

    async function attempt(): Promise<string | null> {
      const opened = await acts.openHiddenRun(idle, { answerId, clientKey: newClientKey() });
      if (opened.status !== "ok") return messageOf(opened) ?? SILENT;
      const result = await runRequest(opened.value.request);
      // It says nothing of the answer, so nothing is reported, and it can be run again.
      if (result.status === "crashed" || result.status === "stopped") return runSummary(result);
      const report = { answerId, ...reportOf(result), clientKey: newClientKey() };
      const reported = await acts.reportRun(idle, report);
      return reported.status === "ok" ? null : (messageOf(reported) ?? SILENT);
    }
  }, [acts, answerId, redraw, runRequest]);

  useEffect(() => {
    if (takeHandedIn(answerId)) void run();
  }, [answerId, run]);

  return { run, stop, isRunning, problem, status };
}

const reportOf = ({ status, checks }: RunResult) => ({
  status,
  checks: checks.map(({ name, hasPassed, milliseconds }) => ({ name, hasPassed, milliseconds })),
});
