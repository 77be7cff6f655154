import type { Transaction } from "@/db/client";
import { mentorRequests } from "@/db/schema/mentoring";
import { type QueuedRequest, type Route, widerRoute } from "@/lib/domain/mentoring/request-machine";
import { findInhabitedRoute, type Sought } from "./candidates";
import { type RequestKind, type RequestRow, type RequestWords, toColumns } from "./rows";
import { announceQueue, tellMentors } from "./tell-mentors";

/** Who is looked for on behalf of a stored request. */
export function soughtOf(
  row: Pick<RequestRow, "kind" | "menteeId" | "targetRungId" | "specialisationId" | "excludedIds">,
): Sought {
  return {
    ...row,
    kind: row.kind as RequestKind,
    targetRungId: row.targetRungId as Sought["targetRungId"],
  };
}

/** An open request in the narrowest circle that has anybody in it. */
export async function inhabited(
  tx: Transaction,
  request: QueuedRequest,
  sought: Sought,
): Promise<QueuedRequest> {
  const route: Route = await findInhabitedRoute(tx, sought, request.route);
  return { ...request, route: widerRoute(request.route, route) };
}

/**
 * Stores a new request that has just been opened and tells mentors of it, unless they know it
 * (`isQuiet`). Null where the learner has a live one by now, or the review its request for a second
 * opinion: nothing is stored then.
 */
export async function insertOpened(
  tx: Transaction,
  opened: QueuedRequest,
  what: RequestWords & { kind: RequestKind; reviewIds: readonly string[] },
  at: Date,
  { isQuiet = false }: { isQuiet?: boolean } = {},
): Promise<string | null> {
  const { kind, reviewIds, sections, ...words } = what;
  const [reviewId = null, ...moreReviewIds] = reviewIds;
  const { menteeId, excludedIds } = opened;
  const sought: Sought = { kind, menteeId, excludedIds, ...words };
  const request = await inhabited(tx, opened, sought);
  const columns = { ...toColumns(request), ...words, sections: [...sections] };
  const [row] = await tx
    .insert(mentorRequests)
    .values({ ...columns, kind, menteeId, reviewId, moreReviewIds, at })
    .onConflictDoNothing()
    .returning({ id: mentorRequests.id });
  if (!row) return null;
  if (!isQuiet) await tellMentors(tx, sought, request, at);
  await announceQueue(tx, menteeId);
  return row.id;
}
