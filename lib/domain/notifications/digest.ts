import { type NotificationData, notificationSentence } from "./words";

/** More than this in one mail, and nobody reads the rest: it is counted instead. */
export const DIGEST_LINES_MAX = 20;

export type DigestItem = {
  readonly id: string;
  readonly type: string;
  readonly data: NotificationData;
};

type Recipient = {
  readonly name: string;
  /** The address of this instance, without a slash at the end. */
  readonly origin: string;
};

/**
 * One mail about everything that was gathered, oldest first. Says what happened and where to look,
 * never a rating: whoever reads along in an inbox learns no more than that. Each link opens the
 * notification, which marks it read. Expects at least one item.
 */
export function digestMail(
  items: readonly DigestItem[],
  { name, origin }: Recipient,
): { subject: string; body: string } {
  const told = items.slice(0, DIGEST_LINES_MAX).map(({ id, type, data }) => {
    return `${notificationSentence(type, data)}\n${origin}/notifications?open=${id}`;
  });
  const rest = items.length - told.length;
  const [first] = items;
  const subject =
    items.length === 1 && first
      ? notificationSentence(first.type, first.data)
      : `${items.length} things to know from Rung`;
  const body = [
    `Hello ${name.replace(/\s+/g, " ").trim()},`,
    ...told,
    ...(rest > 0 ? [`And ${rest} more:\n${origin}/notifications`] : []),
    `You choose what Rung mails you, and when:\n${origin}/settings/notifications`,
  ].join("\n\n");
  return { subject, body };
}
