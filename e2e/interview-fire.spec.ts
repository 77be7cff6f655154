import { expect, test } from "@playwright/test";
import { FireRun } from "./support/fire/run";
import { type Served, serve } from "./support/serve";

/**
 * A session under fire: somebody writes in two tabs while the server is killed and started again,
 * the network goes and comes, and pages are loaded anew. RUNG_FIRE_RUNS tries more of them (200 take
 * some 40 minutes), RUNG_FIRE_SEED others.
 */
const RUNS = Number(process.env.RUNG_FIRE_RUNS ?? "3");
const SEED = process.env.RUNG_FIRE_SEED ?? "fire";

let rung: Served;

test.beforeAll(async () => {
  rung = await serve();
});
test.afterAll(() => rung?.stop());

for (let number = 1; number <= RUNS; number += 1) {
  const seed = `${SEED}-${number}`;
  test(`nothing is lost under fire (${seed})`, async ({ context }) => {
    test.setTimeout(120_000);
    const run = new FireRun(seed, rung, context);
    await run.begin();
    await run.live();
    await run.settle();
    await run.end();
    expect(run.tally.falls).toBe(1);
    test.info().annotations.push({ type: "tally", description: JSON.stringify(run.tally) });
  });
}
