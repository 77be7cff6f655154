import * as z from "zod";
import { SECTIONS } from "./sections";

const UNKNOWN = "Choose from the list.";

/** Any of the sections, each once, in their order; none ticked is a choice as well. */
export const sectionsInput = z
  .array(z.enum(SECTIONS, { error: UNKNOWN }), { error: UNKNOWN })
  .max(SECTIONS.length, UNKNOWN)
  .default([])
  .transform((chosen) => SECTIONS.filter((section) => chosen.includes(section)));
