import type { Transaction } from "@/db/client";
import { outgoingMails } from "@/db/schema/notifications";

/** A mail to be sent. `body` is plain text; its HTML is made from it when it is sent. */
export type NewMail = {
  /** For whom, or on whose behalf; it goes when the account goes. Null: it outlives the account. */
  readonly userId: string | null;
  readonly kind: "notifications" | "invitation" | "security";
  readonly toAddress: string;
  readonly subject: string;
  readonly body: string;
};

/**
 * Puts a mail into the outbox, in the transaction of what it tells about: both are kept or neither.
 * It is sent within a minute or two, again and again until a mail server takes it. Ask `canMail()`
 * of lib/mail first: where no mail can be sent, none should be queued. Returns the mail's id.
 */
export async function queueMail(tx: Transaction, mail: NewMail, at: Date): Promise<string> {
  const [row] = await tx
    .insert(outgoingMails)
    .values({ ...mail, at, sendAfter: at })
    .returning({ id: outgoingMails.id });
  if (!row) throw new Error("the mail was not stored");
  return row.id;
}
