import { expect, test } from "vitest";
import type { RungId } from "../skills/framework";
import { higherRung } from "./rating-weight";
import { PEERS_PER_MENTOR, SIGMA_WORDS, weightWords } from "./weight-words";

const words = (confirmed: RungId | null, vouched: RungId | null) =>
  weightWords({ confirmed, vouched, rung: higherRung(confirmed, vouched) }, (id) => `<${id}>`);

test("without a rung somebody rates as a peer, and hears what would change that", () => {
  const { title, why } = words(null, null);
  expect(title).toBe("Your ratings weigh as a peer’s");
  expect(why).toMatch(/others have confirmed .* or an administrator/);
});

test.each<[RungId | null, RungId | null, string, RegExp]>([
  ["junior", null, "<junior>", /^Others have confirmed you as <junior>\.$/],
  [null, "senior", "<senior>", /^An administrator of this instance has vouched/],
  ["junior", "senior", "<senior>", /^An administrator of this instance has vouched/],
  ["senior", "junior", "<senior>", /^Others have confirmed you as <senior>\.$/],
  ["mid", "mid", "<mid>", /^Others have confirmed .* and an administrator vouches/],
])("confirmed %s, vouched %s: as a mentor’s up to %s", (confirmed, vouched, name, why) => {
  const told = words(confirmed, vouched);
  expect(told.title).toBe(`Your ratings weigh as a mentor’s up to ${name}`);
  expect(told.why).toMatch(why);
  expect(told.beyond).toContain(`above ${name}`);
});

test("above the top rung there is nothing to rate as a peer", () => {
  expect(words("staff", null).beyond).not.toContain("as a peer");
});

test("the figures in the words are those of the settings", () => {
  expect(PEERS_PER_MENTOR).toBeCloseTo(2.25, 10);
  expect(SIGMA_WORDS.join(" ")).toMatch(/0\.8 for a mentor, 1\.2 for a peer and 2 for/);
});
