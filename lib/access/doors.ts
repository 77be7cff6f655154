import { notFound, redirect } from "next/navigation";
import type { Section } from "@/lib/domain/mentoring/sections";
import type { AdminScope, MentorScope, ReviewerScope, SharedScope } from "@/lib/domain/scope";
import { findAdmin, findMentee, findReview, findShared } from "./mentoring";
import { PATH_HEADER } from "./path-header";
import { requestContext } from "./request";
import { currentUser, type Member } from "./session";

export { mintOwnScope } from "./mint-scope";
export type { Member } from "./session";

/**
 * The door to every page of a member: returns who is signed in, as the scope of their own rows.
 * An anonymous visitor goes to sign-in, and comes back to the same page afterwards.
 */
export async function member(): Promise<Member> {
  const me = await currentUser();
  if (me) return me;
  const path = (await requestContext()).header(PATH_HEADER);
  redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

/** The door of a mentor to one live mentorship of theirs; to anybody else it is not found. */
export async function mentorOf(mentorshipId: string): Promise<{ me: Member; mentee: MentorScope }> {
  const me = await member();
  return { me, mentee: (await findMentee(me, mentorshipId)) ?? notFound() };
}

/** One section of the mentee's record; null while they do not share it. */
export function sharedBy(mentee: MentorScope, section: Section): Promise<SharedScope | null> {
  return findShared(mentee, section);
}

/** The door of whoever rates a review. */
export async function reviewerOf(reviewId: string): Promise<{ me: Member; review: ReviewerScope }> {
  const me = await member();
  return { me, review: (await findReview(me, reviewId)) ?? notFound() };
}

/** The door of administrators; to anybody else there is nothing behind it. */
export async function administrator(): Promise<{ me: Member; admin: AdminScope }> {
  const me = await member();
  return { me, admin: (await findAdmin(me)) ?? notFound() };
}
