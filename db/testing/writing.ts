import { randomUUID } from "node:crypto";
import type { ArtefactFields } from "@/db/queries/artefacts";
import { type RatingOutcome, recordSelfRating } from "@/db/queries/assessments";
import type { OwnScope } from "@/lib/domain/scope";

/** A client key that nobody has used. */
export const freshKey = (): string => randomUUID();

/** Noon of the nth day of a long-past year: tests read no clock. */
export const day = (n: number): Date => new Date(Date.UTC(2025, 0, n, 12));

/** A self-rating with everything that a test does not care about filled in. */
export function rate(
  me: OwnScope,
  rating: number | null,
  more: {
    skillId?: string;
    version?: number;
    at?: Date;
    note?: string;
    isInUse?: boolean;
    key?: string;
  } = {},
): Promise<RatingOutcome> {
  const { skillId = "python", version = 0, at = day(1), note, isInUse, key = freshKey() } = more;
  const input = { skillId, rating, note, isInUse, expectedVersion: version, clientKey: key };
  return recordSelfRating(me, input, at);
}

/** An artefact of Python's with everything that a test does not care about filled in. */
export function artefact(more: Partial<ArtefactFields & { clientKey: string }> = {}) {
  return {
    kind: "repository",
    title: "Price watcher",
    url: "https://example.org/price-watcher",
    body: "",
    datedOn: "2025-01-01",
    skillIds: ["python"],
    clientKey: freshKey(),
    ...more,
  };
}

/** Text that has broken software before; all of it must come back exactly as it went in. */
export const AWKWARD_TEXTS = [
  "👩🏽‍💻 emoji with joiners, 𝕬stral letters",
  "עברית עם English באמצע ‏",
  "__proto__",
  '{"__proto__": {"isAdmin": true}}',
  "quote ' double \" backslash \\ dollar $1 percent %s",
  "'; drop table users; --",
  "line\nbreak\r\ntab\tend",
  "e\u0301 and é are two spellings",
  "{a,b}",
  "NULL",
  " ",
];

/**
 * Finds a number in JSON, as a value of its own or as text, and never in the digits of a moment
 * or an estimate: `numberIn(1.5)` finds `{"value":1.5}`, and not `"02:57:01.569Z"`.
 */
export const numberIn = (value: number) =>
  new RegExp(`[:[,]"?${String(value).replace(".", "\\.")}"?[,}\\]]`);
