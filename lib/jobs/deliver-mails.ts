import { type ClaimedMail, claimMail, noteNotSent, noteSent } from "@/db/queries/outbox/deliver";
import { waitAfterFailure } from "@/lib/domain/notifications/delivery";
import type { SystemScope } from "@/lib/domain/scope";
import { log } from "@/lib/log";
import { type Delivery, sendMail } from "@/lib/mail/send";

/** Mails that one server sends at the same time, each over its own connection. */
const LANES = 3;
/** A round ends within its minute, so that rounds do not pile up. */
const ROUND_MS_MAX = 45_000;

/**
 * Sends what the outbox holds until nothing is due, the round's time is over or the mail server
 * proves to be away. Returns how many mails a server has taken. Several rounds at once, on one
 * server or several, share the mails: each is claimed before it is sent.
 */
export async function deliverMails(system: SystemScope, isStopping = () => false): Promise<number> {
  const endsAt = Date.now() + ROUND_MS_MAX;
  const lanes = Array.from({ length: LANES }, async () => {
    let sent = 0;
    while (Date.now() < endsAt && !isStopping()) {
      const mail = await claimMail(system);
      if (!mail) break;
      const delivery = await sendMail(mail);
      await note(system, mail, delivery);
      if (delivery.outcome === "sent") sent++;
      // One refusal says nothing about the next mail; a server that is away says it all.
      if (delivery.outcome === "away") break;
    }
    return sent;
  });
  return (await Promise.all(lanes)).reduce((sum, sent) => sum + sent, 0);
}

async function note(system: SystemScope, mail: ClaimedMail, delivery: Delivery): Promise<void> {
  if (delivery.outcome === "sent") return noteSent(system, mail);
  const { outcome, reason } = delivery;
  const waitMs = waitAfterFailure(outcome, mail);
  await noteNotSent(system, mail, { reason, waitMs, isCounted: outcome !== "away" });
  const context = { mail: mail.id, kind: mail.kind, attempts: mail.attempts, reason };
  if (waitMs === null) log.error(context, "a mail was given up");
  else log.warn(context, "a mail was not taken and will be sent again");
}
