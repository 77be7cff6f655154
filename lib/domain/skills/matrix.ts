import type { Freshness } from "./decay";
import type { SkillEstimate } from "./estimate";
import type { SkillStanding } from "./evidence";
import type { AreaId, Framework, RungId, Skill, Target } from "./framework";
import { RUNG_IDS } from "./framework";
import type { SkillRecord } from "./readout";
import { DISAGREEMENT_MIN } from "./settings";
import { scoreSupported } from "./supported-track";

/** How a skill or a rung is drawn: two stubs, dashed, solid, solid with filled knots. */
export type Mark = "gap" | "claimed" | "evidenced" | "confirmed";

/** What is worth filtering a row by. A rated, fresh, backed and agreed skill has none. */
export const ROW_STATES = ["unrated", "stale", "unevidenced", "disagreeing"] as const;
export type RowState = (typeof ROW_STATES)[number];

/** One row of the skill matrix, ready to draw. */
export type MatrixRow = {
  readonly skillId: string;
  readonly name: string;
  readonly area: AreaId;
  readonly claimed: number | null;
  readonly isNotObservable: boolean;
  /** Sent back with a rating; a newer one in the database means that another tab was quicker. */
  readonly version: number;
  /** What the mark is drawn against. */
  readonly target: number;
  readonly mark: Mark;
  readonly freshness: Freshness | null;
  readonly artefactCount: number;
  readonly independentCount: number;
  readonly states: readonly RowState[];
  /** Where the ladder asks for it, lowest rung first. */
  readonly ladder: readonly { readonly rungId: RungId; readonly proficiency: number }[];
};

type MatrixInput = {
  framework: Framework;
  record: SkillRecord;
  standings: ReadonlyMap<string, SkillStanding & { readonly version: number }>;
  /** Draws the marks against this rung's targets; else against each skill's first ladder target. */
  rungId: RungId | null;
};

/** Every skill of the framework as a row, in the order of the areas and then of the rungs. */
export function matrixRows({ framework, record, standings, rungId }: MatrixInput): MatrixRow[] {
  const wanted = ladderTargets(framework);
  const areaOrder = new Map(framework.areas.map((area, index) => [area.id, index]));
  const order = (skill: Skill) =>
    (areaOrder.get(skill.area) ?? 0) * RUNG_IDS.length + RUNG_IDS.indexOf(skill.rung);
  const skills = [...framework.skills.values()].toSorted((a, b) => order(a) - order(b));
  return skills.map((skill) => {
    const reading = record.skills.get(skill.id);
    if (!reading) throw new Error(`the record has no reading of ${skill.id}`);
    const { estimate } = reading;
    const ladder = wanted.get(skill.id) ?? [];
    const aim = ladder.find((step) => step.rungId === rungId) ?? ladder[0];
    const target = aim?.proficiency ?? CAN_DO;
    return {
      skillId: skill.id,
      name: skill.name,
      area: skill.area,
      claimed: estimate.claimed,
      isNotObservable: estimate.isNotObservable,
      version: standings.get(skill.id)?.version ?? 0,
      target,
      mark: markOf(estimate, target, scoreSupported(reading, wantedOf(skill, target)).isMet),
      freshness: estimate.freshness,
      artefactCount: estimate.artefactCount,
      independentCount: estimate.independentCount,
      states: rowStates(estimate),
      ladder,
    };
  });
}

/** The proficiency of the can-do statement: what a skill off the ladder is drawn against. */
const CAN_DO = 3;

const wantedOf = (skill: Skill, proficiency: number): Target => ({
  skillId: skill.id,
  proficiency,
});

/** Example: claimed 3 of target 3, nothing else → "claimed"; a mentor's 3 in force → "confirmed". */
export function markOf(
  estimate: Pick<SkillEstimate, "claimed" | "confirmedInForce">,
  target: number,
  isMet: boolean,
): Mark {
  if (estimate.confirmedInForce !== null && estimate.confirmedInForce >= target) return "confirmed";
  if (isMet) return "evidenced";
  return estimate.claimed !== null && estimate.claimed >= target ? "claimed" : "gap";
}

function rowStates(estimate: SkillEstimate): RowState[] {
  const isUnrated = estimate.assessedAt === null;
  const isStale = estimate.freshness === "stale" || estimate.freshness === "expired";
  const isUnevidenced =
    (estimate.claimed ?? 0) > 0 && estimate.independentCount === 0 && estimate.artefactCount === 0;
  const isDisagreeing =
    estimate.claimed !== null &&
    estimate.confirmed !== null &&
    Math.abs(estimate.claimed - estimate.confirmed) >= DISAGREEMENT_MIN;
  const held: [RowState, boolean][] = [
    ["unrated", isUnrated],
    ["stale", isStale],
    ["unevidenced", isUnevidenced],
    ["disagreeing", isDisagreeing],
  ];
  return held.filter(([, holds]) => holds).map(([state]) => state);
}

/** Where the ladder asks for each skill: rung and proficiency, lowest rung first. */
function ladderTargets(framework: Framework): Map<string, MatrixRow["ladder"][number][]> {
  const targets = new Map<string, MatrixRow["ladder"][number][]>();
  for (const rung of framework.rungs) {
    for (const { skillId, proficiency } of [...rung.core, ...rung.supporting] as Target[]) {
      const steps = targets.get(skillId) ?? [];
      steps.push({ rungId: rung.id, proficiency });
      targets.set(skillId, steps);
    }
  }
  return targets;
}
