import type { Framework } from "../skills/framework";
import type { Mark } from "../skills/matrix";
import type { BlockerRow } from "./blocker-rows";

/** An invented person, so that an empty account can see what a full one looks like. */
export const SAMPLE_PERCENT = 62;

const STATES: readonly Mark[] = ["confirmed", "confirmed", "gap", "claimed", "gap"];

export function sampleLadder(framework: Framework) {
  return framework.rungs.map(({ id, name }, index) => ({
    id,
    name,
    state: STATES[index] ?? "gap",
    ...(id === "mid" ? { isNext: true, percent: SAMPLE_PERCENT } : {}),
  }));
}

type Row = [id: string, claimed: number, mean: number, confirmed: number | null, state: string];

const ROWS: readonly Row[] = [
  ["integration-testing", 3, 2.1, null, "gap 0.9"],
  ["caching", 4, 2.6, 3, "1 more result needed"],
  ["external-apis", 3, 3.1, 3, "met"],
];

export function sampleRows(framework: Framework): BlockerRow[] {
  return ROWS.map(([id, claimed, mean, confirmed, stateText]) => ({
    id,
    name: framework.skills.get(id)?.name ?? id,
    href: `/skills/${id}`,
    claimed,
    mean,
    low: mean - 0.8,
    high: mean + 0.8,
    confirmed,
    target: 3,
    stateText,
    isMet: stateText === "met",
    actionText: "",
  }));
}
