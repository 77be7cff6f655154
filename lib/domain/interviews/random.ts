/**
 * Numbers that look random and follow from a seed alone, so that a draw can be repeated on any
 * machine. Not for secrets.
 */
export type Random = () => number;

/** FNV-1a over the seed's UTF-16 units: spreads neighbouring seeds far apart. */
function hashOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) {
    hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A stream of numbers in [0, 1): a Weyl sequence whose terms are mixed by two rounds of
 * multiply-and-shift. Example: `randomFrom("abc")` gives the same stream wherever it runs.
 */
export function randomFrom(seed: string): Random {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** The items in an order drawn from `random` (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}

/** Deals the items of a list in random order, over and over: each comes up in its exact share. */
export function bagOf<T>(items: readonly T[], random: Random): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = shuffled(items, random);
    return left.pop() as T;
  };
}
