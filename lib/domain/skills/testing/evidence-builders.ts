import { DAY_MS } from "../decay";
import { emptyStanding } from "../estimate";
import type { EvidenceItem, Judgement, SkillStanding, TestResult } from "../evidence";
import type { Framework } from "../framework";
import { readSkillRecord, type SkillRecord } from "../readout";

/** A fixed moment, so that no test depends on the clock. */
export const NOW = Date.UTC(2026, 0, 15);
export const daysAgo = (days: number) => NOW - days * DAY_MS;

let raters = 0;

export const self = (value: number, more: Partial<Judgement> = {}): Judgement => ({
  kind: "self",
  value,
  at: NOW,
  ...more,
});

/** Every call is a different mentor unless `raterId` says otherwise. */
export const mentor = (value: number, more: Partial<Judgement> = {}): Judgement => {
  raters += 1;
  return { kind: "mentor", value, at: NOW, raterId: `mentor-${raters}`, ...more };
};

export const coding = (
  difficulty: number,
  score = 1,
  more: Partial<TestResult> = {},
): TestResult => ({
  kind: "coding",
  difficulty,
  score,
  at: NOW,
  ...more,
});

export const quiz = (difficulty: number, score: number): TestResult => ({
  kind: "quiz",
  difficulty,
  score,
  at: NOW,
});

export function standingOf(
  skillId: string,
  items: readonly EvidenceItem[],
  more: Partial<SkillStanding> = {},
): SkillStanding {
  const claim = items.findLast((item) => item.kind === "self");
  return {
    ...emptyStanding(skillId),
    items,
    claimed: claim && "value" in claim ? claim.value : null,
    assessedAt: claim?.at ?? null,
    ...more,
  };
}

export function recordOf(
  framework: Framework,
  standings: readonly SkillStanding[],
  { now = NOW, bias }: { now?: number; bias?: number } = {},
): SkillRecord {
  return readSkillRecord({ framework, standings: standingsMap(standings), now, bias });
}

export function standingsMap(standings: readonly SkillStanding[]): Map<string, SkillStanding> {
  return new Map(standings.map((standing) => [standing.skillId, standing]));
}
