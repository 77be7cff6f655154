import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { profiles } from "@/db/schema/account";
import { recordStats } from "@/db/schema/skills";
import type { Section } from "@/lib/domain/mentoring/sections";
import type { RungId } from "@/lib/domain/skills/framework";
import { requeue } from "./requeue";

type Left = {
  readonly menteeId: string;
  /** Who had them, and is not offered them again. */
  readonly mentorId: string;
  readonly sections: readonly Section[];
  /** What ended without an answer. */
  readonly reviews: readonly { readonly reviewId: string; readonly submittedAt: Date }[];
};

/**
 * Puts a learner into the queue for a new mentor, with the reviews that the last one left open.
 * The request is as old as the oldest of them, so that nobody waits twice. Returns its id.
 */
export async function requeueReviews(tx: Transaction, left: Left, at: Date): Promise<string> {
  const { menteeId, mentorId, sections } = left;
  const wish = await wishOf(tx, menteeId);
  const common = { menteeId, sections: [...sections], ...wish, words: "", excludedIds: [mentorId] };
  const oldestFirst = left.reviews.toSorted(
    (a, b) => a.submittedAt.getTime() - b.submittedAt.getTime(),
  );
  const [first, ...rest] = oldestFirst;
  const { requestId } = await requeue(
    tx,
    { ...common, reviewId: first?.reviewId ?? null, age: first?.submittedAt ?? at },
    at,
  );
  for (const { reviewId, submittedAt } of rest) {
    await requeue(tx, { ...common, reviewId, age: submittedAt }, at);
  }
  return requestId;
}

/** The rung whose mentors are asked for this learner. */
export async function targetRungOf(tx: Transaction, menteeId: string): Promise<RungId> {
  return (await wishOf(tx, menteeId)).targetRungId;
}

/** The rung they aim at, else the next one above theirs, and their specialisation. */
async function wishOf(tx: Transaction, menteeId: string) {
  const [row] = await tx
    .select({
      target: profiles.targetRungId,
      specialisationId: profiles.specialisationId,
      next: recordStats.nextRungId,
      rung: recordStats.rungId,
    })
    .from(profiles)
    .leftJoin(recordStats, eq(recordStats.userId, profiles.userId))
    .where(eq(profiles.userId, menteeId));
  const targetRungId = (row?.target ?? row?.next ?? row?.rung ?? "junior") as RungId;
  return { targetRungId, specialisationId: row?.specialisationId ?? null };
}
