"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { OWN_TESTS_NAME } from "@/lib/domain/interviews/run-requests";
import type { CheckResult, RunFault, RunResult, SqlTable } from "@/lib/domain/interviews/runs";
import { CheckName } from "../check-name";
import { ResultTable } from "./result-table";
import { runSummary } from "./run-words";

type Jump = (part: "code" | "tests", line: number) => void;
/** What the page calls the code, and the tests of one's own. */
type Names = Readonly<Record<"code" | "tests", string>>;
type RunResultsProps = {
  result: RunResult;
  expected: SqlTable | null;
  names: Names;
  onJump: Jump;
};

/** What a run found: each test with its mark, what was printed, and where it broke. */
export function RunResults({ result, expected, names, onJump }: RunResultsProps) {
  const { checks, fault, output, isOutputCut, table } = result;
  const hasPassed = result.status === "done" && !fault && checks.every((each) => each.hasPassed);
  return (
    <div className="run-results">
      <p className={cx("run-summary", hasPassed ? "is-passed" : "is-failed")}>
        {runSummary(result)}
      </p>
      {fault && (
        <div>
          <FaultLine fault={fault} onJump={onJump} />
          <Traceback text={fault.traceback} />
        </div>
      )}
      {checks.length > 0 && (
        <ul className="run-checks">
          {checks.map((check) => (
            <CheckRow key={check.name} check={check} names={names} onJump={onJump} />
          ))}
        </ul>
      )}
      {table && (
        <div className="run-tables">
          <ResultTable title="Your query returns" table={table} />
          {expected && <ResultTable title="Expected" table={expected} />}
        </div>
      )}
      {output !== "" && (
        <section aria-label="Printed">
          <h2 className="run-heading">Printed</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre tabIndex={0} className="run-output">
            {output}
          </pre>
          {isOutputCut && <p className="field-hint">The rest of what it printed was left out.</p>}
        </section>
      )}
    </div>
  );
}

type CheckRowProps = { check: CheckResult; names: Names; onJump: Jump };

function CheckRow({ check, names, onJump }: CheckRowProps) {
  const { name, hasPassed, milliseconds, fault } = check;
  return (
    <li className={hasPassed ? "is-passed" : "is-failed"}>
      <span className="run-mark" aria-hidden="true">
        {hasPassed ? "✓" : "✗"}
      </span>
      <span className="run-name">
        <span className="sr-only">{hasPassed ? "Passed: " : "Failed: "}</span>
        <CheckName name={name} />
      </span>
      {fault ? (
        <>
          <FaultLine fault={fault} {...(name === OWN_TESTS_NAME && { names })} onJump={onJump} />
          <Traceback text={fault.traceback} />
        </>
      ) : (
        <span className="run-time">{Math.round(milliseconds)} ms</span>
      )}
    </li>
  );
}

type FaultLineProps = { fault: RunFault; names?: Names; onJump: Jump };

/** What went wrong and where. Of tests of one's own both places can be seen, so both have a name. */
function FaultLine({ fault, names, onJump }: FaultLineProps) {
  const { type, message, line, testLine = null } = fault;
  const hasPlace = line !== null || (names !== undefined && testLine !== null);
  // A message that is a sentence goes on here: ", line 4".
  const said = hasPlace ? message.replace(/\.$/, "") : message;
  return (
    <p className="run-fault">
      {said === "" ? type : `${type}: ${said}`}
      {names && testLine !== null && (
        <>
          {", "}
          <JumpTo onJump={() => onJump("tests", testLine)}>
            line {testLine} of “{names.tests}”
          </JumpTo>
        </>
      )}
      {line !== null && (
        <>
          {", "}
          <JumpTo onJump={() => onJump("code", line)}>
            line {line}
            {names && ` of “${names.code}”`}
          </JumpTo>
        </>
      )}
    </p>
  );
}

function JumpTo({ onJump, children }: { onJump: () => void; children: ReactNode }) {
  return (
    <button type="button" className="session-link" onClick={onJump}>
      {children}
    </button>
  );
}

function Traceback({ text }: { text: string }) {
  if (text === "") return null;
  return (
    <details className="disclosure run-traceback">
      <summary>Traceback</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0} className="run-output">
        {text}
      </pre>
    </details>
  );
}
