import * as z from "zod";
import { lineOf } from "./line";

const NAME_CHARACTERS_MAX = 120;

/** A name as the person writes it, in any script; only blanks around it are taken away. */
export const personName = lineOf({
  missing: "Type the name you want to be called by.",
  charactersMax: NAME_CHARACTERS_MAX,
}).pipe(z.string().regex(/[\p{L}\p{N}\p{S}\p{P}]/u, "Type the name you want to be called by."));
