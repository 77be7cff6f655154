import type { QuestionHead } from "./question";
import type { DrawSettings } from "./session-types";

/** Seconds that a mock interview gives a question; null in practice, which has no clock. */
export function secondsFor(
  { timeLimitMin }: Pick<QuestionHead, "timeLimitMin">,
  { mode, timePercent }: Pick<DrawSettings, "mode" | "timePercent">,
): number | null {
  return mode === "practice" ? null : Math.round((timeLimitMin * 60 * timePercent) / 100);
}

/**
 * Seconds that a mock interview lasts: its minutes, or what its questions need where it was drawn by
 * count, times the share of the usual time that was asked for; null in practice.
 *
 * Example: 30 minutes at 150 % → 2,700 seconds.
 */
export function sessionSeconds(
  drawn: readonly Pick<QuestionHead, "timeLimitMin">[],
  settings: DrawSettings,
): number | null {
  const { mode, minutes, timePercent } = settings;
  if (mode === "practice") return null;
  if (minutes !== null) return Math.round((minutes * 60 * timePercent) / 100);
  return drawn.reduce((sum, head) => sum + (secondsFor(head, settings) ?? 0), 0);
}
