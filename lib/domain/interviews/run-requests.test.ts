import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CodingQuestion, SqlQuestion, TestingQuestion } from "./question";
import {
  hiddenRun,
  OWN_TESTS_NAME,
  shareOf,
  visibleCodeRun,
  visibleSqlRun,
  visibleTestingRun,
} from "./run-requests";

const coding = {
  kind: "coding",
  visibleTests: ["assert f(1) == 1"],
  hiddenTests: ["assert f(2) == 4, 'two'", "assert f(3) == 9"],
} as unknown as CodingQuestion;

const testing = {
  kind: "testing",
  function: "check",
  subject: "parse",
  correctVersion: "def parse(): ...",
  faultyVersions: [
    { name: "drops the seconds", code: "def parse(): 1" },
    { name: "accepts nothing", code: "def parse(): 2" },
  ],
} as unknown as TestingQuestion;

const sql = {
  kind: "sql",
  sql: {
    schema: "create table a(b)",
    expected: [[1]],
    ordered: false,
    hiddenSchema: "create table a(b, c)",
    hiddenExpected: [[2]],
  },
} as unknown as SqlQuestion;

describe("Run", () => {
  it("tries the visible tests, then the candidate's own", () => {
    expect(visibleCodeRun(coding, "code", "assert f(0) == 0")).toMatchObject({
      kind: "python",
      code: "code",
      tests: [
        { name: "Test 1: f(1) == 1", code: "assert f(1) == 1" },
        { name: OWN_TESTS_NAME, code: "assert f(0) == 0" },
      ],
    });
  });

  it("knows no own tests where none were written", () => {
    expect(visibleCodeRun(coding, "code", " \n")).toMatchObject({ tests: [{}] });
    expect(visibleTestingRun("code")).toMatchObject({ tests: [] });
  });

  it("asks a query of the data that is shown only", () => {
    const request = visibleSqlRun(sql.sql, "select 1");
    expect(request).toMatchObject({ kind: "sql", sets: [{ expected: [[1]], ordered: false }] });
    expect(JSON.stringify(request)).not.toContain("c)");
  });
});

describe("Submit", () => {
  it("names hidden tests by number, so that a name gives nothing away", () => {
    const request = hiddenRun(coding, "code");
    expect(request).toMatchObject({
      tests: [{ name: "Hidden test 1" }, { name: "Hidden test 2", code: "assert f(3) == 9" }],
    });
  });

  it("runs tests against the correct version and every faulty one, unnamed", () => {
    const request = hiddenRun(testing, "code");
    expect(request).toMatchObject({
      kind: "python-versions",
      function: "check",
      subject: "parse",
      versions: [
        { name: "Correct version", isCorrect: true },
        { name: "Faulty version 1", code: "def parse(): 1", isCorrect: false },
        { name: "Faulty version 2", isCorrect: false },
      ],
    });
    expect(JSON.stringify(request)).not.toContain("drops");
  });

  it("asks a query of both data sets, in the same order or none", () => {
    expect(hiddenRun(sql, "select 1")).toMatchObject({
      sets: [
        { name: "Data set shown", expected: [[1]], ordered: false },
        {
          name: "Hidden data set",
          schema: "create table a(b, c)",
          expected: [[2]],
          ordered: false,
        },
      ],
    });
  });
});

describe("the share that passed", () => {
  const checks = (...passed: boolean[]) => passed.map((hasPassed) => ({ hasPassed }));

  it("is that of the tests, or of the data sets", () => {
    expect(shareOf("coding", checks(true, true, false, false))).toBe(0.5);
    expect(shareOf("sql", checks(true, false))).toBe(0.5);
    expect(shareOf("debugging", checks())).toBe(0);
  });

  it("is that of the faults caught, as long as the correct version is accepted", () => {
    expect(shareOf("testing", checks(true, true, true, true, false))).toBe(0.75);
    expect(shareOf("testing", checks(false, true, true))).toBe(0);
    expect(shareOf("testing", checks())).toBe(0);
    expect(shareOf("testing", checks(true))).toBe(0);
  });

  it("lies between 0 and 1, and never falls when one more check passes", () => {
    const kind = fc.constantFrom("coding", "testing", "sql", "debugging");
    fc.assert(
      fc.property(kind, fc.array(fc.boolean()), fc.nat(), (kind, passed, at) => {
        const share = shareOf(kind as "coding", checks(...passed));
        const better = passed.map((each, index) => each || index === at);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(shareOf(kind as "coding", checks(...better))).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});
