import { cache } from "react";
import type { Executor } from "@/db/client";
import { deleteSession, findSession, insertSession, noteSighting } from "@/db/queries/sessions";
import { describeDevice } from "@/lib/domain/account/device";
import type { OwnScope } from "@/lib/domain/scope";
import { log } from "@/lib/log";
import {
  clearSessionCookie,
  readSessionCookie,
  SESSION_DAYS_MAX,
  type SessionToken,
  writeSessionCookie,
} from "./cookie";
import { mintOwnScope } from "./mint-scope";
import { type RequestContext, requestContext } from "./request";

/** The signed-in person: their scope, and what every page shows of them. */
export type Member = OwnScope & {
  readonly name: string;
  readonly email: string | null;
  /** The database's time; every date rule uses it, so that servers cannot disagree. */
  readonly now: Date;
  readonly timeZone: string;
  /** The career path chosen in the profile, if any. */
  readonly pathId: string | null;
  /** Years in the trade: shown, never counted. */
  readonly years: number | null;
  /** The rung aimed at; null = simply the next one. */
  readonly targetRungId: string | null;
  /** Notifications not read yet; counted up to a hundred. */
  readonly unread: number;
};

/** Who is signed in, or null. Reads the session's row once a request, so an ended one is over. */
export const currentUser = cache(async (): Promise<Member | null> => {
  const token = await readSessionCookie(await requestContext());
  if (!token) return null;
  const row = await findSession(token);
  if (!row) return null;
  if (row.isSightingDue) await noteQuietly(token.sessionId);
  const { name, email, now, timeZone, pathId, years, targetRungId, unread } = row;
  const profile = { name, email, now, timeZone, pathId, years, targetRungId, unread };
  return { ...mintOwnScope(row.userId, token.sessionId), ...profile };
});

/** The last sighting is a courtesy; failing to note it must not cost anybody their page. */
async function noteQuietly(sessionId: string): Promise<void> {
  try {
    await noteSighting(sessionId);
  } catch (error) {
    log.warn({ err: error }, "a session's last sighting was not noted");
  }
}

/**
 * Inserts the row of a new session inside the caller's transaction and ends the one this browser
 * held before, so that a session id never survives a sign-in. Hand the result to `keepSession`
 * once the transaction is committed.
 */
export async function openSession(
  on: Executor,
  request: RequestContext,
  userId: string,
): Promise<SessionToken> {
  const previous = await readSessionCookie(request);
  if (previous) await deleteSession(on, previous);
  const device = describeDevice(request.header("user-agent"));
  return { userId, sessionId: await insertSession(on, { userId, device, days: SESSION_DAYS_MAX }) };
}

/** Sets the cookie of a session whose row is committed. */
export async function keepSession(request: RequestContext, session: SessionToken): Promise<void> {
  await writeSessionCookie(request, session);
}

/** Takes the session cookie out of this browser. */
export function forgetSession(request: RequestContext): void {
  clearSessionCookie(request);
}
