/** An invitation as it is stored. Times are milliseconds since the epoch. */
export type StoredInvitation = {
  readonly inviterId: string;
  /** Whether the account of whoever invited still stands. */
  readonly isInviterThere: boolean;
  /** Only an account with this address may accept; null = whoever holds the link. */
  readonly email: string | null;
  readonly expiresAt: number;
  readonly acceptedBy: string | null;
  readonly isAccepted: boolean;
  readonly isDeclined: boolean;
  readonly isWithdrawn: boolean;
};

export type Holder = {
  readonly id: string;
  readonly email: string | null;
  /** The holder has blocked whoever invites. */
  readonly hasBlocked: boolean;
  /** Whoever invites has blocked the holder, which the holder is not told. */
  readonly isBlocked: boolean;
};

export type InvitationState =
  /** Made by the holder themselves. */
  | "own"
  /** Meant for another address: says nothing else, whatever became of it. */
  | "foreign"
  /** Accepted by the holder before. */
  | "accepted"
  /** Accepted or declined already, by somebody. */
  | "used"
  | "withdrawn"
  | "expired"
  /** The holder has blocked who invites. */
  | "blocked"
  | "live";

/**
 * What an invitation is to whoever holds its link at `now`. Only "live" can be accepted. The order
 * is what the holder may know: whose it is comes before what became of it.
 */
export function invitationStateFor(
  invitation: StoredInvitation,
  holder: Holder,
  now: number,
): InvitationState {
  if (invitation.inviterId === holder.id) return "own";
  if (invitation.email !== null && invitation.email !== holder.email) return "foreign";
  if (invitation.acceptedBy === holder.id) return "accepted";
  if (invitation.isWithdrawn || !invitation.isInviterThere || holder.isBlocked) return "withdrawn";
  if (invitation.isAccepted || invitation.isDeclined) return "used";
  if (invitation.expiresAt <= now) return "expired";
  return holder.hasBlocked ? "blocked" : "live";
}
