import type { Blocker } from "../skills/blockers";
import type { Framework } from "../skills/framework";
import { submissionHref } from "./submission-href";

export type BlockerRow = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly claimed: number | null;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly confirmed: number | null;
  readonly target: number;
  readonly stateText: string;
  readonly isMet: boolean;
  readonly actionText: string;
  readonly actionHref?: string;
};

/** One dumbbell row: four marks on the scale, the state in words and what to do about it. */
export function blockerRow(blocker: Blocker, framework: Framework): BlockerRow {
  const { skillId, claimed, estimate, confirmed, target, isMet } = blocker;
  const href = `/skills/${skillId}`;
  return {
    id: skillId,
    name: framework.skills.get(skillId)?.name ?? skillId,
    href,
    claimed,
    mean: estimate?.mean ?? null,
    low: estimate?.low ?? null,
    high: estimate?.high ?? null,
    confirmed,
    target,
    isMet,
    stateText: stateText(blocker),
    ...action(blocker, href),
  };
}

function stateText({ state, gap, missingItems, estimate }: Blocker): string {
  switch (state) {
    case "met":
      // Reached by a claim alone, it is not met for anybody else yet.
      return estimate === null ? "claimed" : "met";
    case "gap":
      return gap < 0.05 ? "gap below 0.1" : `gap ${gap.toFixed(1)}`;
    case "gate":
      return `${missingItems} more ${missingItems === 1 ? "result" : "results"} needed`;
    case "unrated":
      return "not rated yet";
    case "not-observable":
      return "no opportunity yet";
    case "waiting":
      return "waits for a check";
    case "stale":
      return "went stale";
  }
}

function action({ skillId, state, claimed, target }: Blocker, href: string) {
  switch (state) {
    case "met":
      return { actionText: "" };
    case "unrated":
      return { actionText: "Rate it", actionHref: href };
    case "waiting":
      return { actionText: "Hand it in", actionHref: submissionHref([skillId]) };
    case "stale":
      return { actionText: "Renew it", actionHref: href };
    case "gap":
      // Whoever does not claim it has something to learn before there is anything to show.
      if (claimed !== null && claimed < target) {
        return { actionText: `See what a ${target} takes`, actionHref: href };
      }
      return { actionText: "Add evidence", actionHref: `${href}#evidence` };
    default:
      return { actionText: "Add evidence", actionHref: `${href}#evidence` };
  }
}
