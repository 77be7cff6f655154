export const SKIPPED = "not-observable";

export type ScaleStep = {
  readonly value: string;
  /** Said aloud. */
  readonly name: string;
  /** In its box; `full` once it is chosen. */
  readonly text: string;
  readonly full: string;
  readonly isHalf: boolean;
  readonly isSkip: boolean;
  /** Which of the five colours a chosen box takes; a half takes that of the number above it. */
  readonly tone: number;
};

const WORDS = ["not demonstrated", "aware", "guided", "independent", "advanced", "expert"];

/** The choices of a scale in order, with "not observable" first where it can be chosen. */
export function scaleSteps(step: 0.5 | 1, canSkip: boolean): readonly ScaleStep[] {
  const numbers = Array.from({ length: 5 / step + 1 }, (_, i) => stepOf(i * step));
  return canSkip ? [skip, ...numbers] : numbers;
}

const skip: ScaleStep = {
  value: SKIPPED,
  name: "not observable",
  text: "–",
  full: "–",
  isHalf: false,
  isSkip: true,
  tone: 0,
};

function stepOf(value: number): ScaleStep {
  const below = Math.floor(value);
  const isHalf = value !== below;
  const full = isHalf ? `${below || ""}½` : String(value);
  return {
    value: String(value),
    name: isHalf
      ? `${value}, between ${WORDS[below]} and ${WORDS[below + 1]}`
      : `${value}, ${WORDS[below]}`,
    text: isHalf ? "½" : full,
    full,
    isHalf,
    isSkip: false,
    tone: Math.ceil(value),
  };
}

/** Written for people: 2.5 is "2½", 0.5 is "½", null is "not observable". */
export function shownRating(value: number | null): string {
  return value === null ? SKIPPED.replace("-", " ") : stepOf(value).full;
}

/**
 * What a key means on a scale of half steps: a digit chooses it, a dot adds or takes off the half,
 * N says "not observable". Null where the key keeps its usual meaning.
 */
export function readScaleKey(
  event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  value: string,
): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (/^[0-5]$/.test(event.key)) return event.key;
  if (event.key.toLowerCase() === "n" || event.key === "-") return SKIPPED;
  if (event.key !== "." && event.key !== ",") return null;
  const number = value === "" || value === SKIPPED ? Number.NaN : Number(value);
  if (Number.isNaN(number)) return null;
  const below = Math.floor(number);
  return String(number === below ? Math.min(5, below + 0.5) : below);
}
