import fc from "fast-check";
import { expect, test } from "vitest";
import { DraftServer, FATES, memoryStorage, Tab } from "./testing/draft-visit";

const tabs = fc.nat({ max: 2 });
const move = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("type" as const), tab: tabs }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("tick" as const), tab: tabs }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      tab: tabs,
      fate: fc.constantFrom(...FATES),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("reload", "reloadElsewhere"), tab: tabs }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("redraw" as const), tab: tabs }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("choose" as const),
      tab: tabs,
      choice: fc.constantFrom("mine" as const, "theirs" as const),
    }),
  },
);

test("nothing typed is lost: two tabs, another device, reloads and a broken network", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 40 }), async (moves) => {
      const server = new DraftServer();
      const shared = memoryStorage();
      const all = [
        new Tab(server, shared, "one"),
        new Tab(server, shared, "two"),
        new Tab(server, memoryStorage(), "device"),
      ];
      /** Texts that somebody put aside on purpose, by choosing another or by typing on from them. */
      const done = new Set<string>([""]);
      const typed = new Set<string>();
      let count = 0;
      for (const step of moves) {
        const tab = all[step.tab] as Tab;
        // Whoever writes or chooses has the question before them.
        if (step.do === "type" || step.do === "choose") tab.redraw();
        if (step.do === "type") {
          done.add(tab.field.body);
          count += 1;
          typed.add(`text ${count}`);
          tab.type(`text ${count}`);
        } else if (step.do === "choose") {
          const [other] = tab.field.others;
          if (other) done.add(step.choice === "mine" ? other.body : tab.field.body);
          tab.choose(step.choice);
        } else if (step.do === "answer") await tab.answer(step.fate);
        else tab[step.do]();
        await tab.quiet();
      }
      for (let round = 0; round < 3; round += 1) {
        for (const tab of all) {
          tab.redraw();
          await tab.comeToRest();
        }
      }
      const kept = new Set([server.body, ...server.leftovers]);
      for (const { field } of all) {
        kept.add(field.body);
        for (const { body } of field.others) kept.add(body);
      }
      for (const text of typed) if (!done.has(text)) expect(kept).toContain(text);
      // With nothing left to choose in any tab, a page drawn anew shows what the server holds.
      if (all.every(({ field }) => field.others.length === 0)) {
        for (const tab of all) {
          tab.redraw();
          await tab.comeToRest();
          expect(tab.field.body).toBe(server.body);
        }
      }
    }),
    { numRuns: 300 },
  );
});
