import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ActionState } from "@/lib/domain/action-state";
import type { ScoreView } from "@/lib/domain/interviews/report-view";
import { RubricStore } from "./rubric-store";
import type { Saved } from "./rubric-types";

/** A server of one score: versions, keys that are done once, and lost replies. */
class Server {
  score: ScoreView | null = null;
  sent: Record<string, unknown>[] = [];
  isSilent = false;
  refusal: string | null = null;
  private readonly done = new Map<string, ActionState<Saved>>();

  act = (isGiven: boolean) => async (_: unknown, payload: unknown) => {
    const input = payload as Record<string, unknown>;
    this.sent.push(input);
    const key = String(input.clientKey);
    const answer = this.done.get(key) ?? this.take(input, isGiven);
    this.done.set(key, answer);
    if (this.isSilent) throw new TypeError("the network is gone");
    return answer;
  };

  private take(input: Record<string, unknown>, isGiven: boolean): ActionState<Saved> {
    const version = this.score?.version ?? 0;
    if (this.refusal) return { status: "invalid", problems: { form: this.refusal }, typed: {} };
    if (input.baseVersion !== version) {
      return { status: "conflict", message: "", value: this.score, typed: {} };
    }
    const { dimensions, notes, words } = input as unknown as ScoreView;
    const givenAt = isGiven ? 1000 : null;
    this.score = { dimensions, notes, words, version: version + 1, givenAt };
    return { status: "ok", value: { version: version + 1, savedAt: 1000, givenAt } };
  }
}

let server: Server;
const kept = new Map<string, string>();
beforeEach(() => {
  server = new Server();
  kept.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

const open = (stored: ScoreView | null = null) =>
  new RubricStore({
    answerId: "a",
    mentorshipId: null,
    stored,
    acts: { save: server.act(false), give: server.act(true) },
    hasDrafts: stored?.givenAt == null,
    pauseMilliseconds: 60_000,
  });

describe("saving", () => {
  it("sends what was chosen, and keeps nothing in the tab once it is stored", async () => {
    const store = open();
    store.change({ dimensions: { depth: 3 } });
    expect(kept.size).toBe(1);
    await store.flush();
    expect(server.score).toMatchObject({ dimensions: { depth: 3 }, version: 1 });
    expect(store.snapshot()).toMatchObject({ status: "saved", savedAt: 1000 });
    expect(kept.size).toBe(0);
  });

  it("counts a lost reply once, whether the same or something newer is sent after it", async () => {
    const store = open();
    store.change({ dimensions: { depth: 3 } });
    server.isSilent = true;
    await store.flush();
    expect(store.snapshot().status).toBe("failed");
    server.isSilent = false;
    await store.flush();
    expect(server.score?.version).toBe(1);
    expect(store.snapshot().status).toBe("saved");

    store.change({ words: "first" });
    server.isSilent = true;
    await store.flush();
    server.isSilent = false;
    store.change({ words: "second" });
    await store.flush();
    expect(server.score).toMatchObject({ words: "second", version: 3 });
    expect(store.snapshot()).toMatchObject({ status: "saved", other: null });
  });

  it("takes up in a new page what the last could not save", async () => {
    server.isSilent = true;
    const before = open();
    before.change({ notes: { depth: "because" } });
    await before.flush();
    server.isSilent = false;
    server.score = null;
    const after = open();
    after.restore();
    await after.flush();
    expect(server.score).toMatchObject({ notes: { depth: "because" } });
  });
});

describe("two tabs", () => {
  const both = async () => {
    const [one, other] = [open(), open()];
    one.change({ words: "one" });
    await one.flush();
    other.change({ words: "other" });
    await other.flush();
    return other;
  };

  it("keeps both until one is chosen, and sends nothing in between", async () => {
    const store = await both();
    expect(store.snapshot()).toMatchObject({ other: { words: "one" }, rubric: { words: "other" } });
    const count = server.sent.length;
    await store.flush();
    expect(await store.give()).toBe(false);
    expect(server.sent).toHaveLength(count);
  });

  it("mine: replaces the other", async () => {
    const store = await both();
    store.choose("mine");
    await store.flush();
    expect(server.score).toMatchObject({ words: "other", version: 2 });
  });

  it("other: is taken over, and nothing is sent", async () => {
    const store = await both();
    store.choose("other");
    await store.flush();
    expect(store.snapshot().rubric.words).toBe("one");
    expect(server.score).toMatchObject({ words: "one", version: 1 });
  });
});

describe("giving", () => {
  it("saves what is left and gives it", async () => {
    const store = open();
    store.change({ dimensions: { depth: 4 } });
    expect(await store.give()).toBe(true);
    expect(server.score).toMatchObject({ dimensions: { depth: 4 }, givenAt: 1000 });
  });

  it("asks again after a refusal, which may not hold any more", async () => {
    const store = open({ dimensions: {}, notes: {}, words: "", version: 2, givenAt: 5 });
    server.score = { dimensions: {}, notes: {}, words: "", version: 2, givenAt: 5 };
    server.refusal = "The code does not allow so high a score.";
    expect(await store.give()).toBe(false);
    expect(store.snapshot().problem).toBe(server.refusal);
    server.refusal = null;
    expect(await store.give()).toBe(true);
  });

  it("never gives under the key of a saving whose reply was lost", async () => {
    const store = open();
    store.change({ dimensions: { depth: 4 } });
    server.isSilent = true;
    expect(await store.give()).toBe(false);
    const [saving, giving] = server.sent.map(({ clientKey }) => clientKey);
    expect(giving).toBeDefined();
    expect(giving).not.toBe(saving);
  });

  it("anew: no draft in between", async () => {
    const store = open({ dimensions: {}, notes: {}, words: "", version: 2, givenAt: 5 });
    server.score = { dimensions: {}, notes: {}, words: "", version: 2, givenAt: 5 };
    store.change({ words: "changed" });
    await store.flush();
    expect(server.sent).toHaveLength(0);
    expect(await store.give()).toBe(true);
    expect(server.score).toMatchObject({ words: "changed", version: 3 });
  });
});
