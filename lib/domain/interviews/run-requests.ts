import type { CodingQuestion, SqlQuestion, TestingQuestion } from "./question";
import type { CheckResult, RunRequest, RunTest } from "./runs";
import { RUN_MILLISECONDS_MAX } from "./runs";
import { testName } from "./test-name";

/**
 * What the runner is asked for. The visible runs are made of what the face of a question shows, and
 * a browser builds them itself; the hidden ones are built by the server, at Submit.
 */

/** The name under which the candidate's own asserts are run and shown. */
export const OWN_TESTS_NAME = "Your own tests";

/** The visible part of a question whose answer is code: its face, or the question itself. */
export type VisibleCode = Pick<CodingQuestion, "visibleTests">;
export type VisibleSql = Pick<SqlQuestion["sql"], "schema" | "expected" | "ordered">;

/** Run, for coding and debugging: the visible tests, then the candidate's own asserts if any. */
export function visibleCodeRun(face: VisibleCode, code: string, ownTests = ""): RunRequest {
  const own: RunTest[] = ownTests.trim() ? [{ name: OWN_TESTS_NAME, code: ownTests }] : [];
  return python(code, [...visibleTests(face), ...own]);
}

/**
 * Run, for testing: nothing of the subject is shown before Submit, so the code is only loaded, and
 * run against the candidate's own asserts, in which they may try it on a version of their own.
 */
export function visibleTestingRun(code: string, ownTests = ""): RunRequest {
  return python(code, ownTests.trim() ? [{ name: OWN_TESTS_NAME, code: ownTests }] : []);
}

/** Run, for SQL: the query on the data set that the question shows. */
export function visibleSqlRun(face: VisibleSql, query: string): RunRequest {
  return {
    kind: "sql",
    query,
    sets: [{ name: "Data set shown", ...pickSet(face) }],
    millisecondsMax: RUN_MILLISECONDS_MAX,
  };
}

/**
 * Submit: all that decides. Coding and debugging: the hidden tests. Testing: the correct version and
 * every faulty one. SQL: the data set shown and the hidden one. Server only: it holds what is hidden.
 */
export function hiddenRun(
  question: CodingQuestion | TestingQuestion | SqlQuestion,
  answer: string,
): RunRequest {
  if (question.kind === "sql") return hiddenSqlRun(question, answer);
  if (question.kind === "testing") return hiddenTestingRun(question, answer);
  return python(
    answer,
    question.hiddenTests.map((code, index) => ({ name: `Hidden test ${index + 1}`, code })),
  );
}

function hiddenTestingRun(question: TestingQuestion, code: string): RunRequest {
  return {
    kind: "python-versions",
    code,
    function: question.function,
    subject: question.subject,
    versions: [
      { name: "Correct version", code: question.correctVersion, isCorrect: true },
      ...question.faultyVersions.map((version, index) => ({
        name: `Faulty version ${index + 1}`,
        code: version.code,
        isCorrect: false,
      })),
    ],
    millisecondsMax: RUN_MILLISECONDS_MAX,
  };
}

function hiddenSqlRun({ sql }: SqlQuestion, query: string): RunRequest {
  const hidden = { schema: sql.hiddenSchema, expected: sql.hiddenExpected, ordered: sql.ordered };
  return {
    kind: "sql",
    query,
    sets: [
      { name: "Data set shown", ...pickSet(sql) },
      { name: "Hidden data set", ...hidden },
    ],
    millisecondsMax: RUN_MILLISECONDS_MAX,
  };
}

const visibleTests = ({ visibleTests }: VisibleCode): RunTest[] =>
  visibleTests.map((code, index) => ({ name: testName(index + 1, code), code }));

const pickSet = ({ schema, expected, ordered }: VisibleSql) => ({ schema, expected, ordered });

const python = (code: string, tests: readonly RunTest[]): RunRequest => ({
  kind: "python",
  code,
  tests,
  millisecondsMax: RUN_MILLISECONDS_MAX,
});

/**
 * The share of a submission's checks that passed, 0 to 1, by the kind of the question.
 *
 * Coding, debugging: tests passed / tests. SQL: data sets passed / data sets. Testing: faulty
 * versions caught / faulty versions, but 0 if the correct version was refused, since tests that
 * refuse everything catch everything. No checks: 0.
 *
 * Example: correct accepted, 3 of 4 faulty versions caught: 3 / 4 = 0.75.
 */
export function shareOf(
  kind: "coding" | "testing" | "sql" | "debugging",
  checks: readonly Pick<CheckResult, "hasPassed">[],
): number {
  if (kind !== "testing") return shareThat(checks);
  const [correct, ...faulty] = checks;
  return correct?.hasPassed ? shareThat(faulty) : 0;
}

const shareThat = (checks: readonly Pick<CheckResult, "hasPassed">[]) =>
  checks.length === 0 ? 0 : checks.filter(({ hasPassed }) => hasPassed).length / checks.length;
