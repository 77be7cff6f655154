import type { Section } from "@/lib/domain/mentoring/sections";
import type {
  AdminScope,
  MentorScope,
  OwnScope,
  ReviewerScope,
  SharedScope,
  SystemScope,
} from "@/lib/domain/scope";

/**
 * Makes the capability to act on one person's rows. Only a door calls this, after it has seen a
 * live session; tests call it to act as one of the cast.
 */
export function mintOwnScope(ownerId: string, sessionId: string): OwnScope {
  return { ownerId, sessionId } as OwnScope;
}

/** After a live mentorship was seen. */
export function mintMentorScope(mentorship: {
  ownerId: string;
  mentorId: string;
  mentorshipId: string;
  sections: readonly Section[];
}): MentorScope {
  return { ...mentorship } as MentorScope;
}

/** After the section was seen to be shared. */
export function mintSharedScope(
  mentee: MentorScope,
  section: Section,
  hiddenSkillIds: readonly string[],
): SharedScope {
  const { ownerId, mentorId } = mentee;
  return { ownerId, mentorId, section, hiddenSkillIds } as SharedScope;
}

/** After the review was seen to be this person's to rate. */
export function mintReviewerScope(review: {
  ownerId: string;
  reviewerId: string;
  reviewId: string;
}): ReviewerScope {
  return { ...review } as ReviewerScope;
}

/** After the administrator's row was seen. */
export function mintAdminScope(adminId: string): AdminScope {
  return { adminId } as AdminScope;
}

/** For the job runner alone. */
export function mintSystemScope(): SystemScope {
  return {} as SystemScope;
}
