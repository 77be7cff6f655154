import type * as z from "zod";
import type { Requirement, Target } from "@/lib/domain/skills/framework";
import type { requirement } from "./schema/shared";

/** A requirement as the domain knows it, from the line of a content file. */
export function toRequirement({ text, mode, skills }: z.output<typeof requirement>): Requirement {
  return { text, mode, targets: toTargets(skills) };
}

/** A map of skill id to wanted proficiency as a list of targets, in the order of the file. */
export function toTargets(skills: Readonly<Record<string, number>>): Target[] {
  return Object.entries(skills).map(([skillId, proficiency]) => ({ skillId, proficiency }));
}
