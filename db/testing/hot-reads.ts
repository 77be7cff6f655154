import { findCredentials } from "@/db/queries/accounts";
import { listRecentActivity, listSkillHistory } from "@/db/queries/activity";
import { listArtefactsOf } from "@/db/queries/artefacts";
import { findLiveMentorship, listBlindSkillIds } from "@/db/queries/mentoring/access";
import { listDesk } from "@/db/queries/mentoring/desk";
import { findHeldInvitation } from "@/db/queries/mentoring/held-invitation";
import { listOwnInvitations } from "@/db/queries/mentoring/invitations";
import { listOwnMentors } from "@/db/queries/mentoring/own-mentors";
import { listReviewsOf, listReviewsToRate } from "@/db/queries/mentoring/reviews/list-reviews";
import { getMentoringRoles } from "@/db/queries/mentoring/roles";
import { once } from "@/db/queries/mutations";
import { listNotifications } from "@/db/queries/notifications";
import { getProfile } from "@/db/queries/profiles";
import { listProgressDays } from "@/db/queries/progress";
import { findSession, listSessions } from "@/db/queries/sessions";
import { listStandings, listStandingsAt } from "@/db/queries/standings";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { freshKey, rate } from "./writing";

/** Somebody with rows in every table. */
export type Subject = {
  readonly me: OwnScope;
  readonly email: string;
  readonly skillId: string;
  /** The stored version of that skill, so that a rating of it is written and not refused. */
  readonly version: number;
  readonly past: Date;
  readonly now: Date;
  /** A mentor of theirs or of others, and one of the mentor's mentees. */
  readonly mentor: OwnScope;
  readonly mentee: MentorScope;
};

/** Everything that runs on each visit of a common page, and the write behind every autosave. */
export const HOT_READS: Readonly<Record<string, (subject: Subject) => Promise<unknown>>> = {
  "session look-up": ({ me }) => findSession({ userId: me.ownerId, sessionId: me.sessionId }),
  "sign-in look-up": ({ email }) => findCredentials(email),
  profile: ({ me }) => getProfile(me),
  listSessions: ({ me }) => listSessions(me),
  listStandings: ({ me }) => listStandings(me),
  listStandingsAt: ({ me, past }) => listStandingsAt(me, past),
  listProgressDays: ({ me, past }) => listProgressDays(me, past.toISOString().slice(0, 10)),
  listRecentActivity: ({ me }) => listRecentActivity(me, 12),
  listSkillHistory: ({ me, skillId }) => listSkillHistory(me, skillId),
  listArtefactsOf: ({ me, skillId }) => listArtefactsOf(me, skillId),
  listNotifications: ({ me }) => listNotifications(me, null),
  "older notifications": ({ me, past }) => listNotifications(me, { at: past, id: me.ownerId }),
  getMentoringRoles: ({ mentor }) => getMentoringRoles(mentor),
  listOwnMentors: ({ me }) => listOwnMentors(me),
  listOwnInvitations: ({ me }) => listOwnInvitations(me),
  "invitation's door": ({ me }) => findHeldInvitation(me, "no such hash"),
  listDesk: ({ mentor, now }) => listDesk(mentor, now),
  listReviewsToRate: ({ mentor }) => listReviewsToRate(mentor),
  "mentorship's door": ({ mentor, mentee }) => findLiveMentorship(mentor, mentee.mentorshipId),
  listBlindSkillIds: ({ mentee }) => listBlindSkillIds(mentee),
  listReviewsOf: ({ mentee }) => listReviewsOf(mentee),
  "mutation key": ({ me }) => once(me, { key: freshKey(), act: "bench" }, async () => "done"),
  "rating (write)": ({ me, skillId, version, now }) => rate(me, 3, { skillId, version, at: now }),
};
