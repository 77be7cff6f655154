import { KEPT_TEXTS, namesIn } from "@/components/ui/kept-texts";

/** Where a browser keeps text; the part of `localStorage` that is needed here. */
export type TextStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** A text that went out and whose answer has not come: finding it stored is no surprise. */
export type Sent = { readonly body: string; readonly clientKey: string };

/** What one tab has not yet seen acknowledged of one part of an answer. */
export type Kept = {
  readonly body: string;
  /** The version that it was written upon. */
  readonly baseVersion: number;
  readonly sent: readonly Sent[];
  /** Texts of other tabs that wait for a choice. */
  readonly others: readonly string[];
  /** Milliseconds since the epoch, by this browser's clock: orders the tabs of one browser. */
  readonly at: number;
};

/**
 * Unsent text of answers, in this browser. Every tab writes under a name of its own, so that two
 * of them never wipe each other's words; whoever opens the answer next collects them all.
 */
export class DraftStorage {
  #tab: string;
  #open: () => TextStorage;

  /** `open` is asked on every use, because storage may be missing (a server) or forbidden. */
  constructor(tab: string, open: () => TextStorage) {
    this.#tab = tab;
    this.#open = open;
  }

  /** Keeps this tab's text of one part; null forgets it. */
  keep(answerId: string, field: string, kept: Kept | null): void {
    const place = `${placeOf(answerId, field)}${this.#tab}`;
    try {
      if (kept === null) this.#open().removeItem(place);
      else this.#open().setItem(place, JSON.stringify(kept));
    } catch {
      // Storage may be full or forbidden; the text is then kept in memory only.
    }
  }

  /** The parts of an answer of which any tab has left something. */
  fieldsLeft(answerId: string): string[] {
    try {
      const start = `${KEPT_TEXTS}${answerId}.`;
      const fields = namesIn(this.#open(), start).map((name) => name.slice(start.length));
      return [...new Set(fields.map((rest) => rest.slice(0, rest.lastIndexOf("."))))];
    } catch {
      return [];
    }
  }

  /** Takes what every tab has left of one part, newest first, and clears their places. */
  collect(answerId: string, field: string): Kept[] {
    const found: Kept[] = [];
    try {
      const storage = this.#open();
      for (const place of namesIn(storage, placeOf(answerId, field))) {
        const kept = read(storage.getItem(place));
        if (kept) found.push(kept);
        storage.removeItem(place);
      }
    } catch {
      // Nothing can be read: there is nothing to take up.
    }
    return found.sort((one, other) => other.at - one.at);
  }
}

const placeOf = (answerId: string, field: string) => `${KEPT_TEXTS}${answerId}.${field}.`;

function read(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? "null") as Partial<Kept> | null;
    const isWhole =
      typeof kept?.body === "string" &&
      Number.isInteger(kept.baseVersion) &&
      typeof kept.at === "number" &&
      Array.isArray(kept.sent) &&
      kept.sent.every(
        ({ body, clientKey }) => typeof body === "string" && typeof clientKey === "string",
      ) &&
      Array.isArray(kept.others) &&
      kept.others.every((other) => typeof other === "string");
    return isWhole ? (kept as Kept) : null;
  } catch {
    return null;
  }
}
