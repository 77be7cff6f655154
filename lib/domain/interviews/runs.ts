/**
 * What is asked of the runner in a browser (or, in tests, in Node), and what it answers. Plain JSON
 * on both ways: it crosses to a worker and back.
 */

/** One test: Python that runs after the candidate's code in a fresh namespace; raising is failing. */
export type RunTest = { readonly name: string; readonly code: string };

export type RunRequest =
  | {
      readonly kind: "python";
      readonly code: string;
      readonly tests: readonly RunTest[];
      /** Milliseconds for the code and each test on their own. */
      readonly millisecondsMax: number;
    }
  | {
      /** The candidate's tests are run against versions of a subject. */
      readonly kind: "python-versions";
      readonly code: string;
      /** Name of the candidate's function, and of the function handed to it. */
      readonly function: string;
      readonly subject: string;
      readonly versions: readonly {
        readonly name: string;
        readonly code: string;
        /** True: must be accepted. False: must be caught. */
        readonly isCorrect: boolean;
      }[];
      readonly millisecondsMax: number;
    }
  | {
      readonly kind: "sql";
      readonly query: string;
      readonly sets: readonly {
        readonly name: string;
        readonly schema: string;
        /** Null: only show what the query returns. */
        readonly expected: readonly (readonly (string | number | null)[])[] | null;
        readonly ordered: boolean;
      }[];
      readonly millisecondsMax: number;
    };

export type RunFault = {
  /** `AssertionError`, `RecursionError`, `SQL error` … */
  readonly type: string;
  readonly message: string;
  /** Line of the candidate's own text, from 1; null where it lies elsewhere. */
  readonly line: number | null;
  /** Line of the test's text, from 1, where it was left: for tests of one's own. */
  readonly testLine?: number | null;
  /** The traceback without the runner's own frames; empty for SQL. */
  readonly traceback: string;
};

export type CheckResult = {
  readonly name: string;
  readonly hasPassed: boolean;
  readonly milliseconds: number;
  readonly fault: RunFault | null;
};

export type SqlTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Rows beyond what is shown. */
  readonly more: number;
};

export type RunResult = {
  /**
   * `done`: ran to its end, whatever the checks say. `timed-out`, `out-of-memory`, `stopped` (by the
   * person), `crashed` (the runner had to be started anew).
   */
  readonly status: "done" | "timed-out" | "out-of-memory" | "stopped" | "crashed";
  /** What was printed, cut at `OUTPUT_CHARS_MAX`. */
  readonly output: string;
  readonly isOutputCut: boolean;
  /** Raised by the code itself, before any check. */
  readonly fault: RunFault | null;
  readonly checks: readonly CheckResult[];
  /** What a query returned on the first data set. */
  readonly table: SqlTable | null;
  readonly milliseconds: number;
};

export const OUTPUT_CHARS_MAX = 20_000;
/** The longest that one piece may run before it is ended. */
export const RUN_MILLISECONDS_MAX = 10_000;
