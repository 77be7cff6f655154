import type { QuestionKind } from "@/lib/domain/interviews/question";

const head = (kind: QuestionKind, minutes: number) => `title: A short name
level: junior # intern, junior, mid, senior or staff
specialisation: general # or backend, data_science, ml_engineering, devops, security
kind: ${kind}
difficulty: 2 # 1 to 5
topics: [error-handling] # ids of skills, the first is the main one
time_limit_min: ${minutes}
prompt: |
  What the candidate reads. Markdown works.
hints: []
model_answer_points:
  - What a good answer covers
`;

const answer = `model_answer: |
  How you would answer it.
`;

const code = `function: total
starter_code: |
  def total(numbers: list[int]) -> int:
      ...
visible_tests:
  - |
    assert total([1, 2]) == 3
hidden_tests:
  - |
    assert total([]) == 0
reference_solution: |
  def total(numbers: list[int]) -> int:
      return sum(numbers)
`;

const bodies: Readonly<Record<QuestionKind, string>> = {
  coding: code,
  debugging: code,
  testing: `function: check
subject: total
starter_code: |
  def check(total):
      ...
correct_version: |
  def total(numbers):
      return sum(numbers)
faulty_versions:
  - name: forgets the first number
    code: |
      def total(numbers):
          return sum(numbers[1:])
reference_tests: |
  def check(total):
      assert total([1, 2]) == 3
lazy_tests: |
  def check(total):
      assert total([]) == 0
`,
  sql: `sql:
  schema: |
    CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT);
    INSERT INTO people VALUES (1, 'ana');
  expected:
    - [1, ana]
  ordered: true
  hidden_schema: |
    CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT);
    INSERT INTO people VALUES (2, 'ben');
  hidden_expected:
    - [2, ben]
  reference_solution: |
    SELECT id, name FROM people ORDER BY id
`,
  concept: answer,
  system_design: `given:
  - A number to start from
clarifying_questions:
  - ask: What may be lost?
    answer: Nothing.
expected_parts:
  - A part that belongs in the answer
level_bar:
  pass: What is enough.
  strong: What is more than that.
${answer}`,
  behavioural: `looking_for:
  - Their own part in it
scope_bar: Own task.
strong_answer_sketch: |
  Situation, task, action, result, reflection.
`,
};

const minutes: Readonly<Record<QuestionKind, number>> = {
  coding: 20,
  debugging: 15,
  testing: 20,
  sql: 15,
  concept: 5,
  system_design: 35,
  behavioural: 5,
};

/** A question of this kind to write over: it is valid as it stands. */
export const ownTemplate = (kind: QuestionKind): string =>
  `${head(kind, minutes[kind])}${bodies[kind]}`;
