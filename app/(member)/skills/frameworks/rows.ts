import type { CurriculumReadout } from "@/lib/domain/skills/curriculum-level";
import type { Framework } from "@/lib/domain/skills/framework";
import type { PathReadout } from "@/lib/domain/skills/path-level";
import type { RungReadout } from "@/lib/domain/skills/read-track";
import type { SkillRecord } from "@/lib/domain/skills/readout";

/** The cells of the four tables; every number has its denominator beside it. */

const percent = (progress: number | null) => (progress === null ? "n/a" : `${progress} %`);

export function ladderRows(framework: Framework, record: SkillRecord): string[][] {
  const find = (rungs: readonly RungReadout[], id: string) => rungs.find((r) => r.rungId === id);
  return framework.rungs.map((rung) => {
    const claimed = find(record.claimed.ladder.rungs, rung.id);
    const supported = find(record.supported.ladder.rungs, rung.id);
    const confirmed = find(record.confirmed.ladder.rungs, rung.id);
    return [
      rung.name,
      percent(claimed?.progress ?? null),
      percent(supported?.progress ?? null),
      percent(confirmed?.progress ?? null),
      `${supported?.core.met ?? 0} of ${supported?.core.total ?? 0}`,
      `${supported?.supporting.met ?? 0} of ${supported?.supporting.total ?? 0}`,
    ];
  });
}

export function curriculumRows(record: SkillRecord): string[][] {
  return [
    ["Your own account", ...curriculumCells(record.claimed.curriculum)],
    ["Evidence", ...curriculumCells(record.supported.curriculum)],
  ];
}

function curriculumCells(readout: CurriculumReadout): string[] {
  return [
    readout.isElite ? "10 and Elite" : `${readout.level} of 10`,
    readout.row ? `${readout.row.equivalent} (${readout.row.titles.join(", ")})` : "–",
    readout.distance ?? "the top",
  ];
}

export function pathRows(framework: Framework, record: SkillRecord): string[][] {
  return framework.paths.map((path) => {
    const claimed = record.claimed.paths.find((p) => p.pathId === path.id);
    const supported = record.supported.paths.find((p) => p.pathId === path.id);
    return [
      path.name,
      level(claimed),
      level(supported),
      supported?.nextTitles.join(", ") || "the top",
      percent(supported?.progress ?? null),
    ];
  });
}

function level(readout: PathReadout | undefined): string {
  if (!readout || readout.level === 0) return "before level 1";
  return `${readout.level} of 5, ${readout.titles.join(" / ")}`;
}

export function specialisationRows(framework: Framework, record: SkillRecord): string[][] {
  return framework.specialisations.map((specialisation) => {
    const cells = [record.claimed, record.supported].map((track) => {
      const found = track.specialisations.find((s) => s.specialisationId === specialisation.id);
      return found ? `${found.met} of ${found.total}` : "n/a";
    });
    return [specialisation.name, ...cells];
  });
}
