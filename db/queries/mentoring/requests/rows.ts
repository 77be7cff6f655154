import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { mentorRequests } from "@/db/schema/mentoring";
import type { QueuedRequest } from "@/lib/domain/mentoring/request-machine";
import type { Section } from "@/lib/domain/mentoring/sections";
import type { RungId } from "@/lib/domain/skills/framework";

export type RequestKind = "mentorship" | "second-opinion";
export type RequestRow = typeof mentorRequests.$inferSelect;

/** What a learner wrote, as it is stored. */
export type RequestWords = {
  readonly words: string;
  readonly targetRungId: RungId;
  readonly specialisationId: string | null;
  readonly sections: readonly Section[];
};

/** The row as the machine sees it. */
export function toQueued(row: RequestRow): QueuedRequest {
  const { lockedBy, lockedUntil } = row;
  return {
    state: row.state as QueuedRequest["state"],
    menteeId: row.menteeId,
    openedAt: row.openedAt?.getTime() ?? null,
    expiresAt: row.expiresAt?.getTime() ?? null,
    route: row.route as QueuedRequest["route"],
    lock: lockedBy && lockedUntil ? { by: lockedBy, until: lockedUntil.getTime() } : null,
    takenBy: row.takenBy,
    excludedIds: row.excludedIds,
  };
}

/** What the machine decided, as the columns that hold it. */
export function toColumns(request: QueuedRequest) {
  return {
    state: request.state,
    openedAt: request.openedAt === null ? null : new Date(request.openedAt),
    expiresAt: request.expiresAt === null ? null : new Date(request.expiresAt),
    route: request.route,
    lockedBy: request.lock?.by ?? null,
    lockedUntil: request.lock ? new Date(request.lock.until) : null,
    takenBy: request.takenBy,
    excludedIds: [...request.excludedIds],
  };
}

export const wordsOf = (row: RequestRow): RequestWords => ({
  words: row.words,
  targetRungId: row.targetRungId as RungId,
  specialisationId: row.specialisationId,
  sections: row.sections as Section[],
});

/** Every review that a request carries. */
export const reviewIdsOf = (row: RequestRow): string[] =>
  row.reviewId === null ? [] : [row.reviewId, ...row.moreReviewIds];

/** Locks one request until the transaction ends; undefined where there is none. */
export async function lockRow(tx: Transaction, which: SQL | undefined) {
  const [row] = await tx.select().from(mentorRequests).where(which).for("update");
  return row;
}

/** Locks the one wish of a learner that is a draft or in the queue. */
export const lockLive = (tx: Transaction, menteeId: string) =>
  lockRow(
    tx,
    and(
      eq(mentorRequests.menteeId, menteeId),
      eq(mentorRequests.kind, "mentorship"),
      inArray(mentorRequests.state, ["draft", "open"]),
    ),
  );

/** Stores what the machine decided about a row that is locked, with anything else that changed. */
export async function saveRow(
  tx: Transaction,
  id: string,
  request: QueuedRequest,
  more: Partial<typeof mentorRequests.$inferInsert> = {},
): Promise<void> {
  await tx
    .update(mentorRequests)
    .set({ ...toColumns(request), ...more })
    .where(eq(mentorRequests.id, id));
}
