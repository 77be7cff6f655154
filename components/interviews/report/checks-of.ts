import type { Question } from "@/lib/domain/interviews/question";
import type { ReportAnswer } from "@/lib/domain/interviews/report-view";
import { testName } from "@/lib/domain/interviews/test-name";
import type { Check } from "./check-list";

type Run = Pick<ReportAnswer, "checks" | "run">;

/** The hidden checks of a question with what the run that counts found, and their code. */
export function hiddenChecksOf(question: Question, { checks, run }: Run): Check[] {
  const resultOf = (index: number) => (run ? (checks[index]?.hasPassed ?? false) : null);
  switch (question.kind) {
    case "coding":
    case "debugging":
      return question.hiddenTests.map((code, index) => ({
        name: testName(index + 1, code).replace("Test", "Hidden test"),
        hasPassed: resultOf(index),
        code,
      }));
    case "testing":
      return [
        {
          name: "Correct version",
          words: "must be accepted",
          hasPassed: resultOf(0),
          code: question.correctVersion,
        },
        ...question.faultyVersions.map(({ name, code }, index) => ({
          name: `Faulty version ${index + 1}`,
          words: name,
          hasPassed: resultOf(index + 1),
          code,
        })),
      ];
    case "sql":
      return [
        { name: "Data set shown", hasPassed: resultOf(0), code: question.sql.schema },
        { name: "Hidden data set", hasPassed: resultOf(1), code: question.sql.hiddenSchema },
      ];
    default:
      return [];
  }
}

/** The tests that were there to read from the start. Their runs are not kept. */
export function visibleChecksOf(question: Question): Check[] {
  if (question.kind !== "coding" && question.kind !== "debugging") return [];
  return question.visibleTests.map((code, index) => ({
    name: testName(index + 1, code),
    hasPassed: null,
    code,
  }));
}
