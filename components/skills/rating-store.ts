import type { ActionState } from "@/lib/domain/action-state";
import { type Known, type Rating, ratingOf } from "./rating-values";

/**
 * Autosave for the matrix. Ratings wait here until the server has acknowledged them: they are
 * written to the browser's storage at once, sent one after another with a key of their own (so a
 * resend has one effect), and survive a reload, a lost connection or an expired session.
 */

export type Pending = {
  skillId: string;
  rating: Rating;
  expectedVersion: number;
  clientKey: string;
  /**
   * What the row showed before, and what was sent without an answer: finding one of these stored is
   * no conflict, it is this browser's own doing.
   */
  own: (Rating | "unrated")[];
  /** Sent at least once: it may be stored already, whether or not an answer came. */
  wasSent: boolean;
};

/** What another tab stored, and what this one wanted. */
export type Conflict = Known & { mine: Rating };

export type Saved = { skillId: string; entryId: string; at: string };
type Recorded = Known & { outcome: "recorded"; entryId: string; at: string };
type Refused = Known & { outcome: "conflict" };
export type RateResult = ActionState<Recorded | Refused>;

export type Snapshot = {
  status: "idle" | "saving" | "signed-out" | "waiting";
  pending: ReadonlyMap<string, Pending>;
  known: ReadonlyMap<string, Known>;
  conflicts: ReadonlyMap<string, Conflict>;
  saved: Saved | null;
  /** A refusal in words, e.g. a value that the server does not take. */
  problem: string | null;
};

export type Ports = {
  send: (payload: object) => Promise<RateResult>;
  takeBack: (payload: object) => Promise<ActionState<Known & { skillId: string }>>;
  newKey: () => string;
  /** Calls back once after the delay; a new call for the same purpose replaces the old one. */
  schedule: (run: () => void, milliseconds: number) => void;
  load: () => Pending[];
  store: (pending: Pending[]) => void;
};

/** A row settles for this long before it is sent, so that passing through 2 and 3 leaves no trace. */
const SETTLE_MS = 450;
const RETRY_MS = 4_000;

export class RatingStore {
  #ports: Ports;
  #snapshot: Snapshot;
  #listeners = new Set<() => void>();
  /** The one round of sending that is under way, if any. */
  #sending: Promise<void> | null = null;
  #isTakingBack = false;
  /** Rows that are still being changed; they wait for the timer even while others are sent. */
  #unsettled = new Set<string>();

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#snapshot = {
      status: "idle",
      pending: new Map(),
      known: new Map(),
      conflicts: new Map(),
      saved: null,
      problem: null,
    };
  }

  /** Takes up what an earlier visit could not save. Not in the constructor: the server has none. */
  resume(): void {
    const left = this.#ports.load().filter((p) => !this.#snapshot.pending.has(p.skillId));
    if (left.length === 0) return;
    const pending = new Map(this.#snapshot.pending);
    for (const item of left) pending.set(item.skillId, item);
    this.#update({ pending, status: "saving" });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Snapshot => this.#snapshot;

  /** The row as it is now: what waits here, else what was acknowledged, else what the page brought. */
  read(skillId: string, page: Known): Known {
    const { pending, known } = this.#snapshot;
    const acknowledged = known.get(skillId);
    const base = acknowledged && acknowledged.version > page.version ? acknowledged : page;
    const waiting = pending.get(skillId);
    if (!waiting) return base;
    return { ...base, claimed: waiting.rating, isNotObservable: waiting.rating === null };
  }

  rate(skillId: string, rating: Rating, page: Known): void {
    this.#conflict(skillId, null);
    if (ratingOf(this.read(skillId, page)) === rating) return;
    const base = this.#known(skillId, page);
    const waiting = this.#snapshot.pending.get(skillId);
    if (waiting && isUntouched(waiting) && ratingOf(base) === rating) {
      this.#forget(skillId);
      return;
    }
    const own = waiting ? waiting.own : [ratingOf(base)];
    this.#put({
      skillId,
      rating,
      // What the first of these changes saw: a page drawn anew meanwhile has not been looked at.
      expectedVersion: waiting?.expectedVersion ?? base.version,
      clientKey: this.#ports.newKey(),
      own: waiting?.wasSent ? [...own, waiting.rating] : own,
      wasSent: false,
    });
    this.#update({ status: "saving", problem: null });
    this.#unsettled.add(skillId);
    this.#ports.schedule(() => void this.flush(), SETTLE_MS);
  }

  /**
   * Sends everything that waits, in order, and resolves when that is done. Stops where the server
   * cannot be reached; a call while a round is under way joins it.
   */
  flush(): Promise<void> {
    this.#unsettled.clear();
    if (this.#isTakingBack) return Promise.resolve();
    this.#sending ??= this.#sendAll();
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    // Lets `#sending` be set before the round can be over.
    await null;
    let next = this.#nextToSend();
    while (next && (await this.#send(next))) next = this.#nextToSend();
    this.#sending = null;
    if (this.#snapshot.pending.size === 0 && this.#snapshot.status !== "idle") {
      this.#update({ status: "idle" });
    }
  }

  #nextToSend(): Pending | undefined {
    const waiting = [...this.#snapshot.pending.values()];
    return waiting.find(({ skillId }) => !this.#unsettled.has(skillId));
  }

  /** Ends a conflict: keeps the stored value, or sends one's own on top of it. */
  settle(skillId: string, choice: "mine" | "stored"): void {
    const conflict = this.#snapshot.conflicts.get(skillId);
    this.#conflict(skillId, null);
    if (conflict && choice === "mine") this.rate(skillId, conflict.mine, conflict);
  }

  /** Takes the latest rating back: one that still waits is dropped, a saved one retracted. */
  async undo(): Promise<void> {
    const latest = [...this.#snapshot.pending.values()].at(-1);
    if (latest && isUntouched(latest)) return this.#forget(latest.skillId);
    if (latest || this.#isTakingBack) {
      return this.#update({ problem: "That rating is still being saved. Undo it in a moment." });
    }
    const saved = this.#snapshot.saved;
    if (!saved) return;
    // Nothing is sent meanwhile: a rating made now must build on what is left after the undo.
    this.#isTakingBack = true;
    const payload = { entryId: saved.entryId, clientKey: this.#ports.newKey() };
    const result = await this.#ports.takeBack(payload).catch(() => null);
    this.#isTakingBack = false;
    if (result?.status === "ok") {
      this.#learn(result.value.skillId, result.value);
      this.#update({ saved: null, problem: null });
    } else {
      this.#update({ problem: "That could not be undone just now. Try again." });
    }
    return this.flush();
  }

  async #send(item: Pending): Promise<boolean> {
    const { skillId, rating, expectedVersion, clientKey } = item;
    const payload = { skillId, rating, expectedVersion, clientKey };
    this.#replace({ ...item, wasSent: true });
    if (this.#snapshot.status !== "saving") this.#update({ status: "saving" });
    const result = await this.#ports.send(payload).catch(() => null);
    if (result?.status === "signed-out") {
      this.#update({ status: "signed-out" });
      return false;
    }
    if (result === null || result.status === "unavailable" || result.status === "limited") {
      this.#update({ status: "waiting" });
      this.#ports.schedule(() => void this.flush(), RETRY_MS);
      return false;
    }
    const newer = this.#snapshot.pending.get(skillId);
    if (newer?.clientKey === clientKey) this.#forget(skillId);
    if (result.status !== "ok") {
      const words = result.status === "invalid" ? Object.values(result.problems)[0] : undefined;
      this.#update({ problem: words ?? "That rating could not be saved." });
    } else if (result.value.outcome === "recorded") {
      const { entryId, at } = result.value;
      this.#learn(skillId, result.value);
      this.#update({ saved: { skillId, entryId, at } });
    } else {
      this.#meet(skillId, newer ?? item, result.value);
    }
    return true;
  }

  /**
   * Another tab wrote first, and `wish` is what this one wants now. Where the other wrote what this
   * row showed or had sent itself, there is nothing to settle.
   */
  #meet(skillId: string, wish: Pending, stored: Known): void {
    this.#forget(skillId);
    this.#learn(skillId, stored);
    const value = ratingOf(stored);
    if (value === wish.rating) return;
    if (wish.own.includes(value)) this.rate(skillId, wish.rating, stored);
    else this.#conflict(skillId, { ...stored, mine: wish.rating });
  }

  #known(skillId: string, page: Known): Known {
    const acknowledged = this.#snapshot.known.get(skillId);
    return acknowledged && acknowledged.version > page.version ? acknowledged : page;
  }

  #learn(skillId: string, { version, claimed, isNotObservable }: Known): void {
    const stored = { version, claimed, isNotObservable };
    this.#update({ known: new Map(this.#snapshot.known).set(skillId, stored) });
    const waiting = this.#snapshot.pending.get(skillId);
    // A rating made while this one was under way builds on what has just been stored, unless a
    // version in between says that another tab wrote as well.
    if (!waiting || waiting.expectedVersion + 1 !== version) return;
    const value = ratingOf(stored);
    if (waiting.rating === value && !waiting.wasSent) this.#forget(skillId);
    else this.#replace({ ...waiting, expectedVersion: version, own: [value] });
  }

  #conflict(skillId: string, conflict: Conflict | null): void {
    if (!conflict && !this.#snapshot.conflicts.has(skillId)) return;
    const conflicts = new Map(this.#snapshot.conflicts);
    if (conflict) conflicts.set(skillId, conflict);
    else conflicts.delete(skillId);
    this.#update({ conflicts });
  }

  /** Puts a change at the end of the queue: the last in it is the latest one made. */
  #put(item: Pending): void {
    const pending = new Map(this.#snapshot.pending);
    pending.delete(item.skillId);
    this.#update({ pending: pending.set(item.skillId, item) });
  }

  /** The same change at the same place in the queue, with something new known about it. */
  #replace(item: Pending): void {
    this.#update({ pending: new Map(this.#snapshot.pending).set(item.skillId, item) });
  }

  #forget(skillId: string): void {
    this.#unsettled.delete(skillId);
    const pending = new Map(this.#snapshot.pending);
    if (pending.delete(skillId)) this.#update({ pending });
    if (pending.size === 0 && !this.#sending) this.#update({ status: "idle" });
  }

  #update(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    if (change.pending) this.#ports.store([...this.#snapshot.pending.values()]);
    for (const listener of this.#listeners) listener();
  }
}

/** Nothing of it ever left this browser, so that dropping it leaves no trace. */
function isUntouched({ wasSent, own }: Pending): boolean {
  return !wasSent && own.length === 1;
}
