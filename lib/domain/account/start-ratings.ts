import { ratingsOf } from "@/lib/domain/skills/first-estimate/start";
import { startInput } from "@/lib/domain/skills/first-estimate/start-input";

const TEXT_CHARACTERS_MAX = 10_000;

/**
 * The ratings in what the start left in the browser (a JSON text), by skill id. Anything that is
 * not such a text counts as no answers: signing up never fails over it.
 */
export function readStartRatings(raw: unknown): ReadonlyMap<string, number> {
  if (typeof raw !== "string" || raw.length > TEXT_CHARACTERS_MAX) return new Map();
  try {
    const parsed = startInput.safeParse(JSON.parse(raw));
    return parsed.success ? ratingsOf(parsed.data) : new Map();
  } catch {
    return new Map();
  }
}
