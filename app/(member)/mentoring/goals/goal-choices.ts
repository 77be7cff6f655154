import type { SkillGroup } from "@/components/mentoring/together/skill-select";
import { dayIn } from "@/lib/domain/dates";
import { earliestDueOn, latestDueOn } from "@/lib/domain/mentoring/goal-machine";
import type { SkillStanding } from "@/lib/domain/skills/evidence";
import type { Framework } from "@/lib/domain/skills/framework";

/** What a goal is set for unless something else is chosen: time enough to learn and to show it. */
const USUAL_WEEKS = 8;
const DAY_MS = 86_400_000;

/** What every form for goals offers: the levels by name, and the days a goal may be due on. */
export function goalChoices(content: Framework, now: Date, timeZone: string) {
  const today = dayIn(now, timeZone);
  return {
    levelNames: content.scale.map(({ value, label }) => `${value} · ${label}`),
    earliest: earliestDueOn(today),
    latest: latestDueOn(today),
    usual: dayIn(now.getTime() + USUAL_WEEKS * 7 * DAY_MS, timeZone),
    today,
  };
}

/** All skills by area, and before them the given ones under a name of their own. */
export function skillGroups(
  content: Framework,
  first: { name: string; skillIds: readonly string[] } | null = null,
): SkillGroup[] {
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  const skills = [...content.skills.values()].toSorted(byName);
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  const areas = content.areas.map(({ id, name }) => ({
    name,
    skills: skills.filter((skill) => skill.area === id).map(named),
  }));
  const ahead = first?.skillIds.flatMap((id) => content.skills.get(id) ?? []).map(named) ?? [];
  return first && ahead.length > 0 ? [{ name: first.name, skills: ahead }, ...areas] : areas;
}

/** The claimed level of every rated skill, from which a step may start. */
export function claimedLevels(
  standings: ReadonlyMap<string, SkillStanding>,
): Record<string, number> {
  return Object.fromEntries(
    [...standings].flatMap(([id, { claimed }]) => (claimed === null ? [] : [[id, claimed]])),
  );
}
