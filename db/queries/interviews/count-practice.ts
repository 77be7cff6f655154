import type { Transaction } from "@/db/client";
import { countStretch, type Session } from "@/lib/domain/interviews/session-clock";
import { lockSession, storeSession } from "./session-rows";

/** Saving counts the time of practice at most this often. */
const COUNT_SECONDS = 60;

/**
 * Whether saving a text should count the time so far. Practice ends when it was left alone, and an
 * hour is the most that one stretch counts, so it has to be seen that somebody is there. A mock
 * interview's time runs whoever is there: its row is left alone.
 */
export const isCountDue = ({ mode, currentSince }: Session, at: Date): boolean =>
  mode === "practice" && at.getTime() - currentSince >= COUNT_SECONDS * 1000;

/** Counts the time up to now, in a session that the caller holds. */
export async function countPractice(
  tx: Transaction,
  userId: string,
  interviewId: string,
  at: Date,
): Promise<void> {
  const locked = await lockSession(tx, userId, interviewId);
  if (locked) await storeSession(tx, locked, countStretch(locked.session, at.getTime()));
}
