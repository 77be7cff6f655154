import { describe, expect, it } from "vitest";
import type { Question } from "@/lib/domain/interviews/question";
import { bankHeads, readQuestion } from "./questions";
import { reckon } from "./testing/arithmetic";
import { listLeaves } from "./testing/leaves";

const questions = bankHeads().flatMap(({ id }) => readQuestion(id) ?? []);

/** Keys under which code, data and names stand. */
const notProse =
  /[cC]ode|^schema|Schema|expected|Expected|Tests$|Solution$|Version$|expr|snippet|^id$|topics|variantGroup|function|subject/;

/** What people read in a question, without the code and the quotations in it. */
const proseOf = (question: Question) =>
  listLeaves(question)
    .filter(({ key, value }) => typeof value === "string" && !notProse.test(key))
    .map(({ value }) => String(value).replace(/```[\s\S]*?```|`[^`]*`|"[^"\n]*"/g, "CODE"));

// Spot checks, not a dictionary. Words that British English spells so too are left out: size,
// prize, seize, a program that runs, a licence's verb.
const american =
  /\b(colors?|colored|behaviors?|behavioral|favorites?|centers?|centered|canceled|canceling|modeling|modeled|labeled|labeling|traveling|neighbors?|honor|labor|defense|offense|gray|judgment|fulfill|analyz(?:e[sd]?|ing)|paralyze|catalogs?|(?!(?:re|over|down|under|right)?siz|priz|seiz|capsiz)[a-z]{3,}i(?:ze[sdr]?|zing|zations?))\b/;

describe("questions", () => {
  it("are written in British English", () => {
    const found = questions.flatMap((question) =>
      proseOf(question).flatMap((text) => {
        const word = american.exec(text)?.[0];
        return word ? [`${question.id}: ${word}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  it("have no double blanks, blanks before full stops or leftovers in their sentences", () => {
    const found = questions.flatMap((question) =>
      proseOf(question)
        .filter((text) =>
          /[a-z,.] {2,}[a-z]|[a-z]{2} [.;!?](\s|$)|\b(TODO|FIXME|TBD)\b/i.test(text),
        )
        .map((text) => `${question.id}: ${text.slice(0, 80)}`),
    );
    expect(found).toEqual([]);
  });

  it("state estimates whose sums are right", () => {
    const checks = questions.flatMap((question) =>
      question.kind === "system_design"
        ? question.estimateChecks.map((check) => ({ id: question.id, ...check }))
        : [],
    );
    expect(checks.length).toBeGreaterThan(150);
    const wrong = checks.filter(({ expr, equals, tol }) => {
      return !(Math.abs(reckon(expr) - equals) <= Math.abs(equals) * tol);
    });
    expect(wrong).toEqual([]);
  });
});
