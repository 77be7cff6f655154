import { DAY_MS } from "../settings";
import type { DeskRow } from "./desk-row";

/** Two people who do not exist, for a desk that is still empty. */
export function deskSample(now: number): DeskRow[] {
  const days = (n: number) => now - n * DAY_MS;
  const shared = { rhythm: "weekly", startedAt: days(60) } as const;
  return [
    {
      ...shared,
      mentorshipId: "sample-1",
      name: "Sam",
      record: {
        kind: "shown",
        standing: {
          basis: "supported",
          rungId: "junior",
          nextRungId: "mid",
          percent: 58,
          confirmedRungId: "junior",
        },
        staleCount: 3,
        lastActivityAt: days(2),
      },
      waitingSince: days(3),
      waitingReviewId: null,
      openReviews: 1,
      openDisagreements: 0,
      lastCheckInAt: days(5),
    },
    {
      ...shared,
      mentorshipId: "sample-2",
      name: "Noor",
      record: {
        kind: "shown",
        standing: {
          basis: "claimed",
          rungId: "intern",
          nextRungId: "junior",
          percent: 31,
          confirmedRungId: null,
        },
        staleCount: 0,
        lastActivityAt: days(16),
      },
      waitingSince: null,
      waitingReviewId: null,
      openReviews: 0,
      openDisagreements: 1,
      lastCheckInAt: days(9),
    },
  ];
}
