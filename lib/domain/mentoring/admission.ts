import { RUNG_IDS, type RungId } from "../skills/framework";
import type { Route } from "./request-machine";

/** What a mentor brings that decides whether a request is shown to them. */
export type Candidate = {
  /** Where they stand, confirmed or vouched for; null = neither. */
  readonly rung: RungId | null;
  readonly specialisationIds: readonly string[];
};

export type Wanted = {
  readonly route: Route;
  readonly targetRungId: RungId;
  readonly specialisationId: string | null;
};

/**
 * Whether a request's circle takes this mentor in: at first those who stand at least on the rung
 * that the learner aims at and offer the specialisation, where one was named; then any
 * specialisation; in the end everybody who offers. Example: a wish for senior in backend is shown
 * to a staff developer who offers data science from the second circle on.
 */
export function isAdmitted(wanted: Wanted, mentor: Candidate): boolean {
  if (wanted.route >= 2) return true;
  if (!reaches(mentor.rung, wanted.targetRungId)) return false;
  if (wanted.route === 1 || wanted.specialisationId === null) return true;
  return mentor.specialisationIds.includes(wanted.specialisationId);
}

/** Whether somebody stands at least on a rung. */
export const reaches = (stands: RungId | null, wanted: RungId): boolean =>
  stands !== null && RUNG_IDS.indexOf(stands) >= RUNG_IDS.indexOf(wanted);

/** What an offer holds, and how much of it is used up. */
export type Room = {
  readonly isOpen: boolean;
  readonly capacity: number;
  readonly liveMentees: number;
};

export const hasRoom = ({ isOpen, capacity, liveMentees }: Room): boolean =>
  isOpen && liveMentees < capacity;
