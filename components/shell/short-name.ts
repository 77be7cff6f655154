const segmenter = new Intl.Segmenter("en-GB");

/** What the header calls a person: "Ada Lovelace" is "Ada L.", one long word is cut to 16 letters. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = cut(words[0] ?? "You");
  const last = words.length > 1 ? words.at(-1) : undefined;
  return last === undefined ? first : `${first} ${letters(last)[0]}.`;
}

/** Whole letters as people see them, so that an emoji or an accent is never cut in half. */
function letters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function cut(word: string): string {
  const all = letters(word);
  return all.length > 16 ? `${all.slice(0, 15).join("")}…` : word;
}
