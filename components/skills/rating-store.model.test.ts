import fc from "fast-check";
import { expect, test } from "vitest";
import { FATES, type Fate, SKILLS, Visit } from "./testing/rating-visit";

/** Ratings made elsewhere and here overlap, so that equal values meet as well. */
const here = fc.constantFrom<number | null>(2, 3, null);
const elsewhere = fc.constantFrom<number | null>(3, 4, 5);
const skill = fc.constantFrom(...SKILLS);

const answers = (fates: readonly Fate[]) => ({
  weight: 6,
  arbitrary: fc.record({ do: fc.constant("answer" as const), fate: fc.constantFrom(...fates) }),
});
const alone = [
  { weight: 8, arbitrary: fc.record({ do: fc.constant("rate" as const), skill, rating: here }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("tick" as const) }) },
  answers(FATES.filter((fate) => fate !== "failed")),
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("reload" as const, "redraw" as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("session" as const), isThere: fc.boolean() }),
  },
] as const;
const crowded = [
  ...alone,
  answers(FATES),
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("elsewhere" as const), skill, rating: elsewhere }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("settle" as const),
      skill,
      choice: fc.constantFrom("mine" as const, "stored" as const),
    }),
  },
] as const;
const step = fc.oneof(...crowded);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(visit: Visit, what: Step): Promise<void> {
  switch (what.do) {
    case "rate":
      visit.rate(what.skill, what.rating);
      break;
    case "tick":
      visit.tick();
      break;
    case "answer":
      await visit.answer(what.fate);
      break;
    case "elsewhere":
      visit.elsewhere(what.skill, what.rating);
      break;
    case "undo":
      visit.undo();
      break;
    case "settle":
      visit.settle(what.skill, what.choice);
      break;
    case "reload":
      visit.reload();
      break;
    case "redraw":
      visit.redraw();
      break;
    case "session":
      visit.isSignedIn = what.isThere;
      break;
  }
  await visit.quiet();
}

async function live(steps: Step[], afterEach: (visit: Visit) => void): Promise<void> {
  const visit = new Visit();
  visit.redraw();
  await visit.quiet();
  for (const what of steps) {
    await take(visit, what);
    expect(visit.lostWishes()).toEqual([]);
    expect(visit.server.offences).toEqual([]);
    afterEach(visit);
  }
  await visit.comeToRest();
  const { status, pending } = visit.store.snapshot();
  expect({ status, pending: pending.size }).toEqual({ status: "idle", pending: 0 });
  expect(visit.lostWishes()).toEqual([]);
  expect(visit.doubles()).toEqual([]);
  expect(visit.server.offences).toEqual([]);
  expect(visit.storage.text.size).toBe(0);
  afterEach(visit);
}

test("whatever goes wrong, no rating is lost, doubled or laid over another tab's", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), (steps) => live(steps, () => {})),
    { numRuns: 1_000 },
  );
}, 120_000);

test("without another tab there is never a conflict to settle", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...alone), { maxLength: 60 }), (steps) =>
      live(steps, (visit) => expect(visit.store.snapshot().conflicts.size).toBe(0)),
    ),
    { numRuns: 1_000 },
  );
}, 120_000);
