import type { QuestionFace } from "@/lib/domain/interviews/question-face";
import {
  visibleCodeRun,
  visibleSqlRun,
  visibleTestingRun,
} from "@/lib/domain/interviews/run-requests";
import type { CheckResult, RunRequest, RunResult } from "@/lib/domain/interviews/runs";

/** What Run asks for: all that the page shows of the question, and one's own tests. */
export function visibleRun(face: QuestionFace, code: string, tests: string): RunRequest | null {
  switch (face.kind) {
    case "coding":
    case "debugging":
      return visibleCodeRun(face, code, tests);
    case "testing":
      return visibleTestingRun(code, tests);
    case "sql":
      return visibleSqlRun(face, code);
    default:
      return null;
  }
}

/** What a run came to, in one sentence, for everybody and read aloud. */
export function runSummary(result: RunResult): string {
  switch (result.status) {
    case "timed-out":
      return "Stopped: it ran longer than 10 seconds. Look for a loop that does not end.";
    case "out-of-memory":
      return "Stopped: it used more memory than it may. Look for something that grows without end.";
    case "stopped":
      return "You stopped the run.";
    case "crashed":
      return "The run broke off and Python had to be started anew. Your text is untouched.";
    case "done":
      return doneSummary(result);
  }
}

function doneSummary({ fault, checks, table }: RunResult): string {
  if (fault !== null) {
    const place = fault.line === null ? "" : ` in line ${fault.line}`;
    return `Your code does not run: ${fault.type}${place}.`;
  }
  if (table !== null && checks.length === 1) {
    return checks[0]?.hasPassed
      ? "Your rows are the ones expected."
      : "Your rows are not the ones expected.";
  }
  if (checks.length === 0) {
    return "It ran to its end. Nothing was checked yet: the field below your code is for a trial of your own.";
  }
  return `${passedOf(checks)} of ${checks.length} ${checks.length === 1 ? "test passes" : "tests pass"}.`;
}

const passedOf = (checks: readonly Pick<CheckResult, "hasPassed">[]): number =>
  checks.filter(({ hasPassed }) => hasPassed).length;

/** The line of the code to mark: where it broke, else where the first failing test broke in it. */
export function faultLine({ fault, checks }: RunResult): number | null {
  return fault?.line ?? checks.find((check) => check.fault?.line != null)?.fault?.line ?? null;
}
