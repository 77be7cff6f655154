import { countWord } from "../count-words";
import { FEEDBACK_POINTS_ADVISED } from "./settings";

/**
 * What to think over before a point of feedback is sent. Nothing here forbids it: a warning names
 * a word that judges a person instead of telling what they did, and says what to write instead.
 */
export const FEEDBACK_PARTS = ["situation", "behaviour", "impact", "nextStep"] as const;
export type FeedbackPart = (typeof FEEDBACK_PARTS)[number];

export type FeedbackWarning = {
  readonly part: FeedbackPart;
  /** As it was written. */
  readonly word: string;
  readonly suggestion: string;
};

type Kind = "trait" | "praise" | "absolute" | "guess";

/** Words about the person, not about what they did. */
const WORDS: Readonly<Record<Kind, readonly string[]>> = {
  trait: [
    "lazy",
    "laziness",
    "careless",
    "carelessly",
    "carelessness",
    "sloppy",
    "sloppily",
    "stupid",
    "dumb",
    "clueless",
    "incompetent",
    "incompetence",
    "unprofessional",
    "unreliable",
    "disorganised",
    "disorganized",
    "arrogant",
    "stubborn",
    "selfish",
    "immature",
    "naive",
    "naïve",
    "hopeless",
    "useless",
    "unmotivated",
    "thoughtless",
  ],
  praise: [
    "brilliant",
    "genius",
    "gifted",
    "talented",
    "talent",
    "smart",
    "rockstar",
    "superstar",
    "amazing",
    "awesome",
    "perfectionist",
  ],
  absolute: ["always", "never", "constantly", "every time", "all the time"],
  guess: ["obviously", "common sense", "attitude", "personality", "don't care", "doesn't care"],
};

/** What makes of such a word a term of the trade: "lazy loading", "smart quotes". */
const TERMS: Readonly<Record<string, RegExp>> = {
  lazy: /^\s+(?:load|evaluat|import|iterat|propert|quer|initiali|generator|sequence|match|quantifier|string|translation|object|list|relation|attribute)/iu,
  smart: /^\s+(?:pointer|quote|card|contract)/iu,
};

const SUGGESTIONS: Readonly<Record<Kind, (word: string) => string>> = {
  trait: (word) =>
    `“${word}” judges the person. Say what you saw: which file, which step, what was missing.`,
  praise: (word) =>
    `“${word}” praises the person, and nobody can do it again. Say what they did that worked.`,
  absolute: (word) => `“${word}” is seldom so. Say when you saw it, and how often.`,
  guess: (word) => `“${word}” guesses at what somebody thinks. Say what you looked at.`,
};

const KIND_OF = new Map<string, Kind>(
  (Object.keys(WORDS) as Kind[]).flatMap((kind) =>
    WORDS[kind].map((word) => [word, kind] as const),
  ),
);

/** Whole words only: neither `never_cache` nor "always-on" nor "sometalent" is meant. */
const EDGE = "[\\p{L}\\p{M}\\p{N}_-]";
const ANY = new RegExp(
  `(?<!${EDGE})(?:${[...KIND_OF.keys()].map((word) => word.replaceAll(" ", "\\s+")).join("|")})(?!${EDGE})`,
  "giu",
);

/**
 * The warnings of one point, in reading order, each word once a part. Code between backticks is
 * left alone. Example: the behaviour "You are always careless" warns at "always" and "careless".
 */
export function warnFeedback(
  point: Readonly<Partial<Record<FeedbackPart, string>>>,
): FeedbackWarning[] {
  return FEEDBACK_PARTS.flatMap((part) => warnPart(part, point[part] ?? ""));
}

function warnPart(part: FeedbackPart, written: string): FeedbackWarning[] {
  // As long as before, so that what follows a word is still found behind it.
  const text = written
    .normalize("NFC")
    .replaceAll("’", "'")
    .replace(/`[^`]*`/gu, (code) => " ".repeat(code.length));
  const seen = new Set<string>();
  const warnings: FeedbackWarning[] = [];
  for (const match of text.matchAll(ANY)) {
    const word = match[0].replace(/\s+/gu, " ");
    const plain = word.toLowerCase();
    const kind = KIND_OF.get(plain);
    const rest = text.slice(match.index + match[0].length);
    if (kind === undefined || seen.has(plain) || TERMS[plain]?.test(rest)) continue;
    seen.add(plain);
    warnings.push({ part, word, suggestion: SUGGESTIONS[kind](word) });
  }
  return warnings;
}

/** What to say about this many points at once; null while people can still remember them. */
export function warnPointCount(points: number): string | null {
  if (points <= FEEDBACK_POINTS_ADVISED) return null;
  return `These are ${countWord(points)} points. Beyond ${countWord(FEEDBACK_POINTS_ADVISED)} people remember none: keep the ones that matter most, and leave the rest for the next round.`;
}
