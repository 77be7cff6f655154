"use server";

import {
  type InvitationMade,
  insertInvitation,
  withdrawInvitation,
} from "@/db/queries/mentoring/invitations";
import { once } from "@/db/queries/mutations";
import { queueMail } from "@/db/queries/outbox";
import { limited, memberAction, notFound, ok, problem } from "@/lib/access/action";
import { hashInvitationToken, invitationToken } from "@/lib/access/invitation-token";
import { countAttempt } from "@/lib/access/limits";
import { revalidate } from "@/lib/access/request";
import { invitationInput, invitationWithdrawInput } from "@/lib/domain/mentoring/invitation-input";
import { invitationMail } from "@/lib/domain/mentoring/invitation-mail";
import { TOO_MANY_OPEN, tooManyWords } from "@/lib/domain/mentoring/invitation-words";
import { env } from "@/lib/env";
import { canMail } from "@/lib/mail/can-mail";

/**
 * Invites somebody to be a mentor or a mentee. Answers the link, which is shown this once: only a
 * hash of it is kept. With an address it is mailed as well, where this instance can send mail.
 */
export const inviteSomebody = memberAction(invitationInput, async ({ me, input, now }) => {
  const { clientKey, role, email, words, sections } = input;
  if (email !== null && email === me.email) {
    return problem({ email: "This is your own address. Invite somebody else." });
  }
  const message = await countAttempt(["invitation by member", me.ownerId]);
  if (message) return limited(message);
  const token = invitationToken(me.ownerId, clientKey);
  const link = `${env().RUNG_ORIGIN}/mentoring/invitations/${token}`;
  const isMailed = email !== null && canMail();
  const mutation = { key: clientKey, act: "invite" };
  const made = await once<InvitationMade>(me, mutation, async (tx) => {
    const invitation = { role, tokenHash: hashInvitationToken(token), email, words, sections };
    const result = await insertInvitation(tx, me, invitation, now);
    if (result.outcome === "made" && isMailed) {
      const mail = invitationMail({ inviterName: me.name, role, words, link });
      const to = { userId: me.ownerId, kind: "invitation", toAddress: email } as const;
      await queueMail(tx, { ...to, ...mail }, now);
    }
    return result;
  });
  switch (made.outcome) {
    case "too-many-open":
      return problem({ form: TOO_MANY_OPEN });
    case "too-many-mentors":
      return problem({ form: tooManyWords("mentors", true) });
    case "too-many-mentees":
      return problem({ form: tooManyWords("mentees", true) });
    case "made":
      await revalidate("/mentoring");
      return ok({ link, email, isMailed, expiresAt: made.expiresAt });
  }
});

/** Withdraws an open invitation of one's own, or takes that back. */
export const withdrawInvite = memberAction(invitationWithdrawInput, async ({ me, input, now }) => {
  const { clientKey, ...wish } = input;
  const mutation = { key: clientKey, act: "withdraw-invitation" };
  const isDone = await once(me, mutation, (tx) => withdrawInvitation(tx, me, wish, now));
  if (!isDone) return notFound();
  await revalidate("/mentoring", "/mentoring/invite");
  return ok();
});
