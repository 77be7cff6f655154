import * as z from "zod";
import { RUNG_IDS } from "@/lib/domain/skills/framework";

/** Ids are forever: lower case, words joined by hyphens (or underscores in the older ones). */
export const slug = z.string().regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, "is not a slug");

export const text = z.string().trim().min(1);

export const rungId = z.enum(RUNG_IDS);

/** Skill id -> wanted proficiency. No rung asks for 0 or for 5. */
export const targets = z
  .record(slug, z.int().min(1).max(4))
  .refine((map) => Object.keys(map).length > 0, "names no skill");

export const requirement = z.strictObject({
  text,
  mode: z.enum(["all", "any"]).default("all"),
  skills: targets,
});
