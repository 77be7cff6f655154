import type { CodeFacts } from "./score-caps";

/** "5 of 8 hidden tests passed". */
function passed({ kind, checks }: CodeFacts, share: number): string {
  const what = kind === "sql" ? "data sets" : "hidden tests";
  if (!checks || checks.length === 0) {
    return share === 0
      ? `The code did not get as far as the ${what}.`
      : `${Math.round(share * 100)} % of the ${what} passed.`;
  }
  const count = checks.filter(({ hasPassed }) => hasPassed).length;
  return `${count} of ${checks.length} ${what} passed.`;
}

function caught({ checks }: CodeFacts, share: number): string {
  const faulty = checks?.slice(1) ?? [];
  if (faulty.length === 0)
    return `${Math.round(share * 100)} % of the faulty versions were caught.`;
  const count = faulty.filter(({ hasPassed }) => hasPassed).length;
  return `${count} of ${faulty.length} faulty versions were caught.`;
}

/** The reasons of caps, as people read them. */
export const inWords = {
  passed,
  caught,
  refused: () => "The correct version was refused.",
  late: ({ kind }: CodeFacts) =>
    kind === "sql"
      ? "Both data sets passed, but after the time for this question."
      : "All hidden tests passed, but after the time for this question.",
  untried: ({ kind }: CodeFacts) =>
    kind === "sql"
      ? "The query was not run before it was handed in."
      : "No own test was run before handing in.",
} as const;
