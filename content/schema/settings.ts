import * as z from "zod";
import { AREA_IDS } from "@/lib/domain/skills/framework";
import { slug, text } from "./shared";

const label = z.strictObject({
  value: z.int().min(0).max(5),
  label: text,
  profileWord: text.optional(),
  anchor: text,
});

const named = z.strictObject({ id: slug, name: text });

/** The shape of `settings.yaml`. */
export const settingsSchema = z.strictObject({
  version: text,
  scale: z.array(label).length(6),
  stepHours: z.array(z.number().positive()).length(5),
  effortFactor: z.strictObject({
    S: z.number().positive(),
    M: z.number().positive(),
    L: z.number().positive(),
    XL: z.number().positive(),
  }),
  notes: z.array(text).min(1),
  stopPhrases: z.array(text).min(1),
  audiences: z.array(named).min(1),
  areas: z
    .array(z.strictObject({ id: z.enum(AREA_IDS), name: text, categories: z.array(named).min(1) }))
    .length(AREA_IDS.length),
});
