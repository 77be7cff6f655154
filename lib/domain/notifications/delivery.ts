const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A mail that no server has taken for so long tells nobody anything new any more. */
export const DELIVERY_DAYS_MAX = 3;
const OWN_WAIT_MINUTES_MAX = 720;
const SERVER_WAIT_MINUTES_MAX = 15;

/**
 * Why a mail was not taken. "refused": for good, by its recipient's server. "later": for now, and
 * it alone. "away": the mail server could not be reached or spoken to, which says nothing about
 * this mail.
 */
export type DeliveryFailure = "refused" | "later" | "away";

/**
 * Milliseconds until a mail is tried again, or null to give it up. `attempts` counts those that
 * were about the mail itself, this one included; `ageMs` is how long it has been queued.
 *
 * A mail of its own trouble waits 2, 4, 8 … 720 minutes (min(720, 2ⁿ)): about fourteen attempts in
 * the three days after which it is given up. While the server is away it waits a quarter of its
 * age, from one to fifteen minutes, so that a mail of just now goes out soon after a short outage.
 */
export function waitAfterFailure(
  failure: DeliveryFailure,
  { attempts, ageMs }: { attempts: number; ageMs: number },
): number | null {
  if (failure === "refused" || ageMs >= DELIVERY_DAYS_MAX * DAY_MS) return null;
  if (failure === "later") return Math.min(OWN_WAIT_MINUTES_MAX, 2 ** attempts) * MINUTE_MS;
  return Math.min(Math.max(ageMs / 4, MINUTE_MS), SERVER_WAIT_MINUTES_MAX * MINUTE_MS);
}
