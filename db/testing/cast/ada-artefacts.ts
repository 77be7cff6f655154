import type { Chapter } from "./story";

const BASE = "https://example.org/ada";

function artefact(
  daysAgo: number,
  kind: string,
  title: string,
  where: string | null,
  skillIds: readonly string[],
  body = "",
): Chapter {
  const url = where === null ? {} : { url: `${BASE}/${where}` };
  return { daysAgo, does: "attach", artefact: { kind, title, ...url, body, skillIds } };
}

/** What Ada can show. */
export const ADA_ARTEFACTS: readonly Chapter[] = [
  artefact(423, "repository", "Price watcher", "price-watcher", ["web-scraping", "file-io"]),
  artefact(350, "certificate", "SQL basics, evening course", "sql-course", ["sql"]),
  artefact(
    300,
    "repository",
    "Household ledger: a command line with tests",
    "household-ledger",
    ["pytest", "packaging-envs", "modules-packages", "error-handling"],
    "My first package of my own; everything under tests, published inside the family.",
  ),
  artefact(220, "pull-request", "Catch the empty basket before payment", "shop/pull/118", [
    "edge-case-testing",
    "error-handling",
    "pr-descriptions",
  ]),
  artefact(
    175,
    "document",
    "How we name things in the shop",
    "shop/wiki/names",
    ["documentation", "clean-design"],
    "Two pages that ended a long argument.",
  ),
  artefact(
    140,
    "pull-request",
    "One query instead of two hundred on the invoice list",
    "shop/pull/204",
    ["orm", "sql", "performance-profiling"],
  ),
  artefact(
    110,
    "work-sample",
    "Import of supplier price lists",
    null,
    ["data-pipelines", "logging"],
    "Reads five formats a night, sets broken rows aside with a reason, and can be run again safely.",
  ),
  artefact(85, "repository", "Parcel tracker: FastAPI, PostgreSQL, Docker", "parcel-tracker", [
    "fastapi",
    "rest-api",
    "postgresql",
    "docker",
    "component-integration",
  ]),
  artefact(55, "pull-request", "Pricing rules behind a seam", "shop/pull/317", [
    "refactoring",
    "clean-design",
  ]),
  artefact(40, "talk", "Fifteen minutes on fixtures", "talks/fixtures", [
    "pytest",
    "integration-testing",
    "technical-discussions",
  ]),
  artefact(
    28,
    "pull-request",
    "Cache the product list, and forget it in time",
    "shop/pull/342",
    ["caching", "redis"],
    "Hit rate of 92 % in the first week, and no stale price.",
  ),
  artefact(
    10,
    "document",
    "Decision: one carrier client for all shops",
    "shop/decisions/12",
    ["architecture-decisions", "external-apis", "resilience"],
    "Weighs three options; the team chose the second with one change.",
  ),
];
