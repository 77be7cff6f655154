import type { Trails } from "./story";

/** Fourteen months of self-ratings: a beginner with a first job, on the way to Mid-level. */
export const ADA_RATINGS: Trails = {
  // Python itself
  python: "390:2 270:3 30:4",
  "control-flow": "390:3 180:4",
  "functions-scope": "390:2 300:3 60:4",
  "builtin-collections": "390:2 240:3",
  strings: "424:2 210:3",
  "file-io": "390:2 150:3",
  "comprehensions-generators": "424:1 300:2 120:3",
  "error-handling": "390:2 270:3",
  "modules-packages": "424:1 330:2 210:3",
  oop: "424:1 300:2 90:3",
  decorators: "300:1 120:2",
  "type-hints": "390:1 300:2 180:3",
  "dataclasses-protocols": "210:1 60:2",
  "clean-design": "390:1 300:2 150:3",
  "code-reading": "360:2 180:3",
  debugging: "390:2 210:3",
  logging: "424:1 270:2 120:3",
  algorithms: "330:1 150:2",
  asyncio: "180:1 30:2",
  "performance-profiling": "210:1 90:2 9:3",
  "design-patterns": "210:1 60:2",
  refactoring: "240:1 150:2 60:3",

  // Tests and tools
  pytest: "390:2 240:3 30:4",
  "edge-case-testing": "360:1 270:2 150:3",
  "integration-testing": "270:1 120:2 30:3",
  terminal: "424:2 180:3",
  git: "390:2 240:3",
  "git-workflow": "330:2 150:3",
  "packaging-envs": "424:1 330:2 180:3",
  "open-source": "120:1",

  // Data stores
  sql: "390:2 240:3",
  "sql-advanced": "150:1 30:2",
  orm: "330:1 270:2 120:3",
  postgresql: "240:1 150:2 30:3",
  "database-design": "240:1 90:2",
  "query-optimization": "120:1",
  redis: "120:1 60:2",
  "data-pipelines": "210:1 90:2",

  // Web
  "http-basics": "424:2 270:3",
  flask: "424:1 330:2 210:3",
  fastapi: "210:1 120:2 30:3",
  "rest-api": "390:1 240:2 120:3",
  "external-apis": "270:1 180:2 60:3",
  authentication: "180:1 60:2",
  "oauth-jwt": "120:1",
  "full-stack": "150:1 30:2",
  // Last touched before the job began: these two have gone stale.
  "frontend-basics": "424:2",
  "web-scraping": "424:3",

  // Architecture and operations
  "system-design": "180:1 90:2 9:3",
  "component-integration": "210:1 120:2 30:3",
  caching: "210:1 120:2 30:3",
  resilience: "150:2 60:3 9:4",
  "architecture-decisions": "150:1 60:2 9:3",
  "task-queues": "90:1 30:2",
  docker: "240:1 150:2",
  "docker-compose": "240:1 150:2",
  "ci-cd": "240:1 120:2 30:3",
  monitoring: "180:1 90:2 9:3",
  observability: "120:1 30:2",
  "secure-coding": "120:1",

  // Working together
  "asking-questions": "424:2 210:3",
  "receiving-feedback": "424:2 240:3",
  documentation: "424:2 180:3",
  communication: "360:2 180:3",
  "problem-solving": "360:2 150:3",
  "continuous-learning": "360:3",
  estimation: "300:1 180:2",
  "task-breakdown": "300:2 150:3",
  "raising-blockers": "300:2 180:3",
  "pr-descriptions": "300:2 150:3",
  "code-review": "180:1 60:2",
  mentoring: "60:-",
  "technical-discussions": "150:2 30:3",
  "requirements-translation": "120:2 9:3",
  prioritisation: "120:2 30:3",
  "technical-writing": "120:2",
};

/** What Ada wrote beside some of them, by `skill@daysAgo`. */
export const ADA_NOTES: Readonly<Record<string, string>> = {
  "error-handling@270":
    "I decide where to catch and where to let it fly, and say so in the review.",
  "pytest@30": "Wrote the fixtures the whole team uses for the orders service.",
  "orm@120": "Found and mended an N+1 query in the invoice list on my own.",
  "edge-case-testing@150": "Hypothesis found an empty-basket bug before our customers did.",
  "mentoring@60": "No one junior to me in the team yet, so there has been nothing to show.",
  "resilience@9": "Retries with a budget and a circuit breaker are live on the carrier client.",
  "system-design@9": "Drew up the parcel tracking service; the team built it as drawn.",
  "caching@30": "Product list cached with a hit rate of 92 %; invalidation is tested.",
  "web-scraping@424": "A price watcher I built before my first job.",
  "rest-api@120": "Versioned the orders API without breaking a client.",
};
