import * as z from "zod";
import { requirement, rungId, slug, text } from "./shared";

const level = z.int().min(1).max(5);

const path = z.strictObject({
  id: slug,
  name: text,
  description: text,
  titles: z.array(text).min(5).max(6),
  readMore: text.optional(),
  levels: z.array(z.array(requirement).min(1)).length(5),
});

/** The shape of `paths.yaml`. */
export const pathsSchema = z.strictObject({
  levelNames: z.array(text).length(5),
  suggestedRungs: z.array(rungId).length(5),
  titleLevels: z.strictObject({
    fiveTitles: z.array(level).length(5),
    sixTitles: z.array(level).length(6),
    note: text,
    isAdded: z.boolean(),
  }),
  paths: z.array(path).length(6),
});
