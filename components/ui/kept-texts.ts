/** Texts that a browser keeps until the server has them begin with this, each under a name of its own. */
export const KEPT_TEXTS = "rung.draft.";

type Names = Pick<Storage, "key" | "length">;

/** The names in a browser's storage that begin so. */
export function namesIn(storage: Names, start: string): string[] {
  const all = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return all.filter((name): name is string => name?.startsWith(start) === true);
}

/** Forgets them all: somebody signs out, and the next person at this browser must not find them. */
export function forgetKeptTexts(): void {
  try {
    for (const name of namesIn(localStorage, KEPT_TEXTS)) localStorage.removeItem(name);
  } catch {
    // A browser that refuses storage has nothing to forget.
  }
}
