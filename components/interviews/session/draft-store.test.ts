import { expect, test } from "vitest";
import { ANSWER, DraftServer, FIELD, memoryStorage, Tab } from "./testing/draft-visit";

function opened() {
  const server = new DraftServer();
  const storage = memoryStorage();
  return { server, storage, tab: new Tab(server, storage, "one") };
}

test("every keystroke is in storage at once, and one request goes out after a rest", async () => {
  const { server, storage, tab } = opened();
  for (const body of ["d", "de", "def"]) tab.type(body);
  expect([...storage.text.values()].join()).toContain('"def"');
  expect(server.version).toBe(0);
  tab.tick();
  await tab.quiet();
  expect(tab.waiting).toBe(1);
  await tab.answer("ok");
  expect(server).toMatchObject({ body: "def", version: 1 });
  expect(storage.text.size).toBe(0);
  expect(tab.store.status()).toBe("idle");
  expect(tab.store.savedAt(ANSWER)).toBe(1000);
});

test("somebody who never rests is saved within five seconds", () => {
  const { tab } = opened();
  tab.type("a");
  tab.clock = 4_800;
  tab.type("ab");
  tab.clock = 9_000;
  tab.type("abc");
  expect(tab.waits).toEqual([700, 200, 0]);
});

test("what is typed while a request is under way goes out next, one at a time", async () => {
  const { server, tab } = opened();
  tab.type("a");
  tab.tick();
  await tab.quiet();
  tab.type("ab");
  tab.tick();
  await tab.quiet();
  expect(tab.waiting).toBe(1);
  await tab.answer("ok");
  await tab.answer("ok");
  expect(server.history).toEqual(["a", "ab"]);
  expect(server.leftovers).toEqual([]);
});

test("without a connection it tries again, less and less often", async () => {
  const { server, tab } = opened();
  tab.type("a");
  for (const _ of [1, 2, 3]) {
    tab.tick();
    await tab.answer("dropped");
  }
  expect(tab.store.status()).toBe("waiting");
  expect(tab.waits).toEqual([700, 1000, 2000, 4000]);
  await tab.comeToRest();
  expect(server.body).toBe("a");
});

test("a lost answer is no conflict, whether or not typing went on", async () => {
  const { server, tab } = opened();
  tab.type("a");
  tab.tick();
  await tab.answer("lost");
  tab.type("ab");
  await tab.comeToRest();
  expect(server.body).toBe("ab");
  expect(tab.field.others).toEqual([]);
  expect(tab.store.isKnownText(ANSWER, FIELD, "ab")).toBe(true);
});

test("a reload takes unsent text up, also when its request arrived unheard", async () => {
  const { server, storage, tab } = opened();
  tab.type("a");
  tab.reload();
  expect(tab.field.body).toBe("a");
  tab.tick();
  await tab.quiet();
  tab.type("ab");
  tab.reload();
  expect(tab.field.body).toBe("ab");
  await tab.comeToRest();
  expect(server.body).toBe("ab");
  expect(tab.field.others).toEqual([]);
  expect(storage.text.size).toBe(0);
});

test("a conflict keeps both texts, and sends nothing before the choice", async () => {
  const { server, tab } = opened();
  const other = new Tab(server, memoryStorage(), "other");
  other.type("theirs");
  await other.comeToRest();
  tab.type("mine");
  await tab.comeToRest();
  expect(tab.field).toMatchObject({ body: "mine", others: [{ body: "theirs" }] });
  tab.type("mine, longer");
  await tab.comeToRest();
  expect(server.body).toBe("theirs");
  tab.choose("mine");
  await tab.comeToRest();
  expect(server.body).toBe("mine, longer");
});

test("what the server put aside may go once its writer has chosen and all is saved", async () => {
  const { server, tab } = opened();
  const other = new Tab(server, memoryStorage(), "other");
  other.type("theirs");
  await other.comeToRest();
  tab.type("mine");
  await tab.comeToRest();
  const mayGo = () => server.leftovers.map((body) => tab.store.isSettledText(ANSWER, FIELD, body));
  expect(server.leftovers).toEqual(["mine"]);
  expect(mayGo()).toEqual([false]);
  tab.choose("mine");
  expect(mayGo()).toEqual([false]);
  await tab.comeToRest();
  expect(mayGo()).toEqual([true]);
});

test("the other text can be used, and one's own be brought back", async () => {
  const { server, tab } = opened();
  const other = new Tab(server, memoryStorage(), "other");
  other.type("theirs");
  await other.comeToRest();
  tab.type("mine");
  await tab.comeToRest();
  const before = tab.choose("theirs");
  expect(tab.field).toMatchObject({ body: "theirs", others: [] });
  await tab.comeToRest();
  expect(server.version).toBe(1);
  tab.type(before);
  await tab.comeToRest();
  expect(server.body).toBe("mine");
});

test("the same text in two tabs is no conflict", async () => {
  const { server, tab } = opened();
  const other = new Tab(server, memoryStorage(), "other");
  for (const each of [other, tab]) each.type("same");
  await other.comeToRest();
  await tab.comeToRest();
  expect(tab.field.others).toEqual([]);
  expect(tab.store.isKnownText(ANSWER, FIELD, "same")).toBe(true);
});

test("a tab that types nothing follows the text of the other", async () => {
  const { server, tab } = opened();
  const other = new Tab(server, memoryStorage(), "other");
  other.type("theirs");
  await other.comeToRest();
  tab.redraw();
  expect(tab.field.body).toBe("theirs");
  tab.type("theirs and mine");
  await tab.comeToRest();
  expect(server.body).toBe("theirs and mine");
});

test("two tabs of one browser that both died leave both texts", async () => {
  const { server, storage, tab } = opened();
  const second = new Tab(server, storage, "two");
  tab.type("first");
  second.clock = 10;
  second.type("second");
  const next = new Tab(server, storage, "three");
  expect(next.field).toMatchObject({ body: "second", others: [{ body: "first", version: null }] });
  await next.comeToRest();
  expect(server.body).toBe("second");
  next.reload();
  expect(next.field.others).toMatchObject([{ body: "first" }]);
});

test("what the server refuses is told, kept and not sent in a loop", async () => {
  const { server, storage, tab } = opened();
  server.isLocked = true;
  tab.type("too late");
  tab.tick();
  await tab.answer("ok");
  expect(tab.field).toMatchObject({ body: "too late", refusal: "It was handed in." });
  expect(tab.waiting).toBe(0);
  expect(storage.text.size).toBe(1);
  expect(await tab.store.flush()).toBe(false);
});

test("at the end a text that waited for a choice is handed over, and nothing stays behind", async () => {
  const { server, storage, tab } = opened();
  const other = new Tab(server, memoryStorage(), "other");
  other.type("theirs");
  await other.comeToRest();
  tab.type("mine");
  await tab.comeToRest();
  tab.type("mine, longer");
  const leaving = tab.store.leave();
  await tab.answer("ok");
  await leaving;
  expect(server.body).toBe("theirs");
  expect(server.leftovers).toContain("mine, longer");
  tab.store.forget();
  expect(storage.text.size).toBe(0);
});

test("storage that is forbidden or holds nonsense does not stop anybody", async () => {
  const server = new DraftServer();
  const forbidden = memoryStorage();
  forbidden.setItem = () => {
    throw new Error("full");
  };
  forbidden.text.set(`rung.draft.${ANSWER}.${FIELD}.old`, '{"body":7}');
  const tab = new Tab(server, forbidden, "one");
  tab.type("a");
  await tab.comeToRest();
  expect(server.body).toBe("a");
});

test("text of a question that is not in front is sent after a reload, before it is turned to", async () => {
  const { server, tab, storage } = opened();
  tab.type("mine");
  await tab.answer("dropped");
  tab.reloadElsewhere();
  await tab.comeToRest();
  expect(server.body).toBe("mine");
  expect(storage.text.size).toBe(0);
  tab.redraw();
  expect(tab.field).toMatchObject({ body: "mine", others: [] });
});

test("a text that was deleted away is sent as well", async () => {
  const { server, tab } = opened();
  tab.type("mine");
  await tab.comeToRest();
  tab.type("");
  tab.reloadElsewhere();
  await tab.comeToRest();
  expect(server.body).toBe("");
});

test("what was overtaken meanwhile waits for a choice, and every question can tell", async () => {
  const { server, tab } = opened();
  tab.type("mine");
  const other = new Tab(server, memoryStorage(), "other");
  other.type("theirs");
  await other.comeToRest();
  tab.reloadElsewhere();
  await tab.comeToRest();
  expect(tab.store.choices()).toEqual([ANSWER]);
  expect(await tab.store.flush()).toBe(false);
  expect(await tab.store.flush("another answer")).toBe(true);
  tab.redraw();
  tab.choose("mine");
  expect(tab.store.choices()).toEqual([]);
  await tab.comeToRest();
  expect(server.body).toBe("mine");
});

test("of a question that was handed in meanwhile the text is put aside, and nothing stays behind", async () => {
  const { server, tab, storage } = opened();
  tab.type("late");
  server.isLocked = true;
  tab.reloadElsewhere();
  await tab.comeToRest();
  expect(server.leftovers).toContain("late");
  expect(storage.text.size).toBe(0);
  expect(tab.isClosed).toBe(false);
});

test("so is what every other tab had left of it", async () => {
  const { server, tab, storage } = opened();
  const second = new Tab(server, storage, "second");
  tab.type("late one");
  second.type("late two");
  server.isLocked = true;
  tab.reloadElsewhere();
  await tab.comeToRest();
  expect([...server.leftovers].sort()).toEqual(["late one", "late two"]);
  expect(storage.text.size).toBe(0);
});

test("at the end what other tabs had left is handed over too", async () => {
  const { server, tab, storage } = opened();
  const second = new Tab(server, storage, "second");
  tab.type("first text");
  second.type("second text");
  const heir = new Tab(server, storage, "heir");
  const left = heir.store.leave();
  await heir.comeToRest();
  await left;
  expect([server.body, ...server.leftovers].sort()).toEqual(["first text", "second text"]);
});
