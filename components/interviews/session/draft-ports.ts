import type { ActionState } from "@/lib/domain/action-state";
import type { Stored } from "./draft-field";
import type { DraftStorage } from "./draft-storage";

export type SaveResult = ActionState<{ version: number; savedAt: number }>;

export type DraftPorts = {
  send: (payload: object) => Promise<SaveResult>;
  newKey: () => string;
  /** Milliseconds, by this browser's clock. */
  now: () => number;
  /** Calls back once after the delay; a new call replaces the old one. */
  schedule: (run: () => void, milliseconds: number) => void;
  storage: Pick<DraftStorage, "keep" | "collect" | "fieldsLeft">;
  /** The answer or the session was closed meanwhile, or is no longer this person's. */
  onClosed: () => void;
};

export type SaveStatus = "idle" | "saving" | "waiting" | "signed-out" | "gone";

/** What an answer's part is on the page: null savedAt where it was never written. */
export type PageDraft = Stored & { readonly savedAt: number | null };

const RETRY_MS = 1_000;
const RETRY_MS_MAX = 30_000;

/** Milliseconds until the next attempt after so many failed ones: 1 s, 2 s, 4 s … at most 30 s. */
export const retryAfter = (failures: number): number =>
  Math.min(RETRY_MS_MAX, RETRY_MS * 2 ** failures);

/** What stands in the place of a text that was overtaken; null where the place is closed. */
export function storedOf(conflict: unknown): Stored | null {
  const { reason, body, version } = (conflict ?? {}) as Record<string, unknown>;
  if (reason !== "overtaken" || typeof body !== "string" || typeof version !== "number")
    return null;
  return { body, version };
}
