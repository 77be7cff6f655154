"use client";

import { Button } from "@/components/ui/button";
import { isRunKind } from "@/lib/domain/interviews/question";
import { RunnerStatus } from "./runner-status";
import { useSession } from "./session-context";
import { useHiddenRun } from "./use-hidden-run";

/** The receipt of an answer, and what the hidden tests said of it. */
export function HandedIn() {
  const { view } = useSession();
  const { answer } = view;
  const { run } = answer;
  return (
    <div className="session-receipt">
      <p>
        <strong>Handed in.</strong>{" "}
        {!isRunKind(answer.face.kind)
          ? "You score it by the rubric once the interview is over."
          : run
            ? `${run.passed} of ${run.total} hidden checks passed, run in ${run.runner === "mentor" ? "your mentor’s" : "your"} browser.`
            : "Not yet run against the hidden tests."}
      </p>
      {!run && answer.canRunHidden && <HiddenRun />}
    </div>
  );
}

function HiddenRun() {
  const { run, stop, isRunning, problem, status } = useHiddenRun();
  return (
    <div className="session-run-bar needs-script">
      {isRunning ? (
        <Button onClick={stop}>Stop</Button>
      ) : (
        <Button variant="primary" onClick={run}>
          Run now
        </Button>
      )}
      <RunnerStatus status={status} isRunning={isRunning} />
      <p role="alert" className="field-error">
        {status.phase === "failed" ? status.words : problem}
      </p>
    </div>
  );
}
