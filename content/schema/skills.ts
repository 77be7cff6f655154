import * as z from "zod";
import { rungId, slug, text } from "./shared";

const skill = z.strictObject({
  id: slug,
  name: text,
  rung: rungId,
  specialisations: z.array(slug).min(1),
  effort: z.enum(["S", "M", "L", "XL"]),
  halfLifeDays: z.int().min(365).max(1095),
  prerequisites: z.array(slug).default([]),
  adjacentTo: z.record(slug, z.number().positive().max(0.8)).default({}),
  aliases: z.array(text).min(1),
  aliasesCaseSensitive: z.array(text).default([]),
  needsContext: z.array(text).default([]),
  canDo: text,
});

/** The shape of one `skills/<category>.yaml`. */
export const skillsSchema = z.strictObject({
  category: slug,
  kind: z.enum(["technical", "soft"]),
  skills: z.array(skill).min(1),
});

/**
 * The shape of one `anchors/<category>.yaml`: what people do at 1, 2, 4 and 5 of each skill (3 is
 * the can-do statement), and an example of something that would show the skill.
 */
export const anchorsSchema = z.record(
  slug,
  z.strictObject({ 1: text, 2: text, 4: text, 5: text, show: text }),
);
