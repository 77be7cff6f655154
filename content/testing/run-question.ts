import type {
  CodingQuestion,
  SqlQuestion,
  TestingQuestion,
} from "@/lib/domain/interviews/question";
import { hiddenRun, visibleCodeRun } from "@/lib/domain/interviews/run-requests";
import type { RunRequest, RunResult } from "@/lib/domain/interviews/runs";
import { runInNode } from "@/lib/runner/node/run-in-node";

/**
 * What is wrong with the code of one question, each as a sentence that begins with its id; empty if
 * nothing is. Everything is run as it would be for a candidate, on the same Python.
 */
export async function faultsOfCode(question: CodingQuestion): Promise<string[]> {
  const { id, kind, starterCode, referenceSolution, visibleTests } = question;
  const everyTest = { ...question, visibleTests: [...visibleTests, ...question.hiddenTests] };
  const faults = failuresOf(
    `${id}: the reference solution`,
    await run(visibleCodeRun(everyTest, referenceSolution)),
    // Behind the visible tests come the hidden ones, under their own names.
    (index) =>
      index < visibleTests.length ? undefined : `Hidden test ${index - visibleTests.length + 1}`,
  );
  const starter = await run(hiddenRun(question, starterCode));
  if (kind === "debugging") {
    const shown = await run(visibleCodeRun(question, starterCode));
    if (isPassed(shown)) faults.push(`${id}: the faulty program passes every visible test`);
    if (isPassed(starter)) faults.push(`${id}: the faulty program passes every hidden test`);
  } else {
    for (const check of starter.checks.filter(({ hasPassed }) => hasPassed))
      faults.push(`${id}: the starter passes ${check.name}`);
  }
  for (const { mistake, code } of question.wrongSolutions) {
    if (!(await isNoticed(question, code)))
      faults.push(`${id}: no hidden test notices the wrong solution “${mistake}”`);
  }
  return faults;
}

/** Whether a hidden test fails; the first that does is enough, and saves running the others. */
async function isNoticed(question: CodingQuestion, code: string): Promise<boolean> {
  for (const test of question.hiddenTests) {
    const result = await run(hiddenRun({ ...question, hiddenTests: [test] }, code));
    if (!isPassed(result)) return true;
  }
  return false;
}

/** The reference tests catch every faulty version, the lazy ones not; both accept the correct one. */
export async function faultsOfTests(question: TestingQuestion): Promise<string[]> {
  const { id, referenceTests, lazyTests, starterCode } = question;
  const lazy = await run(hiddenRun(question, lazyTests));
  const untouched = await run(hiddenRun(question, starterCode));
  return [
    ...failuresOf(`${id}: the reference tests`, await run(hiddenRun(question, referenceTests))),
    ...(isPassed(lazy) ? [`${id}: the lazy tests are good enough`] : []),
    ...(untouched.checks.slice(1).some(({ hasPassed }) => hasPassed)
      ? [`${id}: the starter catches a fault`]
      : []),
  ];
}

/** The reference query gives its rows on both data sets; each wrong one fails on at least one. */
export async function faultsOfSql(question: SqlQuestion): Promise<string[]> {
  const { id, sql } = question;
  const reference = await run(hiddenRun(question, sql.referenceSolution));
  const faults = failuresOf(`${id}: the reference query`, reference);
  for (const { mistake, code } of sql.wrongSolutions) {
    const wrong = await run(hiddenRun(question, code));
    if (isPassed(wrong)) faults.push(`${id}: neither data set notices “${mistake}”`);
    // A query that does not run is no mistake that a candidate would submit.
    const broken =
      wrong.fault ?? wrong.checks.find(({ fault }) => fault?.type === "SQL error")?.fault;
    if (broken) faults.push(`${id}: “${mistake}” does not run: ${broken.message}`);
  }
  return faults;
}

const run = (request: RunRequest) => runInNode(request);

const isPassed = ({ checks }: RunResult) =>
  checks.length > 0 && checks.every(({ hasPassed }) => hasPassed);

function failuresOf(
  what: string,
  result: RunResult,
  nameOf: (index: number) => string | undefined = () => undefined,
): string[] {
  if (result.status !== "done") return [`${what} did not end: ${result.status}`];
  if (result.fault) return [`${what} does not run: ${result.fault.message}`];
  if (result.checks.length === 0) return [`${what} was not tried`];
  return result.checks.flatMap(({ hasPassed, name, fault }, index) =>
    hasPassed ? [] : [`${what} fails ${nameOf(index) ?? name}: ${fault?.type} ${fault?.message}`],
  );
}
