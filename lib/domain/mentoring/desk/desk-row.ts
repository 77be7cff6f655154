import type { RungId } from "../../skills/framework";
import type { Rhythm } from "../mentorship-input";

/** Where a mentee's record stood after its last write. */
export type DeskStanding = {
  /** "none": there is a record, but nothing in it is rated or judged. */
  readonly basis: "none" | "claimed" | "supported";
  readonly rungId: RungId | null;
  /** Null at the top of the ladder, and then `percent` is null too. */
  readonly nextRungId: RungId | null;
  readonly percent: number | null;
  readonly confirmedRungId: RungId | null;
};

/**
 * What the desk may show of a record: nothing while its skills are not shared; no rung while the
 * mentor rates any of it blind, because the sum would tell the part.
 */
export type DeskRecord =
  | { readonly kind: "not-shared" }
  | { readonly kind: "no-record" }
  | {
      readonly kind: "blind" | "shown";
      /** Null while `kind` is "blind". */
      readonly standing: DeskStanding | null;
      readonly staleCount: number;
      readonly lastActivityAt: number;
    };

/** One mentee on a mentor's desk. Times are milliseconds since the epoch. */
export type DeskRow = {
  readonly mentorshipId: string;
  readonly name: string;
  readonly record: DeskRecord;
  /** Since when the oldest review waits for the mentor; null = none does. */
  readonly waitingSince: number | null;
  /** That review. */
  readonly waitingReviewId: string | null;
  /** Waiting for either side. */
  readonly openReviews: number;
  readonly openDisagreements: number;
  readonly rhythm: Rhythm;
  readonly startedAt: number;
  readonly lastCheckInAt: number | null;
};
