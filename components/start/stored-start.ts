import { STATEMENTS_MAX } from "@/lib/domain/skills/first-estimate/settings";
import {
  START_ANSWERS,
  type StartAnswer,
  type StartState,
} from "@/lib/domain/skills/first-estimate/start";
import { RUNG_IDS, type RungId } from "@/lib/domain/skills/framework";

/** Where the browser keeps the answers until there is an account; the sign-up form reads it too. */
export const START_KEY = "rung.start";

/** Far more than twelve answers need: whatever is longer was not written here. */
const storedLengthMax = 20_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAnswer(value: unknown): value is StartAnswer {
  return START_ANSWERS.some((answer) => answer === value);
}

function isDeclared(value: unknown): value is RungId | null {
  return value === null || RUNG_IDS.some((id) => id === value);
}

/**
 * What was kept, or null when it is not in order: the browser's storage belongs to the person and
 * to other tabs, so nothing in it is trusted. Written by hand because zod would more than double
 * the script of this page; a test holds it to `startInput`, which the server uses.
 *
 * Answers to statements that are no longer asked are left out, the rest is kept.
 */
export function parseStart(text: string | null, known: ReadonlySet<string>): StartState | null {
  if (text === null || text.length > storedLengthMax) return null;
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(stored) || !isDeclared(stored.declared) || !Array.isArray(stored.answers)) {
    return null;
  }
  const seed = stored.seed;
  if (typeof seed !== "number" || !Number.isSafeInteger(seed) || seed < 0) return null;
  const kept = new Map<string, StartAnswer>();
  for (const given of stored.answers as unknown[]) {
    if (!isRecord(given) || typeof given.skillId !== "string") return null;
    if (!isAnswer(given.answer)) return null;
    if (known.has(given.skillId)) kept.set(given.skillId, given.answer);
  }
  if (kept.size > STATEMENTS_MAX) return null;
  return {
    declared: stored.declared,
    seed,
    answers: [...kept].map(([skillId, answer]) => ({ skillId, answer })),
  };
}

/** The answers this browser keeps, or null. Private windows may refuse to say: that is null too. */
export function readStart(known: ReadonlySet<string>): StartState | null {
  try {
    return parseStart(window.localStorage.getItem(START_KEY), known);
  } catch {
    return null;
  }
}

/** Keeps the answers, or forgets them when given null. False when the browser would not. */
export function keepStart(start: StartState | null): boolean {
  try {
    if (start === null) window.localStorage.removeItem(START_KEY);
    else window.localStorage.setItem(START_KEY, JSON.stringify(start));
    return true;
  } catch {
    return false;
  }
}
