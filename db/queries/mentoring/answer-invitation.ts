import { and, eq, exists, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { announce, notify } from "@/db/queries/notify";
import { users } from "@/db/schema/account";
import { invitations } from "@/db/schema/mentoring";
import type { Side } from "@/lib/domain/mentoring/disagreement-machine";
import type { InvitationState } from "@/lib/domain/mentoring/invitation-state";
import type { Section } from "@/lib/domain/mentoring/sections";
import type { OwnScope } from "@/lib/domain/scope";
import { type Beginning, beginMentorship } from "./begin-mentorship";
import { findHeldInvitation } from "./held-invitation";

export type Acceptance =
  | { readonly outcome: "begun" | "already"; readonly mentorshipId: string; readonly as: Side }
  | { readonly outcome: "too-many-mentors" | "too-many-mentees"; readonly isMine: boolean }
  /** Not to be accepted, and why as far as the holder may know; "unknown" = there is none. */
  | { readonly outcome: Exclude<InvitationState, "live"> | "unknown" };

/**
 * Accepts the invitation with this hash, once for all: of any number who try at the same moment,
 * one gets it. Begins the mentorship in the same transaction; where that is refused the invitation
 * stays open. `sections` counts where the holder is the mentee.
 */
export async function acceptInvitation(
  tx: Transaction,
  me: OwnScope,
  answer: { tokenHash: string; sections: readonly Section[] },
  at: Date,
): Promise<Acceptance> {
  const taken = await take(tx, me, answer.tokenHash, { acceptedAt: at, acceptedBy: me.ownerId });
  if (!taken) return explain(tx, me, answer.tokenHash);
  const { inviterId, role } = taken;
  const as: Side = role === "mentee" ? "mentor" : "mentee";
  const pair =
    role === "mentee"
      ? { menteeId: inviterId, mentorId: me.ownerId, sections: taken.sections }
      : { menteeId: me.ownerId, mentorId: inviterId, sections: answer.sections };
  const beginning = await beginMentorship(tx, pair, at);
  if (beginning.outcome !== "begun" && beginning.outcome !== "already") {
    await tx
      .update(invitations)
      .set({ acceptedAt: null, acceptedBy: null })
      .where(eq(invitations.id, taken.id));
    return refusal(beginning, as) ?? explain(tx, me, answer.tokenHash);
  }
  const { outcome, mentorshipId } = beginning;
  if (outcome === "begun") {
    const href = `/mentoring/${as === "mentor" ? "mentors" : "mentees"}/${mentorshipId}`;
    const [acceptor] = await tx
      .select({ name: users.name })
      .from(users)
      .where(eq(users.id, me.ownerId));
    const data = { name: acceptor?.name ?? "", as };
    await notify(tx, [{ userId: inviterId, type: "invitation-accepted", href, data }], at);
  }
  await recordAudit(tx, me.ownerId, "invitation-accepted", { invitationId: taken.id });
  return { outcome, mentorshipId, as };
}

/** Says no; the link is used up. Who invites sees it in their list. */
export async function declineInvitation(
  tx: Transaction,
  me: OwnScope,
  tokenHash: string,
  at: Date,
): Promise<Exclude<InvitationState, "live"> | "unknown" | "declined"> {
  const taken = await take(tx, me, tokenHash, { declinedAt: at });
  if (!taken) return (await explain(tx, me, tokenHash)).outcome;
  await announce(tx, taken.inviterId);
  return "declined";
}

type Answer = { acceptedAt: Date; acceptedBy: string } | { declinedAt: Date };

/** Marks it as answered if it lives and is for this holder: the one place where it is decided. */
async function take(tx: Transaction, me: OwnScope, tokenHash: string, answer: Answer) {
  const isFree = and(
    isNull(invitations.acceptedAt),
    isNull(invitations.declinedAt),
    isNull(invitations.withdrawnAt),
    gt(invitations.expiresAt, sql`now()`),
  );
  const isForMe = or(
    isNull(invitations.email),
    sql`${invitations.email} = (select h.email from users h where h.id = ${me.ownerId})`,
  );
  const inviter = tx
    .select({ there: sql`1` })
    .from(users)
    .where(and(eq(users.id, invitations.inviterId), eq(users.isDisabled, false)));
  const [row] = await tx
    .update(invitations)
    .set(answer)
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        ne(invitations.inviterId, me.ownerId),
        isFree,
        isForMe,
        exists(inviter),
      ),
    )
    .returning({
      id: invitations.id,
      inviterId: invitations.inviterId,
      role: sql<Side>`${invitations.inviterRole}`,
      sections: sql<Section[]>`${invitations.sections}`,
    });
  return row;
}

type Why = { outcome: Exclude<InvitationState, "live"> | "unknown" };

async function explain(tx: Transaction, me: OwnScope, tokenHash: string): Promise<Why> {
  const held = await findHeldInvitation(me, tokenHash, tx);
  if (!held) return { outcome: "unknown" };
  // It was not to be had a moment ago, whatever its row says by now.
  return { outcome: held.state === "live" ? "withdrawn" : held.state };
}

function refusal(beginning: Beginning, as: Side): Acceptance | null {
  if (beginning.outcome !== "too-many") return null;
  const outcome = beginning.side === "mentee" ? "too-many-mentors" : "too-many-mentees";
  return { outcome, isMine: beginning.side === as };
}
