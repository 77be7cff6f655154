/**
 * How long one whole readout takes: every skill with five items, read on all three tracks and in
 * every framework. Run with `npx tsx bench/engine.ts`. The fastest run is the one least disturbed by
 * whatever else the machine does; the median tells how busy the machine was.
 */
import { framework } from "../content/catalogue";
import type { EvidenceItem, SkillStanding } from "../lib/domain/skills/evidence";
import { readSkillRecord } from "../lib/domain/skills/readout";

const NOW = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;
const RUNS = 200;

const items: EvidenceItem[] = [
  { kind: "self", value: 3, at: NOW },
  { kind: "mentor", value: 3, raterId: "one", at: NOW - 12 * DAY },
  { kind: "mentor", value: 2, raterId: "two", at: NOW - 24 * DAY },
  { kind: "coding", difficulty: 3, score: 1, at: NOW - 36 * DAY },
  { kind: "quiz", difficulty: 2, score: 0, at: NOW - 48 * DAY },
];

const content = framework();
const standings = new Map<string, SkillStanding>(
  [...content.skills.keys()].map((skillId) => [
    skillId,
    {
      skillId,
      claimed: 3,
      isNotObservable: false,
      assessedAt: NOW,
      isInUse: false,
      items,
      artefactCount: 0,
    },
  ]),
);

const times = Array.from({ length: RUNS }, () => {
  const start = performance.now();
  readSkillRecord({ framework: content, standings, now: NOW });
  return performance.now() - start;
}).sort((a, b) => a - b);

const at = (share: number) => (times[Math.floor(share * RUNS)] ?? 0).toFixed(2);
console.log(`${content.skills.size} skills, ${items.length} items each, ${RUNS} runs`);
console.log(`fastest ${at(0)} ms, median ${at(0.5)} ms, slowest tenth from ${at(0.9)} ms`);
