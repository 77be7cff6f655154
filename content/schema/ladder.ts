import * as z from "zod";
import { RUNG_IDS } from "@/lib/domain/skills/framework";
import { rungId, slug, targets, text } from "./shared";

const share = z.number().min(0).max(1);

const checklistItem = z.strictObject({ id: slug, core: z.boolean(), text, skills: targets });

const rung = z.strictObject({
  id: rungId,
  name: text,
  years: z.strictObject({ min: z.int().min(0), max: z.int().nullable() }).nullable(),
  curriculumGate: z.int().nullable(),
  sfia: text,
  responsibilities: z.array(text).min(1),
  hasAddedResponsibilities: z.boolean().default(false),
  checklist: z.strictObject({
    title: text,
    includes: z.array(rungId),
    isAdded: z.boolean().default(false),
    technical: z.array(checklistItem).min(1),
    soft: z.array(checklistItem).min(1),
  }),
});

/** The shape of `ladder.yaml`. */
export const ladderSchema = z.strictObject({
  note: text,
  yearsNote: text,
  attainment: z.strictObject({
    coreRule: z.literal("all"),
    supportingShare: share,
    metProbability: share,
    coreWeight: share,
    supportingWeight: share,
    isAdded: z.boolean(),
  }),
  rungs: z.array(rung).length(RUNG_IDS.length),
});
