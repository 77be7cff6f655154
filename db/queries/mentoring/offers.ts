import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Executor, type Transaction } from "@/db/client";
import { profiles } from "@/db/schema/account";
import { mentorOffers, mentorships } from "@/db/schema/mentoring";
import type { OfferValues } from "@/lib/domain/mentoring/offer-input";
import type { OwnScope } from "@/lib/domain/scope";

/** What somebody offers, and the version that an edit of it must name. */
export type Offer = OfferValues & { version: number };

const columns = {
  isOpen: mentorOffers.isOpen,
  specialisationIds: mentorOffers.specialisationIds,
  rungIds: mentorOffers.rungIds,
  capacity: mentorOffers.capacity,
  languages: mentorOffers.languages,
  about: mentorOffers.about,
  version: mentorOffers.version,
};

/** What the person offers as a mentor; null while they offer nothing. */
export async function getOffer(me: OwnScope, on: Executor = db()): Promise<Offer | null> {
  const [row] = await on
    .select(columns)
    .from(mentorOffers)
    .where(eq(mentorOffers.userId, me.ownerId));
  return row ? { ...row, rungIds: row.rungIds as Offer["rungIds"] } : null;
}

/**
 * Stores an edit of version `version`, or a first offer with version 0. Returns false, with nothing
 * changed, where another tab was quicker: it edited, began or ended the offer meanwhile.
 */
export async function saveOffer(
  tx: Transaction,
  me: OwnScope,
  values: OfferValues,
  version: number,
): Promise<boolean> {
  const changed =
    version === 0
      ? await tx
          .insert(mentorOffers)
          .values({ userId: me.ownerId, ...values })
          .onConflictDoNothing()
          .returning({ version: mentorOffers.version })
      : await tx
          .update(mentorOffers)
          .set({ ...values, version: sql`${mentorOffers.version} + 1`, updatedAt: sql`now()` })
          .where(and(eq(mentorOffers.userId, me.ownerId), eq(mentorOffers.version, version)))
          .returning({ version: mentorOffers.version });
  return changed.length > 0;
}

/** Ends the offer and returns what it was, to be taken up again; null where there was none. */
export async function endOffer(tx: Transaction, me: OwnScope): Promise<Offer | null> {
  const [row] = await tx
    .delete(mentorOffers)
    .where(eq(mentorOffers.userId, me.ownerId))
    .returning(columns);
  return row ? { ...row, rungIds: row.rungIds as Offer["rungIds"] } : null;
}

/** Learners whom the person mentors at this moment. */
export function countMentees(me: OwnScope): Promise<number> {
  return db().$count(
    mentorships,
    and(eq(mentorships.mentorId, me.ownerId), isNull(mentorships.endedAt)),
  );
}

/** What a learner reads of their mentor's offer. */
export type MentorsOffer = Pick<Offer, "about" | "languages" | "specialisationIds"> & {
  timeZone: string;
};

/** The offer of the mentor in a live mentorship of this learner's; null where there is none. */
export async function getMentorsOffer(
  me: OwnScope,
  mentorshipId: string,
): Promise<MentorsOffer | null> {
  const [row] = await db()
    .select({
      about: mentorOffers.about,
      languages: mentorOffers.languages,
      specialisationIds: mentorOffers.specialisationIds,
      timeZone: profiles.timeZone,
    })
    .from(mentorships)
    .innerJoin(mentorOffers, eq(mentorOffers.userId, mentorships.mentorId))
    .innerJoin(profiles, eq(profiles.userId, mentorships.mentorId))
    .where(
      and(
        eq(mentorships.id, mentorshipId),
        eq(mentorships.menteeId, me.ownerId),
        isNull(mentorships.endedAt),
      ),
    );
  return row ?? null;
}
