import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { users } from "@/db/schema/account";
import { invitations, mentorships } from "@/db/schema/mentoring";
import type { Side } from "@/lib/domain/mentoring/disagreement-machine";
import { type InvitationState, invitationStateFor } from "@/lib/domain/mentoring/invitation-state";
import type { Section } from "@/lib/domain/mentoring/sections";
import type { OwnScope } from "@/lib/domain/scope";
import { type RaterStanding, selectRaterStanding } from "./standing";

/** An invitation as whoever holds its link may see it. */
export type HeldInvitation =
  | {
      readonly state: "live";
      readonly inviterName: string;
      /** What who invites will be; the holder will be the other. */
      readonly role: Side;
      readonly words: string;
      /** What the mentee shares; empty where the holder is the mentee and chooses themselves. */
      readonly sections: readonly Section[];
      readonly expiresAt: Date;
      /** Of whoever would be the mentor. */
      readonly standing: RaterStanding;
      /** They have one already: accepting changes nothing about it. */
      readonly isAlready: boolean;
    }
  /** The holder accepted it: where that led, while it lasts. */
  | { readonly state: "accepted"; readonly as: Side; readonly mentorshipId: string | null }
  | { readonly state: "expired" | "blocked"; readonly inviterName: string }
  | { readonly state: Exclude<InvitationState, "live" | "accepted" | "expired" | "blocked"> };

/** The invitation with this hash of a token, as `me` may see it; null where there is none. */
export async function findHeldInvitation(
  me: OwnScope,
  tokenHash: string,
  on: Executor = db(),
): Promise<HeldInvitation | null> {
  const row = await selectInvitation(on, me, tokenHash);
  if (!row) return null;
  const holder = { ...row, id: me.ownerId, email: row.holderEmail };
  const stored = { ...row, email: row.boundTo, expiresAt: row.expiresAt.getTime() };
  const state = invitationStateFor(stored, holder, Number(row.nowMs));
  const { inviterId, inviterName, role } = row;
  const [menteeId, mentorId] =
    role === "mentee" ? [inviterId, me.ownerId] : [me.ownerId, inviterId];
  switch (state) {
    case "live": {
      const [standing, live] = await Promise.all([
        selectRaterStanding(on, mentorId),
        findLive(on, menteeId, mentorId),
      ]);
      const { words, sections, expiresAt } = row;
      return {
        state,
        inviterName,
        role,
        words,
        sections,
        expiresAt,
        standing,
        isAlready: live !== null,
      };
    }
    case "accepted": {
      const as: Side = role === "mentee" ? "mentor" : "mentee";
      return { state, as, mentorshipId: await findLive(on, menteeId, mentorId) };
    }
    case "expired":
    case "blocked":
      return { state, inviterName };
    default:
      return { state };
  }
}

async function selectInvitation(on: Executor, me: OwnScope, tokenHash: string) {
  const isBlock = (blocker: unknown, blocked: unknown) =>
    sql<boolean>`exists (select 1 from mentor_blocks b
      where b.blocker_id = ${blocker} and b.blocked_id = ${blocked})`;
  const [row] = await on
    .select({
      inviterId: invitations.inviterId,
      inviterName: users.name,
      isInviterThere: sql<boolean>`not ${users.isDisabled}`,
      role: sql<Side>`${invitations.inviterRole}`,
      boundTo: invitations.email,
      holderEmail: sql<string | null>`(select h.email from users h where h.id = ${me.ownerId})`,
      words: invitations.words,
      sections: sql<Section[]>`${invitations.sections}`,
      expiresAt: invitations.expiresAt,
      acceptedBy: invitations.acceptedBy,
      isAccepted: sql<boolean>`${invitations.acceptedAt} is not null`,
      isDeclined: sql<boolean>`${invitations.declinedAt} is not null`,
      isWithdrawn: sql<boolean>`${invitations.withdrawnAt} is not null`,
      hasBlocked: isBlock(me.ownerId, invitations.inviterId),
      isBlocked: isBlock(invitations.inviterId, me.ownerId),
      nowMs: sql<string>`extract(epoch from now()) * 1000`,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.inviterId))
    .where(eq(invitations.tokenHash, tokenHash));
  return row;
}

async function findLive(on: Executor, menteeId: string, mentorId: string): Promise<string | null> {
  const [row] = await on
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.menteeId, menteeId),
        eq(mentorships.mentorId, mentorId),
        isNull(mentorships.endedAt),
      ),
    );
  return row?.id ?? null;
}
