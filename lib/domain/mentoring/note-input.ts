import * as z from "zod";
import { plainText } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { NOTE_CHARACTERS_MAX } from "./text-limits";

const OUT_OF_DATE = "Load this page again, then try once more.";

export const noteInput = z.object({
  clientKey,
  mentorshipId: z.uuid({ error: OUT_OF_DATE }),
  body: plainText("The note", { min: 1, max: NOTE_CHARACTERS_MAX }),
});
export type NoteInput = z.output<typeof noteInput>;

/** Takes a note of one's own out of the thread, or puts it back. */
export const noteRemoval = z.object({
  clientKey,
  noteId: z.uuid({ error: OUT_OF_DATE }),
  isRemoved: z.preprocess(
    (value) => (value === "true" ? true : value === "false" ? false : value),
    z.boolean({ error: OUT_OF_DATE }),
  ),
});
