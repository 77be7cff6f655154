import type { Pending } from "./rating-store";

/** Where a browser keeps text; the part of `localStorage` that is needed here. */
export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * The ratings of one person that this browser still has to send, shared by its tabs: each tab
 * writes and removes its own and leaves what another has put there.
 */
export class PendingStorage {
  #place: string;
  #open: () => TextStorage;
  /** Keys of changes that this tab has had in hand; what it no longer names is done with. */
  #mine = new Set<string>();

  /** `open` is asked on every use, because it may be missing (a server) or forbidden. */
  constructor(place: string, open: () => TextStorage) {
    this.#place = place;
    this.#open = open;
  }

  /** What is kept; nothing where there is no storage, and never anything malformed. */
  load(): Pending[] {
    try {
      const stored: unknown = JSON.parse(this.#open().getItem(this.#place) ?? "[]");
      return Array.isArray(stored) ? stored.filter(isPending) : [];
    } catch {
      return [];
    }
  }

  /** Keeps this tab's changes, beside those of other tabs. */
  store(pending: readonly Pending[]): void {
    for (const { clientKey } of pending) this.#mine.add(clientKey);
    const others = this.load().filter(({ clientKey }) => !this.#mine.has(clientKey));
    const all = [...others, ...pending];
    try {
      if (all.length === 0) this.#open().removeItem(this.#place);
      else this.#open().setItem(this.#place, JSON.stringify(all));
    } catch {
      // Storage may be full or forbidden; the ratings are then kept in memory only.
    }
  }
}

function isPending(value: unknown): value is Pending {
  const item = value as Partial<Pending> | null;
  return (
    typeof item?.skillId === "string" &&
    typeof item.clientKey === "string" &&
    typeof item.wasSent === "boolean" &&
    Number.isInteger(item.expectedVersion) &&
    isRating(item.rating) &&
    Array.isArray(item.own)
  );
}

const isRating = (value: unknown) => value === null || Number.isInteger(value);
