import type { ActionState } from "@/lib/domain/action-state";

/**
 * Autosave for the matrix. Ratings wait here until the server has acknowledged them: they are
 * written to the browser's storage at once, sent one after another with a key of their own (so a
 * resend has one effect), and survive a reload, a lost connection or an expired session.
 */

export type Rating = number | null;

/** What is known of a skill's stored state. */
export type Known = { version: number; claimed: number | null; isNotObservable: boolean };

export type Pending = {
  skillId: string;
  rating: Rating;
  expectedVersion: number;
  clientKey: string;
  /**
   * What the row showed before, and what was sent without an answer (undefined = unrated): finding
   * one of these stored is no conflict, it is this browser's own doing.
   */
  own: (Rating | undefined)[];
  /** Sent at least once: another value then needs a key of its own. */
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
  #inFlight: string | null = null;
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
    const shown = this.read(skillId, page);
    if (isRated(shown) && shown.claimed === rating && shown.isNotObservable === (rating === null)) {
      return;
    }
    const base = this.#known(skillId, page);
    const waiting = this.#snapshot.pending.get(skillId);
    const own = waiting ? waiting.own : [ratingOf(base)];
    this.#put({
      skillId,
      rating,
      expectedVersion: base.version,
      clientKey: waiting && !waiting.wasSent ? waiting.clientKey : this.#ports.newKey(),
      own: waiting?.wasSent ? [...own, waiting.rating] : own,
      wasSent: false,
    });
    this.#conflict(skillId, null);
    this.#update({ status: "saving", problem: null });
    this.#unsettled.add(skillId);
    this.#ports.schedule(() => void this.flush(), SETTLE_MS);
  }

  /** Sends everything that waits, in order. Stops where the server cannot be reached. */
  async flush(): Promise<void> {
    this.#unsettled.clear();
    if (this.#inFlight !== null) return;
    for (;;) {
      const waiting = [...this.#snapshot.pending.values()];
      const next = waiting.find(({ skillId }) => !this.#unsettled.has(skillId));
      if (!next) {
        if (waiting.length > 0) return;
        break;
      }
      this.#inFlight = next.skillId;
      const goesOn = await this.#send(next);
      this.#inFlight = null;
      if (!goesOn) return;
    }
    if (this.#snapshot.status === "saving" || this.#snapshot.status === "waiting") {
      this.#update({ status: "idle" });
    }
  }

  /** Ends a conflict: keeps the stored value, or sends one's own on top of it. */
  settle(skillId: string, choice: "mine" | "stored"): void {
    const conflict = this.#snapshot.conflicts.get(skillId);
    this.#conflict(skillId, null);
    if (conflict && choice === "mine") this.rate(skillId, conflict.mine, conflict);
  }

  /** Takes the last saved rating back. */
  async undo(): Promise<void> {
    const saved = this.#snapshot.saved;
    if (!saved) return;
    const payload = { entryId: saved.entryId, clientKey: this.#ports.newKey() };
    const result = await this.#ports.takeBack(payload).catch(() => null);
    if (result?.status === "ok") {
      this.#learn(result.value.skillId, result.value);
      this.#update({ saved: null });
    } else {
      this.#update({ problem: "That could not be undone just now. Try again." });
    }
  }

  async #send(item: Pending): Promise<boolean> {
    const { skillId, rating, expectedVersion, clientKey } = item;
    const payload = { skillId, rating, expectedVersion, clientKey };
    this.#put({ ...item, wasSent: true });
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
    this.#drop(item);
    if (result.status !== "ok") {
      const words = result.status === "invalid" ? Object.values(result.problems)[0] : undefined;
      this.#update({ problem: words ?? "That rating could not be saved." });
    } else if (result.value.outcome === "recorded") {
      const { entryId, at } = result.value;
      this.#learn(skillId, result.value);
      this.#update({ saved: { skillId, entryId, at } });
    } else {
      this.#meet(item, result.value);
    }
    return true;
  }

  /** Another tab wrote first. Where it wrote what this row showed, there is nothing to settle. */
  #meet(item: Pending, stored: Known): void {
    this.#learn(item.skillId, stored);
    const value = ratingOf(stored);
    if (item.own.includes(value)) {
      this.rate(item.skillId, item.rating, stored);
    } else if (value !== item.rating) {
      this.#conflict(item.skillId, { ...stored, mine: item.rating });
    }
  }

  #known(skillId: string, page: Known): Known {
    const acknowledged = this.#snapshot.known.get(skillId);
    return acknowledged && acknowledged.version > page.version ? acknowledged : page;
  }

  #learn(skillId: string, { version, claimed, isNotObservable }: Known): void {
    const known = new Map(this.#snapshot.known);
    known.set(skillId, { version, claimed, isNotObservable });
    // A rating made while this one was under way must build on what has just been stored.
    const waiting = this.#snapshot.pending.get(skillId);
    const pending = new Map(this.#snapshot.pending);
    if (waiting) pending.set(skillId, { ...waiting, expectedVersion: version });
    this.#update({ known, pending });
  }

  #conflict(skillId: string, conflict: Conflict | null): void {
    const conflicts = new Map(this.#snapshot.conflicts);
    if (conflict) conflicts.set(skillId, conflict);
    else conflicts.delete(skillId);
    this.#update({ conflicts });
  }

  #put(item: Pending): void {
    const pending = new Map(this.#snapshot.pending);
    pending.set(item.skillId, item);
    this.#update({ pending });
  }

  #drop(item: Pending): void {
    if (this.#snapshot.pending.get(item.skillId)?.clientKey !== item.clientKey) return;
    const pending = new Map(this.#snapshot.pending);
    pending.delete(item.skillId);
    this.#update({ pending });
  }

  #update(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    if (change.pending) this.#ports.store([...this.#snapshot.pending.values()]);
    for (const listener of this.#listeners) listener();
  }
}

function isRated(known: Known): boolean {
  return known.claimed !== null || known.isNotObservable;
}

/** The rating as stored; undefined where there is none. */
function ratingOf(known: Known): Rating | undefined {
  return isRated(known) ? known.claimed : undefined;
}
