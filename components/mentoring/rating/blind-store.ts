import { type ActionState, messageOf } from "@/lib/domain/action-state";

/** What a reviewer says about one skill; "" = nothing yet, else "0" to "5" in halves, or not observable. */
export type Blind = { readonly value: string; readonly lookedAtIds: readonly string[] };

export type BlindStatus =
  | "stored"
  /** Cannot be stored yet: a number without anything looked at, or ticks without a number. */
  | "incomplete"
  | "saving"
  /** Nobody answered; it is tried again by itself. */
  | "waiting"
  /** The server said no; `problem` says why. */
  | "refused";

export type BlindLine = Blind & { readonly status: BlindStatus; readonly problem: string | null };

export type BlindSnapshot = {
  readonly lines: Readonly<Record<string, BlindLine>>;
  /** When something was last stored; null before that. */
  readonly savedAt: number | null;
};

export type BlindPayload = Blind & { readonly skillId: string; readonly clientKey: string };

export type BlindPorts = {
  readonly send: (payload: BlindPayload) => Promise<ActionState<unknown>>;
  readonly newKey: () => string;
  readonly now: () => number;
  /** Runs `work` later; a newer call for the same skill takes the place of the older. */
  readonly later: (skillId: string, work: () => void, milliseconds: number) => void;
  readonly keep: (unsaved: Readonly<Record<string, Blind>>) => void;
};

/** Arrow keys pass over numbers that nobody means. */
const QUIET_MS = 350;
export const RETRY_MS = 5_000;
const NOT_OBSERVABLE = "not-observable";

/** Whether the server can take it: a number rests on something looked at, "not observable" on nothing. */
export const isComplete = ({ value, lookedAtIds }: Blind): boolean =>
  value === NOT_OBSERVABLE || (value !== "" && lookedAtIds.length > 0);

/**
 * The ratings of one review while they are given: every change is sent by itself, one at a time for
 * each skill, the newest last. What is not stored yet is kept by the browser, and tried again.
 */
export class BlindStore {
  #ports: BlindPorts;
  #snapshot: BlindSnapshot;
  #listeners = new Set<() => void>();
  /** The change of a skill that is not stored yet, with its key. */
  #unsaved = new Map<string, { blind: Blind; key: string }>();
  #underWay = new Map<string, Promise<void>>();

  constructor(stored: Readonly<Record<string, Blind>>, ports: BlindPorts) {
    this.#ports = ports;
    const lines = Object.entries(stored).map(([skillId, blind]) => [
      skillId,
      { ...blind, status: "stored", problem: null },
    ]);
    this.#snapshot = { lines: Object.fromEntries(lines), savedAt: null };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): BlindSnapshot => this.#snapshot;

  /** Takes up what an earlier visit could not store; skills that are no longer asked for are left out. */
  resume(kept: Readonly<Record<string, Blind>>): void {
    for (const [skillId, blind] of Object.entries(kept)) {
      if (this.#snapshot.lines[skillId]) this.change(skillId, blind);
    }
  }

  change(skillId: string, part: Partial<Blind>): void {
    const line = this.#snapshot.lines[skillId];
    if (!line) return;
    const blind = { value: line.value, lookedAtIds: line.lookedAtIds, ...part };
    this.#unsaved.set(skillId, { blind, key: this.#ports.newKey() });
    const status = isComplete(blind) ? "saving" : "incomplete";
    this.#show(skillId, { ...blind, status, problem: null });
    this.#keep();
    if (status === "saving") {
      this.#ports.later(skillId, () => void this.#send(skillId), QUIET_MS);
    }
  }

  /** Sends at once whatever waits, and waits for the answers: the network is back, or the end is near. */
  async flush(): Promise<void> {
    await Promise.all([...this.#unsaved.keys()].map((skillId) => this.#send(skillId)));
  }

  #send(skillId: string): Promise<void> {
    const change = this.#unsaved.get(skillId);
    if (!change || !isComplete(change.blind)) return Promise.resolve();
    const before = this.#underWay.get(skillId);
    if (before) return before;
    const sending = this.#sendNow(skillId, change);
    this.#underWay.set(skillId, sending);
    return sending;
  }

  async #sendNow(skillId: string, change: { blind: Blind; key: string }): Promise<void> {
    this.#show(skillId, { ...change.blind, status: "saving", problem: null });
    const answer = await this.#ports
      .send({ skillId, clientKey: change.key, ...change.blind })
      .catch(() => null);
    this.#underWay.delete(skillId);
    const isNewest = this.#unsaved.get(skillId) === change;
    if (answer?.status === "ok") this.#snapshot = { ...this.#snapshot, savedAt: this.#ports.now() };
    if (!isNewest) {
      this.#tell();
      return this.#send(skillId);
    }
    if (answer?.status === "ok") {
      this.#unsaved.delete(skillId);
      this.#keep();
      this.#show(skillId, { ...change.blind, status: "stored", problem: null });
      return;
    }
    const isRefused = answer?.status === "invalid" || answer?.status === "not-found";
    const status = isRefused ? "refused" : "waiting";
    this.#show(skillId, { ...change.blind, status, problem: answer && problemIn(answer) });
    if (!isRefused) this.#ports.later(skillId, () => void this.#send(skillId), RETRY_MS);
  }

  #show(skillId: string, line: BlindLine): void {
    const { lines } = this.#snapshot;
    this.#snapshot = { ...this.#snapshot, lines: { ...lines, [skillId]: line } };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #keep(): void {
    const blinds = [...this.#unsaved].map(([skillId, { blind }]) => [skillId, blind]);
    this.#ports.keep(Object.fromEntries(blinds));
  }
}

function problemIn(state: ActionState<unknown>): string {
  const first = state.status === "invalid" ? Object.values(state.problems)[0] : undefined;
  return messageOf(state) ?? first ?? "This could not be saved.";
}
