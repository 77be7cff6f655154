import * as z from "zod";
import { QUESTION_KINDS } from "./question";

/** How a question is being written, from the page's address; anything odd is the usual way. */
export const writingInput = z.object({
  kind: z.enum(QUESTION_KINDS).catch("concept"),
  as: z.enum(["form", "text"]).catch("form"),
});
