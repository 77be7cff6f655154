"use client";

import { type RefObject, Suspense, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { lazyPart } from "@/components/ui/lazy-part";
import type { QuestionFace } from "@/lib/domain/interviews/question-face";
import type { SqlTable } from "@/lib/domain/interviews/runs";
import type { CodeHandle } from "./code-field";
import { RunnerStatus } from "./runner-status";
import { useSession } from "./session-context";
import { answerFields } from "./shown-fields";
import { SubmitPanel } from "./submit-panel";
import { useCodeRun } from "./use-code-run";

type RunPanelProps = {
  codeHandle: RefObject<CodeHandle | null>;
  onJump: (part: "code" | "tests", line: number) => void;
};

/** Nobody needs it before the first run. */
const RunResults = lazyPart(async () => (await import("./run-results")).RunResults);

const never = () => () => {};
const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform);

/** Run tries what is shown and may be pressed at any time; Submit hands the answer in. */
export function RunPanel({ codeHandle, onJump }: RunPanelProps) {
  const { view } = useSession();
  const { face } = view.answer;
  const { run, stop, result, summary, problem, isRunning, status } = useCodeRun(codeHandle);
  const keyName = useSyncExternalStore(
    never,
    () => (isMac() ? "⌘↵" : "Ctrl ↵"),
    () => "⌘↵",
  );
  return (
    <section className="session-run" aria-label="Run and submit">
      <div className="session-run-bar">
        {isRunning ? (
          <Button onClick={stop} className="session-run-button">
            Stop
          </Button>
        ) : (
          <Button
            onClick={run}
            className="session-run-button needs-script"
            data-session-key="Run"
            aria-keyshortcuts="Meta+Enter Control+Enter"
          >
            Run <span aria-hidden="true">{keyName}</span>
          </Button>
        )}
        <SubmitPanel isBlocked={isRunning} />
        <RunnerStatus status={status} isRunning={isRunning} />
      </div>
      <output className="sr-only">{summary}</output>
      {result ? (
        <Suspense>
          <RunResults
            result={result}
            expected={expectedTable(face, result.table)}
            names={namesOf(face)}
            onJump={onJump}
          />
        </Suspense>
      ) : (
        <p className="session-run-hint">{hintOf(face)}</p>
      )}
      <p role="alert" className="session-run-problem">
        {status.phase === "failed" ? status.words : problem}
      </p>
    </section>
  );
}

function hintOf(face: QuestionFace): string {
  if (face.kind === "sql")
    return "Run executes your query on the data shown. Submit also tries data you do not see, and is final.";
  if (face.kind === "testing") {
    return `Run loads your tests and tries your own trial of them, if you write one. Submit tries them on the correct version and on ${face.faultyCount} faulty ones, and is final.`;
  }
  if ("visibleTests" in face) {
    const count = face.visibleTests.length;
    return `Run tries ${count} visible ${count === 1 ? "test" : "tests"} and your own. Submit adds hidden ones and is final.`;
  }
  return "";
}

function namesOf(face: QuestionFace) {
  const [code, ...others] = answerFields(face);
  const tests = others.find(({ field }) => field === "tests");
  return { code: code?.name ?? "Your code", tests: tests?.name ?? "Your own tests" };
}

const ROWS_SHOWN = 50;

function expectedTable(face: QuestionFace, got: SqlTable | null): SqlTable | null {
  if (face.kind !== "sql") return null;
  const { expected } = face;
  const columns = got && got.columns.length === expected[0]?.length ? got.columns : [];
  return {
    columns,
    rows: expected.slice(0, ROWS_SHOWN),
    more: Math.max(0, expected.length - ROWS_SHOWN),
  };
}
