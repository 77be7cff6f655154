import { PendingStorage, type TextStorage } from "../pending-storage";
import { type RateResult, RatingStore } from "../rating-store";
import { type Known, type Rating, ratingOf } from "../rating-values";
import { type RatePayload, RatingServer } from "./rating-server";

/** What becomes of a request: "lost" = done, but the answer never came; "dropped" = never arrived. */
export const FATES = ["ok", "lost", "dropped", "unavailable", "limited", "failed"] as const;
export type Fate = (typeof FATES)[number];
export const SKILLS = ["loops", "sql"] as const;

type Wish = { rating: Rating };
type Takeback = Awaited<ReturnType<ConstructorParameters<typeof RatingStore>[0]["takeBack"]>>;
type Request = { run: () => unknown; settle: (result: unknown) => void; isRating: boolean };

export function memoryStorage(): TextStorage & { text: Map<string, string> } {
  const text = new Map<string, string>();
  return {
    text,
    getItem: (place) => text.get(place) ?? null,
    setItem: (place, value) => void text.set(place, value),
    removeItem: (place) => void text.delete(place),
  };
}

/**
 * One person at the matrix: a real store, a server whose answers come when the test lets them, and
 * a memory of what the person last wanted of each skill and has seen in its row.
 */
export class Visit {
  readonly server = new RatingServer();
  readonly storage = memoryStorage();
  readonly wishes = new Map<string, Wish>();
  store: RatingStore;
  isSignedIn = true;
  #timer: (() => void) | null = null;
  #requests: Request[] = [];
  #seen = new Set<string>();
  #page = new Map<string, Known>();
  #presses: string[] = [];
  #keys = 0;

  constructor() {
    this.server.isSeen = (skillId, value) => this.#seen.has(`${skillId} ${value}`);
    this.store = this.#open();
  }

  page(skillId: string): Known {
    return this.#page.get(skillId) ?? this.server.known(skillId);
  }

  shown(skillId: string) {
    return ratingOf(this.store.read(skillId, this.page(skillId)));
  }

  /** Loads the page (again): what was under way may still arrive, but nobody hears the answer. */
  reload(): void {
    for (const skillId of this.store.snapshot().conflicts.keys()) this.wishes.delete(skillId);
    for (const request of this.#requests) request.settle = () => {};
    this.store = this.#open();
    this.redraw();
    this.store.resume();
    void this.store.flush();
  }

  redraw(): void {
    for (const skillId of SKILLS) this.#page.set(skillId, this.server.known(skillId));
  }

  rate(skillId: string, rating: Rating): void {
    const isShown = this.shown(skillId) === rating;
    this.store.rate(skillId, rating, this.page(skillId));
    if (isShown) {
      if (!this.store.snapshot().pending.has(skillId)) this.wishes.delete(skillId);
      return;
    }
    this.#presses.push(`${skillId}: ${rating}`);
    if (this.store.snapshot().pending.has(skillId)) this.wishes.set(skillId, { rating });
    else this.wishes.delete(skillId);
  }

  undo(): void {
    const before = this.store.snapshot();
    const latest = [...before.pending.keys()].at(-1);
    void this.store.undo();
    if (!latest && before.saved) this.wishes.delete(before.saved.skillId);
    if (latest && !this.store.snapshot().pending.has(latest)) this.wishes.delete(latest);
  }

  settle(skillId: string, choice: "mine" | "stored"): void {
    const conflict = this.store.snapshot().conflicts.get(skillId);
    if (!conflict) return;
    this.wishes.set(skillId, { rating: conflict.mine });
    this.#presses.push(`${skillId}: ${conflict.mine}`);
    if (choice === "stored") this.wishes.delete(skillId);
    this.store.settle(skillId, choice);
  }

  /** Another tab writes, knowing what is stored: it may replace a wish that has come true. */
  elsewhere(skillId: string, rating: Rating): void {
    const { value } = this.server.current(skillId);
    if (this.wishes.get(skillId)?.rating === value) this.wishes.delete(skillId);
    this.server.write(skillId, rating, "elsewhere");
  }

  async answer(fate: Fate): Promise<void> {
    const request = this.#requests.shift();
    if (!request) return;
    if (!this.isSignedIn) request.settle({ status: "signed-out", typed: {} });
    else if (fate === "ok") request.settle(request.run());
    else if (fate === "lost") request.settle(request.run() && new Error("network"));
    else if (fate === "dropped") request.settle(new Error("network"));
    else {
      request.settle({ status: fate, message: "Later.", id: "1", typed: {} });
      await this.quiet();
      if (fate === "failed" && request.isRating) this.#giveUpUnlessKept();
    }
    await this.quiet();
  }

  tick(): void {
    const run = this.#timer;
    this.#timer = null;
    run?.();
  }

  /** The server is back, and so is the person's session: nothing else is left to be done by hand. */
  async comeToRest(): Promise<void> {
    this.isSignedIn = true;
    for (let i = 0; i < 60; i++) {
      await this.quiet();
      if (this.#requests.length > 0) await this.answer("ok");
      else if (this.store.snapshot().status === "signed-out") void this.store.flush();
      else this.tick();
    }
  }

  /** Lets every promise that can go on go on, and notes what the rows then show. */
  async quiet(): Promise<void> {
    for (let i = 0; i < 30; i++) await null;
    const { conflicts } = this.store.snapshot();
    for (const skillId of SKILLS) {
      this.#seen.add(`${skillId} ${this.shown(skillId)}`);
      const conflict = conflicts.get(skillId);
      if (conflict) this.#seen.add(`${skillId} ${ratingOf(conflict)}`);
    }
  }

  /** A wish that is neither kept, nor stored, nor in a conflict that the person was told of. */
  lostWishes(): string[] {
    const { pending, conflicts } = this.store.snapshot();
    return [...this.wishes]
      .filter(([skillId, { rating }]) => {
        const kept = pending.get(skillId)?.rating === rating;
        const told = conflicts.get(skillId)?.mine === rating;
        return !kept && !told && !this.#cameTrue(skillId, rating);
      })
      .map(([skillId, { rating }]) => `${skillId}: ${rating}`);
  }

  /** Stored now, or stored once and replaced by another tab that knew, before this one heard of it. */
  #cameTrue(skillId: string, rating: Rating): boolean {
    if (this.server.current(skillId).value === rating) return true;
    const wasStored = this.server.entries.some(
      (e) => e.skillId === skillId && e.value === rating && e.by === "here" && !e.isRetracted,
    );
    return wasStored && this.shown(skillId) === rating;
  }

  /** Ratings that are stored more often than they were made. */
  doubles(): string[] {
    const stored = this.server.entries.filter(({ by }) => by === "here");
    const texts = stored.map(({ skillId, value }) => `${skillId}: ${value}`);
    const often = (list: string[], text: string) => list.filter((t) => t === text).length;
    return texts.filter((text) => often(texts, text) > often(this.#presses, text));
  }

  /** A refused rating is given up, and the person is told. */
  #giveUpUnlessKept(): void {
    const { pending, problem } = this.store.snapshot();
    for (const lost of this.lostWishes()) {
      const skillId = lost.split(":")[0] ?? "";
      if (!pending.has(skillId) && problem !== null) this.wishes.delete(skillId);
    }
  }

  #open(): RatingStore {
    const storage = new PendingStorage("here", () => this.storage);
    const ask = <T>(run: () => unknown, isRating: boolean) =>
      new Promise<T>((resolve, reject) => {
        const settle = (result: unknown) =>
          result instanceof Error ? reject(result) : resolve(result as T);
        this.#requests.push({ run, settle, isRating });
      });
    this.#timer = null;
    return new RatingStore({
      send: (payload) => ask<RateResult>(() => this.server.rate(payload as RatePayload), true),
      takeBack: (payload) =>
        ask<Takeback>(
          () => this.server.retract(payload as { entryId: string } & RatePayload),
          false,
        ),
      newKey: () => `key-${this.#keys++}`,
      schedule: (run) => {
        this.#timer = run;
      },
      load: () => storage.load(),
      store: (pending) => storage.store(pending),
    });
  }
}
