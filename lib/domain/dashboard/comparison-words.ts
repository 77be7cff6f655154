import type { RecordComparison } from "../skills/compare-records";
import type { Framework } from "../skills/framework";
import type { Headline } from "../skills/headline";

export type ComparisonWords = {
  /** "+3 skills met, 1 went stale" */
  readonly summary: string;
  readonly lists: readonly { readonly title: string; readonly skillIds: readonly string[] }[];
};

/** What changed since an earlier day, in one line and in lists, on the headline's track. */
export function comparisonWords(
  comparison: RecordComparison,
  basis: Headline["basis"],
): ComparisonWords {
  const track = basis === "claimed" ? comparison.claimed : comparison.supported;
  const lists = [
    {
      title: "Met since then",
      skillIds: track.newlyMet.map((m) => m.skillId),
      sign: "+",
      word: "met",
    },
    {
      title: "No longer met",
      skillIds: track.noLongerMet.map((m) => m.skillId),
      sign: "−",
      word: "met",
    },
    { title: "Went stale", skillIds: comparison.newlyStale, sign: "", word: "went stale" },
    { title: "Fresh again", skillIds: comparison.restored, sign: "", word: "fresh again" },
    {
      title: "Rated for the first time",
      skillIds: comparison.newlyRated,
      sign: "",
      word: "newly rated",
    },
  ].filter((list) => list.skillIds.length > 0);
  const parts = lists.map(({ sign, skillIds, word }) => {
    const n = skillIds.length;
    const skills = sign === "" ? "" : n === 1 ? " skill" : " skills";
    return `${sign}${n}${skills} ${word}`;
  });
  return {
    summary: parts.length === 0 ? "nothing changed" : parts.join(", "),
    lists: lists.map(({ title, skillIds }) => ({ title, skillIds })),
  };
}

const signed = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : "0");

/** Progress on every rung then and now, for the table behind the line. */
export function comparisonRows(
  comparison: RecordComparison,
  basis: Headline["basis"],
  framework: Framework,
): string[][] {
  const track = basis === "claimed" ? comparison.claimed : comparison.supported;
  const cell = (value: number | null) => (value === null ? "n/a" : `${value} %`);
  return track.rungs.map(({ rungId, before, now, difference }) => [
    framework.rungs.find((rung) => rung.id === rungId)?.name ?? rungId,
    cell(before),
    cell(now),
    difference === null ? "–" : signed(difference),
  ]);
}
