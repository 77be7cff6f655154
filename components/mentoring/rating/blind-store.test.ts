import { describe, expect, it } from "vitest";
import type { ActionState } from "@/lib/domain/action-state";
import { type Blind, type BlindPayload, BlindStore } from "./blind-store";
import { lineState, ratedCount, whyNotYet } from "./blind-words";

const blank: Blind = { value: "", lookedAtIds: [] };

/** A store whose clock and server are in the test's hands. */
function open(stored: Record<string, Blind> = { a: blank, b: blank }) {
  const sent: BlindPayload[] = [];
  const answers: ((state: ActionState<unknown> | Error) => void)[] = [];
  const timers = new Map<string, () => void>();
  let kept: Readonly<Record<string, Blind>> = {};
  let keys = 0;
  const store = new BlindStore(stored, {
    send: (payload) => {
      sent.push(payload);
      return new Promise((resolve, reject) => {
        answers.push((state) => (state instanceof Error ? reject(state) : resolve(state)));
      });
    },
    newKey: () => `key-${++keys}`,
    now: () => 42,
    later: (skillId, work) => void timers.set(skillId, work),
    keep: (unsaved) => {
      kept = unsaved;
    },
  });
  return {
    store,
    sent,
    kept: () => kept,
    /** Lets the quiet time, or the time until the next try, pass. */
    pass: (skillId: string) => {
      const work = timers.get(skillId);
      timers.delete(skillId);
      work?.();
    },
    answer: async (state: ActionState<unknown> | Error = { status: "ok", value: undefined }) => {
      answers.shift()?.(state);
      await new Promise((resolve) => setImmediate(resolve));
    },
    line: (skillId: string) => store.snapshot().lines[skillId],
  };
}

describe("BlindStore", () => {
  it("sends a rating only once it rests on something", async () => {
    const { store, sent, kept, pass, answer, line } = open();
    store.change("a", { value: "3" });
    pass("a");
    expect(sent).toEqual([]);
    expect(line("a")?.status).toBe("incomplete");
    expect(kept()).toEqual({ a: { value: "3", lookedAtIds: [] } });

    store.change("a", { lookedAtIds: ["x"] });
    pass("a");
    expect(sent).toMatchObject([{ skillId: "a", value: "3", lookedAtIds: ["x"] }]);
    await answer();
    expect(line("a")?.status).toBe("stored");
    expect(store.snapshot().savedAt).toBe(42);
    expect(kept()).toEqual({});
  });

  it("takes not observable without any evidence", () => {
    const { store, sent, pass } = open();
    store.change("a", { value: "not-observable" });
    pass("a");
    expect(sent).toHaveLength(1);
  });

  it("sends one at a time, and the newest last", async () => {
    const { store, sent, pass, answer, line } = open();
    store.change("a", { value: "2", lookedAtIds: ["x"] });
    pass("a");
    store.change("a", { value: "2.5" });
    store.change("a", { value: "3" });
    pass("a");
    expect(sent.map(({ value }) => value)).toEqual(["2"]);
    await answer();
    expect(sent.map(({ value }) => value)).toEqual(["2", "3"]);
    expect(line("a")?.status).toBe("saving");
    await answer();
    expect(line("a")).toMatchObject({ status: "stored", value: "3" });
  });

  it("keeps what nobody answered, and tries again with the same key", async () => {
    const { store, sent, kept, pass, answer, line } = open();
    store.change("a", { value: "2", lookedAtIds: ["x"] });
    pass("a");
    await answer(new TypeError("no network"));
    expect(line("a")?.status).toBe("waiting");
    expect(kept()).toHaveProperty("a");
    pass("a");
    expect(sent[1]?.clientKey).toBe(sent[0]?.clientKey);
    await answer();
    expect(line("a")?.status).toBe("stored");
  });

  it("shows why the server refused, and does not ask again by itself", async () => {
    const { store, sent, pass, answer, line } = open();
    store.change("a", { value: "2", lookedAtIds: ["x"] });
    pass("a");
    await answer({ status: "invalid", problems: { value: "Not your turn." }, typed: {} });
    expect(line("a")).toMatchObject({ status: "refused", problem: "Not your turn." });
    pass("a");
    expect(sent).toHaveLength(1);
  });

  it("takes up what an earlier visit could not store, of skills that are still asked for", () => {
    const { store, sent, pass } = open();
    store.resume({ b: { value: "4", lookedAtIds: ["y"] }, gone: { value: "1", lookedAtIds: [] } });
    pass("b");
    expect(sent.map(({ skillId }) => skillId)).toEqual(["b"]);
  });
});

describe("what is missing", () => {
  it("names it, and nothing once all is stored", async () => {
    const { store, pass, answer } = open();
    const why = () => whyNotYet(store.snapshot(), (id) => id.toUpperCase())?.words;
    expect(why()).toBe("A and 1 more still to be rated.");
    store.change("a", { value: "3" });
    expect(why()).toBe("Tick what you looked at for A.");
    store.change("a", { lookedAtIds: ["x"] });
    expect(ratedCount(store.snapshot())).toBe(1);
    store.change("b", { value: "not-observable" });
    expect(why()).toBe("Your last change is still being saved.");
    pass("a");
    pass("b");
    await answer();
    await answer();
    expect(why()).toBeUndefined();
    expect(Object.values(store.snapshot().lines).map(lineState)).toEqual(["rated", "rated"]);
  });
});
