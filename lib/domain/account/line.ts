import * as z from "zod";

/** Characters as people count them in a database: an emoji outside the BMP is one, not two. */
export const countCharacters = (text: string): number => [...text].length;

/**
 * One line of text: trimmed, at most `charactersMax` characters. Line breaks and other control
 * characters are refused, and so are the marks that reverse the reading order of what follows,
 * since a name with one of them could disguise the rest of a page. Right-to-left scripts need none.
 */
export function lineOf(wanted: { missing?: string; charactersMax: number }) {
  const { missing, charactersMax } = wanted;
  return z
    .string({ error: missing ?? "Type this as text." })
    .trim()
    .refine((text) => !missing || text !== "", { error: missing ?? "", abort: true })
    .refine((text) => countCharacters(text) <= charactersMax, {
      error: `Use ${charactersMax} characters at most.`,
      abort: true,
    })
    .refine(
      (text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text),
      "Leave out line breaks and other control characters.",
    );
}
