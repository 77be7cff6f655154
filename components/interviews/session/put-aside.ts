/**
 * Texts of this tab that the server has put aside, by part. Until their writer has settled them
 * they are shown; afterwards finding them among the leftovers is no news.
 */
export class PutAside {
  #open = new Map<string, Set<string>>();
  #settled = new Set<string>();

  /** The server refused this text and keeps it; its writer has yet to choose. */
  note(place: string, body: string): void {
    this.#open.set(place, (this.#open.get(place) ?? new Set()).add(body));
  }

  /** The choice is made; `mine` settles all that was put aside here. */
  end(place: string, choice: "mine" | "theirs"): void {
    if (choice === "mine") for (const text of this.#open.get(place) ?? []) this.settle(text);
    this.#open.delete(place);
  }

  settle(body: string): void {
    this.#settled.add(body);
  }

  isSettled = (body: string): boolean => this.#settled.has(body);
}
