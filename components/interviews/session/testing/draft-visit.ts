import type { SaveResult } from "../draft-ports";
import { DraftStorage, type TextStorage } from "../draft-storage";
import { DraftStore } from "../draft-store";

/** What becomes of a request: "lost" = done, but no answer came; "dropped" = never arrived. */
export const FATES = ["ok", "lost", "dropped", "unavailable"] as const;
export type Fate = (typeof FATES)[number];
export const ANSWER = "a1";
export const FIELD = "code";

type Payload = { body: string; baseVersion: number; clientKey: string };

/** The server's side of one part of an answer, as the action is agreed. */
export class DraftServer {
  body = "";
  version = 0;
  leftovers: string[] = [];
  /** Every text that was once the stored one. */
  readonly history: string[] = [];
  isLocked = false;

  save({ body, baseVersion }: Payload): SaveResult {
    if (this.isLocked) {
      this.leftovers.push(body);
      const value = { reason: "submitted", body: this.body, version: this.version };
      return { status: "conflict", message: "It was handed in.", value, typed: {} };
    }
    if (body === this.body) {
      return { status: "ok", value: { version: this.version, savedAt: this.version * 1000 } };
    }
    if (baseVersion !== this.version) {
      this.leftovers.push(body);
      const value = { reason: "overtaken", body: this.body, version: this.version };
      return { status: "conflict", message: "", value, typed: {} };
    }
    this.body = body;
    this.version += 1;
    this.history.push(body);
    return { status: "ok", value: { version: this.version, savedAt: this.version * 1000 } };
  }

  /** As the page would bring it. */
  page() {
    const { body, version } = this;
    return { [FIELD]: { body, version, savedAt: version === 0 ? null : version * 1000 } };
  }
}

export function memoryStorage(): TextStorage & { text: Map<string, string> } {
  const text = new Map<string, string>();
  return {
    text,
    get length() {
      return text.size;
    },
    key: (index) => [...text.keys()][index] ?? null,
    getItem: (place) => text.get(place) ?? null,
    setItem: (place, value) => void text.set(place, value),
    removeItem: (place) => void text.delete(place),
  };
}

/** One tab of a browser: a real store, whose requests are answered when the test lets them. */
export class Tab {
  store: DraftStore;
  isClosed = false;
  clock = 0;
  readonly waits: number[] = [];
  #timer: (() => void) | null = null;
  #requests: { payload: Payload; settle: (result: SaveResult | Error) => void }[] = [];
  #keys = 0;

  constructor(
    readonly server: DraftServer,
    readonly storage: TextStorage,
    readonly name: string,
  ) {
    this.store = this.#open();
    this.redraw();
  }

  #open(): DraftStore {
    return new DraftStore({
      send: (payload) =>
        new Promise((resolve, reject) => {
          const settle = (result: SaveResult | Error) =>
            result instanceof Error ? reject(result) : resolve(result);
          this.#requests.push({ payload: payload as Payload, settle });
        }),
      newKey: () => `${this.name}-${this.#keys++}`,
      now: () => this.clock,
      schedule: (run, milliseconds) => {
        this.#timer = run;
        this.waits.push(milliseconds);
      },
      storage: new DraftStorage(this.name, () => this.storage),
      onClosed: () => {
        this.isClosed = true;
      },
    });
  }

  get field() {
    const field = this.store.field(ANSWER, FIELD);
    if (!field) throw new Error("The page has not brought this part.");
    return field;
  }

  type(body: string): void {
    this.clock += 1;
    this.store.write(ANSWER, FIELD, body);
  }

  choose(choice: "mine" | "theirs"): string {
    return this.store.settle(ANSWER, FIELD, choice);
  }

  redraw(): void {
    this.store.adopt(ANSWER, this.server.page());
  }

  /** What is under way still reaches the server, but nobody hears the answer. */
  reload(): void {
    this.#leave();
    this.redraw();
    this.store.adoptLeft([ANSWER]);
  }

  /** The same with another question in front, until a redraw turns to this one. */
  reloadElsewhere(): void {
    this.#leave();
    this.store.adoptLeft([ANSWER]);
  }

  #leave(): void {
    for (const { payload } of this.#requests.splice(0)) this.server.save(payload);
    this.#timer = null;
    this.store = this.#open();
  }

  tick(): void {
    const run = this.#timer;
    this.#timer = null;
    run?.();
  }

  async answer(fate: Fate): Promise<void> {
    await this.quiet();
    const request = this.#requests.shift();
    if (!request) return;
    const result = fate === "ok" || fate === "lost" ? this.server.save(request.payload) : null;
    if (result && fate === "ok") request.settle(result);
    else if (fate === "unavailable") {
      request.settle({ status: "unavailable", message: "", typed: {} });
    } else request.settle(new TypeError("Failed to fetch"));
    await this.quiet();
  }

  async quiet(): Promise<void> {
    for (let turn = 0; turn < 12; turn += 1) await null;
  }

  /** Every request succeeds and every timer runs, until nothing waits but a choice. */
  async comeToRest(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      this.tick();
      await this.answer("ok");
    }
  }

  get waiting(): number {
    return this.#requests.length;
  }
}
