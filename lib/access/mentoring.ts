import {
  findLiveMentorship,
  findReviewToRate,
  isAdministrator,
  listBlindSkillIds,
} from "@/db/queries/mentoring/access";
import type { Section } from "@/lib/domain/mentoring/sections";
import type {
  AdminScope,
  MentorScope,
  OwnScope,
  ReviewerScope,
  SharedScope,
} from "@/lib/domain/scope";
import { isUuid } from "@/lib/domain/uuid";
import { mintAdminScope, mintMentorScope, mintReviewerScope, mintSharedScope } from "./mint-scope";

/**
 * What doors and action makers ask before they hand out a scope. Every call reads the rows anew:
 * a mentorship that ended, a section that is no longer shared or an administrator who is none any
 * more is over with the very next request, on every server.
 */

/** The mentee of a live mentorship in which `me` is the mentor, or null. */
export async function findMentee(me: OwnScope, mentorshipId: string): Promise<MentorScope | null> {
  if (!isUuid(mentorshipId)) return null;
  const row = await findLiveMentorship(me, mentorshipId);
  return row && mintMentorScope({ ...row, mentorId: me.ownerId, mentorshipId });
}

/** The scope of one shared section, or null while it is not shared. */
export async function findShared(
  mentee: MentorScope,
  section: Section,
): Promise<SharedScope | null> {
  if (!mentee.sections.includes(section)) return null;
  return mintSharedScope(mentee, section, await listBlindSkillIds(mentee));
}

/** The review that `me` is to rate or has rated, or null. */
export async function findReview(me: OwnScope, reviewId: string): Promise<ReviewerScope | null> {
  if (!isUuid(reviewId)) return null;
  const row = await findReviewToRate(me, reviewId);
  return row && mintReviewerScope({ ownerId: row.ownerId, reviewerId: me.ownerId, reviewId });
}

export async function findAdmin(me: OwnScope): Promise<AdminScope | null> {
  return (await isAdministrator(me)) ? mintAdminScope(me.ownerId) : null;
}
