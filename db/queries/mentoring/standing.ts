import { and, eq, isNull } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { vouches } from "@/db/schema/administration";
import { recordStats } from "@/db/schema/skills";
import { higherRung } from "@/lib/domain/mentoring/rating-weight";
import type { OwnScope } from "@/lib/domain/scope";
import type { RungId } from "@/lib/domain/skills/framework";

/** The rung up to which somebody's ratings of others weigh as a mentor's, and why. */
export type RaterStanding = {
  readonly confirmed: RungId | null;
  readonly vouched: RungId | null;
  /** The higher of the two. */
  readonly rung: RungId | null;
};

export async function selectRaterStanding(on: Executor, userId: string): Promise<RaterStanding> {
  const [[stats], [vouch]] = await Promise.all([
    on
      .select({ confirmed: recordStats.confirmedRungId })
      .from(recordStats)
      .where(eq(recordStats.userId, userId)),
    on
      .select({ vouched: vouches.rungId })
      .from(vouches)
      .where(and(eq(vouches.mentorId, userId), isNull(vouches.withdrawnAt))),
  ]);
  const confirmed = (stats?.confirmed ?? null) as RungId | null;
  const vouched = (vouch?.vouched ?? null) as RungId | null;
  return { confirmed, vouched, rung: higherRung(confirmed, vouched) };
}

/** The same for the signed-in person: what their own ratings of others would weigh. */
export const getRaterStanding = (me: OwnScope): Promise<RaterStanding> =>
  selectRaterStanding(db(), me.ownerId);
