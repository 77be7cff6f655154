import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { db, withRetry } from "@/db/client";
import { outgoingMails } from "@/db/schema/notifications";
import type { SystemScope } from "@/lib/domain/scope";

/**
 * For how long a claimed mail belongs to whoever claimed it. Far longer than a delivery may take,
 * so that it only runs out where the server that claimed it died.
 */
const LEASE_MINUTES = 10;

/** A mail that one server has taken on itself to send. */
export type ClaimedMail = {
  readonly id: string;
  readonly kind: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly body: string;
  readonly at: Date;
  /** How often it was claimed for sending, this time included: which claim this is. */
  readonly attempts: number;
  /** Since it was queued, by the database's clock. */
  readonly ageMs: number;
};

const isWaiting = and(isNull(outgoingMails.sentAt), isNull(outgoingMails.gaveUpAt));

/**
 * Takes the mail that has waited longest, if one may be sent now, so that no other server sends it:
 * a claim moves its time beyond the lease. Null where nothing is to be sent.
 */
export async function claimMail(_system: SystemScope): Promise<ClaimedMail | null> {
  const next = db()
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(and(isWaiting, lte(outgoingMails.sendAfter, sql`now()`)))
    .orderBy(asc(outgoingMails.sendAfter))
    .limit(1)
    .for("update", { skipLocked: true });
  const { id, kind, toAddress, subject, body, at, attempts } = outgoingMails;
  const [row] = await db()
    .update(outgoingMails)
    .set({
      sendAfter: sql`now() + make_interval(mins => ${LEASE_MINUTES}::int)`,
      attempts: sql`${attempts} + 1`,
    })
    .where(sql`${id} = (${next})`)
    .returning({
      ...{ id, kind, toAddress, subject, body, at, attempts },
      ageMs: sql<number>`(extract(epoch from now() - ${at}) * 1000)::float8`.mapWith(Number),
    });
  return row ?? null;
}

/**
 * The mail server has taken it, whoever's claim it is by now. Its words are no longer needed, and
 * those of an invitation are a key.
 */
export async function noteSent(_system: SystemScope, mail: ClaimedMail): Promise<void> {
  // Without this the mail would be sent twice, so a database that is away for a moment is awaited.
  const note = () =>
    db()
      .update(outgoingMails)
      .set({ sentAt: sql`now()`, body: "", lastError: null })
      .where(and(eq(outgoingMails.id, mail.id), isWaiting));
  await withRetry(note, { idempotent: true });
}

/**
 * It was not taken: tried again after `waitMs`, or, where that is null, given up. A claim that was
 * overtaken, because its lease ran out, changes nothing.
 */
export async function noteNotSent(
  _system: SystemScope,
  mail: ClaimedMail,
  failure: { readonly reason: string; readonly waitMs: number | null; readonly isCounted: boolean },
): Promise<void> {
  const { reason, waitMs, isCounted } = failure;
  await db()
    .update(outgoingMails)
    .set({
      lastError: reason,
      ...(waitMs === null
        ? { gaveUpAt: sql`now()`, body: "" }
        : { sendAfter: sql`now() + make_interval(secs => ${waitMs / 1000}::float8)` }),
      ...(isCounted ? {} : { attempts: sql`greatest(${outgoingMails.attempts} - 1, 0)` }),
    })
    .where(
      and(eq(outgoingMails.id, mail.id), eq(outgoingMails.attempts, mail.attempts), isWaiting),
    );
}
