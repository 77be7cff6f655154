import { expect, test } from "vitest";
import { PendingStorage } from "./pending-storage";
import { memoryStorage, Visit } from "./testing/rating-visit";

async function started() {
  const visit = new Visit();
  visit.redraw();
  await visit.quiet();
  return visit;
}

async function saved(visit: Visit, rating: number | null) {
  visit.rate("sql", rating);
  visit.tick();
  await visit.quiet();
  await visit.answer("ok");
}

const valuesStored = (visit: Visit) => visit.server.entries.map(({ value }) => value);

test("passing through values leaves no trace", async () => {
  const visit = await started();
  for (const rating of [1, 2, 3, 4]) visit.rate("sql", rating);
  await visit.comeToRest();
  expect(valuesStored(visit)).toEqual([4]);
  for (const rating of [5, 0, 4]) visit.rate("sql", rating);
  expect(visit.store.snapshot().status).toBe("idle");
  await visit.comeToRest();
  expect(valuesStored(visit)).toEqual([4]);
});

test("a rating still being changed waits, while others are sent", async () => {
  const visit = await started();
  visit.rate("loops", 2);
  visit.tick();
  await visit.quiet();
  visit.rate("sql", 1);
  await visit.answer("ok");
  expect(valuesStored(visit)).toEqual([2]);
  expect(visit.store.snapshot()).toMatchObject({ status: "saving", saved: { skillId: "loops" } });
});

test("undo right after a key drops what was not sent, and nothing older", async () => {
  const visit = await started();
  await saved(visit, 2);
  visit.rate("loops", 3);
  visit.undo();
  await visit.comeToRest();
  expect(visit.shown("loops")).toBe("unrated");
  expect(visit.shown("sql")).toBe(2);
  expect(valuesStored(visit)).toEqual([2]);
});

test("undo of a saved rating brings back the one before it", async () => {
  const visit = await started();
  await saved(visit, 2);
  await saved(visit, 4);
  visit.undo();
  await visit.comeToRest();
  expect(visit.shown("sql")).toBe(2);
  expect(visit.store.snapshot().saved).toBeNull();
});

test("a rating that is on its way cannot be undone yet, and the person is told", async () => {
  const visit = await started();
  visit.rate("sql", 2);
  visit.tick();
  await visit.quiet();
  visit.undo();
  expect(visit.store.snapshot().problem).toContain("still being saved");
  await visit.comeToRest();
  expect(visit.shown("sql")).toBe(2);
});

test("a rating made during an undo builds on what the undo leaves", async () => {
  const visit = await started();
  await saved(visit, 2);
  await saved(visit, 4);
  visit.undo();
  visit.rate("sql", 3);
  visit.tick();
  await visit.comeToRest();
  expect(visit.store.snapshot().conflicts.size).toBe(0);
  expect(visit.server.current("sql").value).toBe(3);
});

test("what another tab stored during an undo is not laid over", async () => {
  const visit = await started();
  await saved(visit, 2);
  visit.undo();
  visit.rate("sql", 3);
  visit.elsewhere("sql", 5);
  await visit.comeToRest();
  expect(visit.server.current("sql").value).toBe(5);
  expect(visit.store.snapshot().conflicts.get("sql")).toMatchObject({ claimed: 5, mine: 3 });
});

test("a newer wish is the one that a conflict shows", async () => {
  const visit = await started();
  visit.rate("sql", 3);
  visit.tick();
  await visit.quiet();
  visit.elsewhere("sql", 5);
  visit.rate("sql", 4);
  await visit.comeToRest();
  expect(visit.server.current("sql").value).toBe(5);
  expect(visit.store.snapshot().conflicts.get("sql")).toMatchObject({ claimed: 5, mine: 4 });
  visit.settle("sql", "mine");
  await visit.comeToRest();
  expect(visit.server.current("sql").value).toBe(4);
});

test("pressing what the other tab stored ends the conflict", async () => {
  const visit = await started();
  visit.elsewhere("sql", 5);
  await saved(visit, 3);
  expect(visit.store.snapshot().conflicts.size).toBe(1);
  visit.rate("sql", 5);
  expect(visit.store.snapshot().conflicts.size).toBe(0);
  await visit.comeToRest();
  expect(valuesStored(visit)).toEqual([5]);
});

test("signing in again saves what was kept and says so no longer", async () => {
  const visit = await started();
  visit.isSignedIn = false;
  await saved(visit, 3);
  expect(visit.store.snapshot()).toMatchObject({ status: "signed-out" });
  visit.isSignedIn = true;
  void visit.store.flush();
  await visit.quiet();
  await visit.answer("ok");
  expect(visit.store.snapshot()).toMatchObject({ status: "idle" });
  expect(visit.server.current("sql").value).toBe(3);
});

test("a lost answer and a reload cost nothing", async () => {
  const visit = await started();
  visit.rate("sql", 3);
  visit.tick();
  await visit.quiet();
  await visit.answer("lost");
  expect(visit.store.snapshot().status).toBe("waiting");
  visit.reload();
  expect(visit.shown("sql")).toBe(3);
  await visit.comeToRest();
  expect(valuesStored(visit)).toEqual([3]);
});

test("evidence attached meanwhile is no other tab's rating, even after a reload", async () => {
  const visit = await started();
  visit.rate("sql", 3);
  // Attaching evidence raises the version and leaves the skill unrated.
  const id = visit.server.write("sql", 1, "elsewhere");
  visit.server.retract({ entryId: id, clientKey: "attach" });
  visit.reload();
  await visit.comeToRest();
  expect(visit.store.snapshot().conflicts.size).toBe(0);
  expect(visit.server.current("sql").value).toBe(3);
});

const pending = (clientKey: string, skillId = "sql") => ({
  skillId,
  rating: 3,
  expectedVersion: 0,
  clientKey,
  own: ["unrated" as const],
  wasSent: false,
});

test("two tabs share the storage without taking each other's ratings away", () => {
  const shared = memoryStorage();
  const [one, two] = [new PendingStorage("p", () => shared), new PendingStorage("p", () => shared)];
  one.store([pending("a")]);
  two.store([pending("b", "loops")]);
  expect(two.load().map((item) => item.clientKey)).toEqual(["a", "b"]);
  two.store([]);
  expect(one.load().map((item) => item.clientKey)).toEqual(["a"]);
  one.store([]);
  expect(shared.text.size).toBe(0);
});

test.each([
  "",
  "{",
  "null",
  "3",
  '{"skillId":"sql"}',
  '[null,1,"x",{"skillId":"sql","clientKey":"a"}]',
  '[{"skillId":"sql","clientKey":"a","rating":"3","expectedVersion":0,"own":[],"wasSent":true}]',
])("malformed storage is empty storage: %s", (text) => {
  const storage = memoryStorage();
  storage.setItem("p", text);
  expect(new PendingStorage("p", () => storage).load()).toEqual([]);
});

test("without storage the ratings are kept in memory alone", () => {
  const forbidden = new PendingStorage("p", () => {
    throw new Error("SecurityError");
  });
  expect(forbidden.load()).toEqual([]);
  expect(() => forbidden.store([pending("a")])).not.toThrow();
});
