import { describe, expect, it } from "vitest";
import type { EvidenceItem, SkillStanding } from "@/lib/domain/skills/evidence";
import { firstEstimateFrom } from "@/lib/domain/skills/first-estimate/first-estimate";
import { nextQuestionFrom } from "@/lib/domain/skills/first-estimate/next-question";
import { statementPool } from "@/lib/domain/skills/first-estimate/pool";
import { answer, beginStart } from "@/lib/domain/skills/first-estimate/start";
import { RUNG_IDS } from "@/lib/domain/skills/framework";
import { headlineOf } from "@/lib/domain/skills/headline";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import {
  CORE_WEIGHT,
  MET_PROBABILITY,
  SUPPORTING_SHARE,
  SUPPORTING_WEIGHT,
} from "@/lib/domain/skills/settings";
import {
  mentor,
  NOW,
  self,
  standingOf,
  standingsMap,
} from "@/lib/domain/skills/testing/evidence-builders";
import { framework as loadFramework } from "./catalogue";

const framework = loadFramework();
const everySkill = (items: (id: string) => EvidenceItem[]): Map<string, SkillStanding> =>
  standingsMap([...framework.skills.keys()].map((id) => standingOf(id, items(id))));
const read = (standings: Map<string, SkillStanding>) =>
  readSkillRecord({ framework, standings, now: NOW });

describe("the engine on the real framework", () => {
  it("uses the policy that the content states", () => {
    expect(framework.attainment).toMatchObject({
      supportingShare: SUPPORTING_SHARE,
      metProbability: MET_PROBABILITY,
      coreWeight: CORE_WEIGHT,
      supportingWeight: SUPPORTING_WEIGHT,
    });
  });

  it("puts somebody without anything below the first rung", () => {
    const record = read(new Map());
    expect(record.skills.size).toBe(framework.skills.size);
    for (const track of [record.claimed, record.supported]) {
      expect(track.ladder).toMatchObject({ current: null, next: "intern" });
      expect(track.curriculum).toMatchObject({ level: 0, isElite: false });
      expect(track.paths.every((path) => path.level === 0 && path.progress === 0)).toBe(true);
      expect(track.specialisations.every((each) => each.met === 0 && each.share === 0)).toBe(true);
    }
    expect(headlineOf(record).basis).toBe("none");
  });

  it("takes somebody who proved everything to the top of every framework", () => {
    const record = read(everySkill(() => [self(5), mentor(5), mentor(5)]));
    for (const { ladder, curriculum, paths, specialisations } of [
      record.claimed,
      record.supported,
    ]) {
      expect(ladder.current).toBe("staff");
      expect(curriculum).toMatchObject({ level: 10, isElite: true, distance: null });
      expect(paths.every((path) => path.level === 5)).toBe(true);
      expect(specialisations.every((each) => each.share === 1)).toBe(true);
    }
  });

  it("has no empty rung, path level or specialisation", () => {
    const { ladder, paths, specialisations } = read(new Map()).supported;
    expect(ladder.rungs.every((rung) => rung.progress !== null && rung.core.total > 0)).toBe(true);
    expect(paths.every((path) => path.levels.every((level) => level.progress !== null))).toBe(true);
    expect(specialisations.every((each) => each.total > 0)).toBe(true);
  });
});

describe("the start on the real framework", () => {
  const pool = statementPool(framework);

  it("has about forty well-spread statements", () => {
    expect(pool.length).toBeGreaterThanOrEqual(34);
    expect(pool.length).toBeLessThanOrEqual(40);
    for (const rung of RUNG_IDS) {
      const own = pool.filter((statement) => statement.rungId === rung);
      expect(own.length).toBeGreaterThanOrEqual(4);
      expect(own.some((statement) => statement.isCore)).toBe(true);
    }
    expect(new Set(pool.map(({ category }) => category)).size).toBeGreaterThanOrEqual(8);
  });

  it.each(RUNG_IDS.map((rung, index) => [rung, index] as const))("finds a %s", (rung, index) => {
    let state = beginStart({ declared: null, seed: 11 });
    for (;;) {
      const question = nextQuestionFrom(state, pool);
      if (!question) break;
      const asked = pool.find((each) => each.skillId === question.skillId);
      const rating = Math.round((asked?.target ?? 3) + index - (asked?.rungIndex ?? 0) + 0.25);
      const given = (["no", "with-help", "alone", "others-ask"] as const)[
        Math.min(3, Math.max(0, rating - 1))
      ];
      state = answer(state, question.skillId, given ?? "no");
    }
    expect(firstEstimateFrom(state, pool).rung).toBe(rung);
  });
});
