import type { LadderRung } from "../ladder/geometry";

/** Somebody made up, half-way between two rungs: each of the four drawings appears once at least. */
export const exampleLadder: readonly LadderRung[] = [
  { id: "intern", name: "Intern", state: "confirmed" },
  { id: "junior", name: "Junior", state: "evidenced" },
  { id: "mid", name: "Mid-level", state: "gap", isNext: true, percent: 62 },
  { id: "senior", name: "Senior", state: "claimed" },
  { id: "staff", name: "Staff+", state: "gap" },
];

export const exampleLabel =
  "An example ladder: Intern confirmed by a mentor, Junior evidenced, 62 % of the way to Mid-level, Senior claimed only, Staff+ not there yet";
