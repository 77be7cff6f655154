import * as z from "zod";
import { clientKey } from "../skills/record-inputs";

/** The letters of a code: none that are easily taken for another, so that it can be read out. */
export const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CODE_CHARACTERS = 20;

/** Forgives how a code was copied: case, spaces and dashes, an O for a 0, an I or L for a 1. */
export const readCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

/**
 * The one-time code as somebody types it. One that cannot be a code is let through to be refused
 * like any wrong one: the answer never tells how near a guess was.
 */
export const administratorCodeInput = z.object({
  clientKey,
  code: z
    .string({ error: "Type the code." })
    .max(200, { error: "This is longer than any code." })
    .transform(readCode)
    .refine((code) => code !== "", { error: "Type the code." }),
});
