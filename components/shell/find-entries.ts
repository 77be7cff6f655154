export type Entry = {
  readonly name: string;
  readonly href: string;
  readonly kind: "page" | "skill";
};

/**
 * What fits the query, best first, at most `most`: names that begin with it, then those in which a
 * word does, then those that contain it. Without a query, the pages.
 */
export function findEntries(entries: readonly Entry[], query: string, most = 9): Entry[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return entries.filter(({ kind }) => kind === "page").slice(0, most);
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry.name.toLowerCase(), wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(` ${wanted}`)) return 1;
  return name.includes(wanted) ? 2 : 3;
}
