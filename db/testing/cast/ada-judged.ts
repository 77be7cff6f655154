import { type Chapter, review, tests } from "./story";

/** A browser ran the tests, so the results count half. */
const halfTrusted = { trust: 0.5 };

/** Grace's reviews of Ada. The last disagrees with Ada on resilience by two points. */
export const ADA_REVIEWS: readonly Chapter[] = [
  review(330, "grace", "mentor", { python: 2, git: 2, pytest: 2, sql: 2, "control-flow": 2 }),
  review(
    230,
    "grace",
    "mentor",
    {
      python: 3,
      "control-flow": 3,
      "functions-scope": 3,
      "builtin-collections": 3,
      "file-io": 2,
      git: 3,
      terminal: 3,
      debugging: 3,
      "asking-questions": 3,
      "receiving-feedback": 3,
      documentation: 2,
      "error-handling": 3,
      "packaging-envs": 2,
    },
    { "asking-questions": "Says what was tried before asking. I wish everybody did." },
  ),
  review(
    130,
    "grace",
    "mentor",
    {
      "clean-design": 3,
      "functions-scope": 4,
      "modules-packages": 3,
      logging: 3,
      pytest: 4,
      "edge-case-testing": 3,
      sql: 3,
      orm: 3,
      "code-reading": 3,
      "type-hints": 3,
      git: 3,
      "data-pipelines": 2,
      "packaging-envs": 3,
      estimation: 2,
      "task-breakdown": 3,
      "raising-blockers": 3,
      "pr-descriptions": 3,
      "error-handling": 4,
    },
    { "clean-design": "The checkout module reads well; one function still does two jobs." },
  ),
  review(150, "grace", "mentor", { refactoring: 3, "external-apis": 3 }),
  review(82, "grace", "mentor", { "external-apis": 4, "technical-discussions": 3 }),
  review(
    52,
    "grace",
    "mentor",
    { caching: 3, refactoring: 4 },
    { refactoring: "Moved the pricing rules behind a seam in nine small steps, green throughout." },
  ),
  review(
    20,
    "grace",
    "mentor",
    {
      "integration-testing": 3,
      "component-integration": 3,
      resilience: 2,
      "rest-api": 3,
      prioritisation: 3,
    },
    {
      resilience: "The retries would have made the outage longer: no limit across callers yet.",
    },
  ),
];

/** What the coding questions reported, and two interviews that Grace scored. */
export const ADA_TESTS: readonly Chapter[] = [
  tests(
    310,
    "coding",
    { "control-flow": [2, 1], "functions-scope": [2, 0.85], "file-io": [2, 1] },
    halfTrusted,
  ),
  tests(
    260,
    "coding",
    { python: [2, 1], "builtin-collections": [2, 1], pytest: [2, 0.85] },
    halfTrusted,
  ),
  tests(
    160,
    "coding",
    { "error-handling": [3, 1], "functions-scope": [3, 1], sql: [3, 0.85] },
    halfTrusted,
  ),
  tests(
    100,
    "coding",
    {
      "clean-design": [3, 0.85],
      "modules-packages": [3, 1],
      pytest: [3, 1],
      "edge-case-testing": [3, 1],
      sql: [3, 1],
      "code-reading": [3, 1],
      "type-hints": [3, 1],
      git: [2, 1],
    },
    halfTrusted,
  ),
  tests(
    95,
    "interview",
    {
      "task-breakdown": [3, 1],
      "raising-blockers": [3, 0.83],
      "pr-descriptions": [3, 1],
      "packaging-envs": [3, 0.83],
      "code-reading": [3, 0.83],
      "clean-design": [3, 1],
      sql: [3, 0.83],
    },
    { by: "grace" },
  ),
  tests(74, "coding", { refactoring: [3, 1], "external-apis": [3, 0.85] }, halfTrusted),
  tests(45, "coding", { caching: [3, 0.85] }, halfTrusted),
  tests(25, "coding", { "integration-testing": [3, 1] }, halfTrusted),
  tests(
    12,
    "interview",
    {
      "integration-testing": [3, 0.83],
      refactoring: [3, 0.83],
      "external-apis": [3, 0.83],
      "technical-discussions": [3, 0.83],
      "component-integration": [3, 0.83],
      prioritisation: [3, 0.83],
      "system-design": [3, 0.5],
    },
    { by: "grace" },
  ),
];
