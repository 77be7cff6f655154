import type { RateResult } from "../rating-store";
import type { Known, Rating } from "../rating-values";

type Value = Rating | "unrated";
type Entry = { id: string; skillId: string; value: Rating; by: Writer; isRetracted: boolean };
type Writer = "here" | "elsewhere";
export type RatePayload = {
  skillId: string;
  rating: Rating;
  expectedVersion: number;
  clientKey: string;
};

/** What the real server does with ratings, in memory: versions, client keys, retractions. */
export class RatingServer {
  readonly entries: Entry[] = [];
  /** Rules that were broken; empty at the end of a good run. */
  readonly offences: string[] = [];
  /** Whether the person in front of the browser has seen this value in the row. */
  isSeen: (skillId: string, value: Value) => boolean = () => true;
  #versions = new Map<string, number>();
  #answers = new Map<string, unknown>();

  current(skillId: string): { value: Value; by: Writer | null } {
    const last = this.entries.findLast((e) => e.skillId === skillId && !e.isRetracted);
    return last ? { value: last.value, by: last.by } : { value: "unrated", by: null };
  }

  known(skillId: string): Known {
    const { value } = this.current(skillId);
    return {
      version: this.#versions.get(skillId) ?? 0,
      claimed: value === "unrated" ? null : value,
      isNotObservable: value === null,
    };
  }

  rate({ skillId, rating, expectedVersion, clientKey }: RatePayload): RateResult {
    return this.#once(clientKey, () => {
      const stored = this.known(skillId);
      if (stored.version !== expectedVersion) {
        return { status: "ok", value: { outcome: "conflict", ...stored } };
      }
      const { value, by } = this.current(skillId);
      if (by === "elsewhere" && !this.isSeen(skillId, value)) {
        this.offences.push(`${skillId}: ${rating} silently replaced another tab's ${value}`);
      }
      const entryId = this.write(skillId, rating, "here");
      const now = this.known(skillId);
      return { status: "ok", value: { outcome: "recorded", entryId, at: "2026-01-01", ...now } };
    });
  }

  retract({ entryId, clientKey }: { entryId: string; clientKey: string }) {
    return this.#once(clientKey, () => {
      const entry = this.entries.find((e) => e.id === entryId);
      if (!entry) throw new Error("the browser made up an entry");
      if (!entry.isRetracted) this.#versions.set(entry.skillId, this.#next(entry.skillId));
      entry.isRetracted = true;
      const value = { skillId: entry.skillId, ...this.known(entry.skillId) };
      return { status: "ok" as const, value };
    });
  }

  /** A write that knows what it does: another tab that shows what is stored now. */
  write(skillId: string, value: Rating, by: Writer): string {
    const id = `entry-${this.entries.length}`;
    this.entries.push({ id, skillId, value, by, isRetracted: false });
    this.#versions.set(skillId, this.#next(skillId));
    return id;
  }

  #next(skillId: string): number {
    return (this.#versions.get(skillId) ?? 0) + 1;
  }

  #once<T>(key: string, run: () => T): T {
    if (!this.#answers.has(key)) this.#answers.set(key, run());
    return this.#answers.get(key) as T;
  }
}
