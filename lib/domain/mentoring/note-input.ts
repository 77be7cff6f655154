import * as z from "zod";
import { flag, plainText, rowId } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { NOTE_CHARACTERS_MAX } from "./text-limits";

export const noteInput = z.object({
  clientKey,
  mentorshipId: rowId,
  body: plainText("The note", { min: 1, max: NOTE_CHARACTERS_MAX }),
});
export type NoteInput = z.output<typeof noteInput>;

/** Takes a note of one's own out of the thread, or puts it back. */
export const noteRemoval = z.object({
  clientKey,
  noteId: rowId,
  isRemoved: flag,
});
