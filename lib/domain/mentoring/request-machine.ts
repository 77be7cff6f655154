import { allow, type Decision, refuse } from "./decision";
import {
  DAY_MS,
  LOCK_MINUTES,
  LOCKS_PER_MENTOR_MAX,
  MINUTE_MS,
  REOPEN_DAYS,
  REQUEST_DAYS,
  REROUTE_DAYS,
} from "./settings";

/**
 * A request in the open queue: draft → open → (locked by a mentor for 30 minutes →) accepted, or
 * withdrawn, or expired after 30 days. A lock is no state of its own: it holds until its minute,
 * so that nothing has to run for it to end. Times are milliseconds since the epoch.
 */
export type RequestState = "draft" | "open" | "accepted" | "withdrawn" | "expired";

export type Lock = { readonly by: string; readonly until: number };

export type QueuedRequest = {
  readonly state: RequestState;
  readonly menteeId: string;
  /** Kept when a request is requeued: its place in the queue is its age. */
  readonly openedAt: number | null;
  readonly expiresAt: number | null;
  /** 0: matching mentors; 1: any specialisation; 2: any mentor. */
  readonly route: Route;
  readonly lock: Lock | null;
  /** Who took it, once accepted. */
  readonly takenBy: string | null;
  /** Mentors who let it time out or were left: it is not shown to them again. */
  readonly excludedIds: readonly string[];
};

/** What a mentor brings to a request. */
export type Taker = {
  readonly id: string;
  /** Locks that still hold, this request's own left out. */
  readonly liveLocks: number;
  /** Whether either has blocked the other. */
  readonly isBlocked: boolean;
  readonly hasRoom: boolean;
};

export type RequestProblem =
  | "not-open"
  | "own"
  | "blocked"
  | "excluded"
  | "locked"
  | "not-locked"
  | "too-many-locks"
  | "no-room";

type Step = Decision<QueuedRequest, RequestProblem>;

/** The lock that holds at `now`, or null. */
export function lockAt(request: QueuedRequest, now: number): Lock | null {
  return request.state === "open" && request.lock !== null && request.lock.until > now
    ? request.lock
    : null;
}

/** A request before anybody opened it. */
export const draftRequest = (
  menteeId: string,
  excludedIds: readonly string[] = [],
): QueuedRequest => ({
  state: "draft",
  menteeId,
  openedAt: null,
  expiresAt: null,
  route: 0,
  lock: null,
  takenBy: null,
  excludedIds,
});

/**
 * Puts a draft into the queue; a requeued one hands in the age it had, and starts in the circle
 * that its age has earned: somebody who has waited a fortnight already waits for no further one.
 */
export function openRequest(request: QueuedRequest, now: number, age = now): Step {
  if (request.state !== "draft") return refuse("not-open");
  const openedAt = Math.min(age, now);
  const expiresAt = now + REQUEST_DAYS * DAY_MS;
  const route = routeAt(openedAt, now);
  return allow({ ...request, state: "open", openedAt, expiresAt, route, lock: null });
}

/**
 * Asks again what was withdrawn or has expired: the new request that follows the old one, which
 * stays as it ended. A withdrawn draft is a draft again. Within a week after its end it keeps its
 * place in the queue, since "does this still hold?" must not send anybody to the back; later it
 * starts anew. What was withdrawn by mistake also keeps its last day.
 */
export function reopenRequest(request: QueuedRequest, now: number): Step {
  if (request.state !== "withdrawn" && request.state !== "expired") return refuse("not-open");
  const draft = draftRequest(request.menteeId, request.excludedIds);
  if (request.openedAt === null || request.expiresAt === null) return allow(draft);
  const keepsPlace = now < request.expiresAt + REOPEN_DAYS * DAY_MS;
  const step = openRequest(draft, now, keepsPlace ? request.openedAt : now);
  if (!step.ok || request.state === "expired" || isOver(request, now)) return step;
  return allow({ ...step.value, expiresAt: request.expiresAt });
}

/** A further wish of somebody who waits already: the request keeps the older of the two ages. */
export function joinRequest(
  request: QueuedRequest,
  wish: { readonly age: number; readonly excludedIds: readonly string[] },
  now: number,
): Step {
  if (request.state !== "open" || request.openedAt === null) return refuse("not-open");
  const openedAt = Math.min(request.openedAt, wish.age);
  const route = widerRoute(request.route, routeAt(openedAt, now));
  const excludedIds = [...new Set([...request.excludedIds, ...wish.excludedIds])];
  // Whoever it must not be shown to cannot go on holding it.
  const lock = request.lock && excludedIds.includes(request.lock.by) ? null : request.lock;
  const expiresAt = now + REQUEST_DAYS * DAY_MS;
  return allow({ ...request, openedAt, expiresAt, route, excludedIds, lock });
}

/** A mentor takes the request aside for 30 minutes. Locking one's own lock again renews nothing. */
export function lockRequest(request: QueuedRequest, taker: Taker, now: number): Step {
  const problem = takeProblem(request, taker, now);
  if (problem) return refuse(problem);
  if (lockAt(request, now)) return allow(request);
  if (taker.liveLocks >= LOCKS_PER_MENTOR_MAX) return refuse("too-many-locks");
  const lock = { by: taker.id, until: now + LOCK_MINUTES * MINUTE_MS };
  return allow({ ...request, lock });
}

/** Gives the request back before its time. */
export function releaseRequest(request: QueuedRequest, mentorId: string, now: number): Step {
  if (lockAt(request, now)?.by !== mentorId) return refuse("not-locked");
  return allow({ ...request, lock: null });
}

/** Only who holds the lock can accept, and only while it holds. */
export function acceptRequest(request: QueuedRequest, taker: Taker, now: number): Step {
  const problem = takeProblem(request, taker, now);
  if (problem) return refuse(problem);
  if (lockAt(request, now)?.by !== taker.id) return refuse("not-locked");
  return allow({ ...request, state: "accepted", lock: null, takenBy: taker.id });
}

/** The mentee thinks better of it; a mentor's lock does not hold them. */
export function withdrawRequest(request: QueuedRequest): Step {
  if (request.state !== "draft" && request.state !== "open") return refuse("not-open");
  return allow({ ...request, state: "withdrawn", lock: null });
}

function takeProblem(request: QueuedRequest, taker: Taker, now: number): RequestProblem | null {
  const lock = lockAt(request, now);
  // Whoever holds it may finish reading past its last day; nobody else begins to.
  if (request.state !== "open" || (isOver(request, now) && lock?.by !== taker.id)) {
    return "not-open";
  }
  if (request.menteeId === taker.id) return "own";
  if (taker.isBlocked) return "blocked";
  if (request.excludedIds.includes(taker.id)) return "excluded";
  if (lock && lock.by !== taker.id) return "locked";
  if (!taker.hasRoom) return "no-room";
  return null;
}

const isOver = (request: QueuedRequest, now: number) =>
  request.expiresAt !== null && request.expiresAt <= now;

export type Route = 0 | 1 | 2;

/** A route never narrows again. */
export const widerRoute = (a: Route, b: Route): Route => (a >= b ? a : b);

/** The circle that a request has earned by its age alone. */
export function routeAt(openedAt: number, now: number): Route {
  const [first, second] = REROUTE_DAYS;
  const days = (now - openedAt) / DAY_MS;
  if (days >= second) return 2;
  return days >= first ? 1 : 0;
}

/**
 * What time alone does to a request: it widens its circle at its deadlines and ends after 30 days.
 * A request somebody holds at that moment is left to them until the lock runs out.
 */
export function tickRequest(
  request: QueuedRequest,
  now: number,
): { readonly request: QueuedRequest; readonly event: "rerouted" | "expired" | null } {
  if (request.state !== "open" || request.openedAt === null || lockAt(request, now)) {
    return { request, event: null };
  }
  if (isOver(request, now)) {
    return { request: { ...request, state: "expired", lock: null }, event: "expired" };
  }
  const route = routeAt(request.openedAt, now);
  if (route <= request.route) return { request, event: null };
  return { request: { ...request, route, lock: null }, event: "rerouted" };
}
