import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { users } from "@/db/schema/account";
import { invitations, mentorships } from "@/db/schema/mentoring";
import type { Side } from "@/lib/domain/mentoring/disagreement-machine";
import type { Section } from "@/lib/domain/mentoring/sections";
import {
  DAY_MS,
  INVITATION_DAYS,
  MENTEES_PER_MENTOR_MAX,
  MENTORS_PER_MENTEE_MAX,
  OPEN_INVITATIONS_MAX,
} from "@/lib/domain/mentoring/settings";
import type { OwnScope } from "@/lib/domain/scope";
import { lockPeople } from "./people-lock";

export type NewInvitation = {
  /** What who invites will be. */
  readonly role: Side;
  readonly tokenHash: string;
  readonly email: string | null;
  readonly words: string;
  readonly sections: readonly Section[];
};

export type InvitationMade =
  | { readonly outcome: "made"; readonly invitationId: string; readonly expiresAt: number }
  | { readonly outcome: "too-many-open" | "too-many-mentors" | "too-many-mentees" };

const isOpenRow = and(
  isNull(invitations.acceptedAt),
  isNull(invitations.declinedAt),
  isNull(invitations.withdrawnAt),
  gt(invitations.expiresAt, sql`now()`),
);

/** Stores an invitation for seven days from `at`; refuses the eleventh open one. */
export async function insertInvitation(
  tx: Transaction,
  me: OwnScope,
  { role, tokenHash, email, words, sections }: NewInvitation,
  at: Date,
): Promise<InvitationMade> {
  await lockPeople(tx, me.ownerId);
  if ((await countOpen(tx, me)) >= OPEN_INVITATIONS_MAX) return { outcome: "too-many-open" };
  const [side, most] =
    role === "mentee"
      ? [mentorships.menteeId, MENTORS_PER_MENTEE_MAX]
      : [mentorships.mentorId, MENTEES_PER_MENTOR_MAX];
  const others = await tx.$count(
    mentorships,
    and(eq(side, me.ownerId), isNull(mentorships.endedAt)),
  );
  if (others >= most) {
    return { outcome: role === "mentee" ? "too-many-mentors" : "too-many-mentees" };
  }
  const expiresAt = new Date(at.getTime() + INVITATION_DAYS * DAY_MS);
  const [row] = await tx
    .insert(invitations)
    .values({
      inviterId: me.ownerId,
      inviterRole: role,
      tokenHash,
      email,
      words,
      sections: role === "mentee" ? [...sections] : [],
      at,
      expiresAt,
    })
    .returning({ id: invitations.id });
  if (!row) throw new Error("an invitation was not stored");
  const details = { invitationId: row.id, as: role, isBound: email !== null };
  await recordAudit(tx, me.ownerId, "invitation-made", details);
  return { outcome: "made", invitationId: row.id, expiresAt: expiresAt.getTime() };
}

const countOpen = (tx: Transaction, me: OwnScope) =>
  tx.$count(invitations, and(eq(invitations.inviterId, me.ownerId), isOpenRow));

export type OwnInvitation = {
  readonly id: string;
  readonly role: Side;
  readonly email: string | null;
  readonly sections: readonly Section[];
  readonly at: Date;
  readonly expiresAt: Date;
  readonly state: "open" | "accepted" | "declined" | "withdrawn" | "expired";
  /** Who accepted it; null where nobody did, or that account is gone. */
  readonly acceptedByName: string | null;
};

/** Open ones, and for two weeks what became of the others; newest first, 30 at most. */
export async function listOwnInvitations(me: OwnScope): Promise<OwnInvitation[]> {
  const rows = await db()
    .select({
      id: invitations.id,
      role: sql<Side>`${invitations.inviterRole}`,
      email: invitations.email,
      sections: sql<Section[]>`${invitations.sections}`,
      at: invitations.at,
      expiresAt: invitations.expiresAt,
      state: sql<OwnInvitation["state"]>`case
        when ${invitations.acceptedAt} is not null then 'accepted'
        when ${invitations.declinedAt} is not null then 'declined'
        when ${invitations.withdrawnAt} is not null then 'withdrawn'
        when ${invitations.expiresAt} <= now() then 'expired' else 'open' end`,
      acceptedByName: users.name,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.acceptedBy))
    .where(
      and(
        eq(invitations.inviterId, me.ownerId),
        or(isOpenRow, gt(invitations.at, sql`now() - interval '14 days'`)),
      ),
    )
    .orderBy(desc(invitations.at))
    .limit(30);
  return rows;
}

/**
 * Withdraws an open invitation, or takes that back while it would still be open. False, with
 * nothing changed, where it is not theirs, was answered, ran out, or there are ten others by now.
 */
export async function withdrawInvitation(
  tx: Transaction,
  me: OwnScope,
  wish: { invitationId: string; isWithdrawn: boolean },
  at: Date,
): Promise<boolean> {
  const isRestored = !wish.isWithdrawn;
  if (isRestored) {
    await lockPeople(tx, me.ownerId);
    if ((await countOpen(tx, me)) >= OPEN_INVITATIONS_MAX) return false;
  }
  const rows = await tx
    .update(invitations)
    .set({ withdrawnAt: isRestored ? null : at })
    .where(
      and(
        eq(invitations.id, wish.invitationId),
        eq(invitations.inviterId, me.ownerId),
        isNull(invitations.acceptedAt),
        isNull(invitations.declinedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .returning({ id: invitations.id });
  if (rows.length === 0) return false;
  const act = isRestored ? "invitation-restored" : "invitation-withdrawn";
  await recordAudit(tx, me.ownerId, act, { invitationId: wish.invitationId });
  return true;
}
