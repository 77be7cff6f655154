"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { newClientKey } from "@/components/ui/client-key";
import { idle } from "@/lib/domain/action-state";
import type { RunResult } from "@/lib/domain/interviews/runs";
import { UNREACHED, useRunner } from "../runner/use-runner";
import type { CodeHandle } from "./code-field";
import { useSession } from "./session-context";
import { pageDrafts } from "./use-drafts";

/** Run: the visible tests and one's own, in this browser. Every run is noted, none is scored. */
export function useCodeRun(codeHandle: RefObject<CodeHandle | null>) {
  const { view, acts, store } = useSession();
  const { answer } = view;
  const { status, warm, run: runRequest, stop } = useRunner();
  const [result, setResult] = useState<RunResult | null>(null);
  /** The result in one sentence, to be read aloud. */
  const [summary, setSummary] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const language = answer.face.kind === "sql" ? "sql" : "python";

  useEffect(() => {
    warm(language);
    // Fetched ahead, so that a run needs no network.
    for (const part of [import("./run-words"), import("./run-results")]) part.catch(() => {});
  }, [warm, language]);

  const run = useCallback(async () => {
    const page = pageDrafts(answer);
    const text = (field: string) => store.field(answer.id, field)?.body ?? page[field]?.body ?? "";
    const tests = text("tests");
    setIsRunning(true);
    setResult(null);
    setSummary("");
    setProblem(null);
    codeHandle.current?.markFault(null);
    const noted = { answerId: answer.id, hasOwnTest: tests.trim() !== "" };
    void acts.recordRun(idle, { ...noted, clientKey: newClientKey() }).catch(() => {});
    try {
      const words = await import("./run-words").catch(() => {
        throw new Error(UNREACHED);
      });
      const request = words.visibleRun(answer.face, text("code"), tests);
      if (!request) return;
      const found = await runRequest(request);
      setResult(found);
      setSummary(words.runSummary(found));
      codeHandle.current?.markFault(words.faultLine(found));
    } catch (error) {
      // The runner could not be loaded, and says why.
      setProblem(error instanceof Error ? error.message : "The run could not be started.");
    } finally {
      setIsRunning(false);
    }
  }, [acts, answer, codeHandle, runRequest, store]);

  return { run, stop, result, summary, problem, isRunning, status };
}
