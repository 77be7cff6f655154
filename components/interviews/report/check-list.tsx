import { Details } from "@/components/ui/small";
import { CheckName } from "../check-name";
import { CodeBlock } from "./code-block";

export type Check = {
  readonly name: string;
  /** Null: not run. */
  readonly hasPassed: boolean | null;
  /** What was run, and in words what it was; null where there is nothing to read. */
  readonly code: string | null;
  readonly words?: string;
};

const MARKS = { passed: "✓", failed: "✗", unknown: "·" } as const;

/** Tests with their marks; the code of each opens beneath it. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="report-checks">
      {checks.map(({ name, hasPassed, code, words }) => {
        const state = hasPassed === null ? "unknown" : hasPassed ? "passed" : "failed";
        return (
          <li key={name} data-state={state}>
            <span className="report-mark" aria-hidden="true">
              {MARKS[state]}
            </span>
            <div>
              <p>
                {hasPassed !== null && (
                  <span className="sr-only">{hasPassed ? "Passed: " : "Failed: "}</span>
                )}
                <CheckName name={name} />
                {words && <span className="muted">: {words}</span>}
              </p>
              {code && (
                <Details
                  summary={
                    <>
                      Code<span className="sr-only"> of {name}</span>
                    </>
                  }
                >
                  <CodeBlock code={code} />
                </Details>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
