import { type NewMail, queueMail } from "@/db/queries/outbox";
import type { Member } from "@/lib/access/session";
import { env } from "@/lib/env";
import { canMail } from "@/lib/mail/can-mail";

type Owner = { name: string; timeZone: string; origin: string };
type Words = Pick<NewMail, "subject" | "body">;
type Tx = Parameters<typeof queueMail>[0];

/**
 * Mails the owner of the account, in the transaction of what happened to it, where this instance
 * can send mail and they have an address. `isLast`: the mail must outlive the account.
 */
export async function mailOwner(
  tx: Tx,
  me: Member,
  words: (owner: Owner) => Words,
  { isLast = false } = {},
): Promise<void> {
  if (me.email === null || !canMail()) return;
  const { name, timeZone } = me;
  const mail = words({ name, timeZone, origin: env().RUNG_ORIGIN });
  const userId = isLast ? null : me.ownerId;
  await queueMail(tx, { userId, kind: "security", toAddress: me.email, ...mail }, me.now);
}
