import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groupMemories } from "@/db/schema/interview-scores";
import { type MemoryCard, type MemoryRating, remember } from "@/lib/domain/interviews/memory";
import { memoryColumns } from "./columns";

type Review = {
  readonly answerId: string;
  readonly variantGroup: string;
  readonly topicId: string;
  readonly rating: MemoryRating;
  /** When the question was answered; a score given days later does not move it. */
  readonly at: Date;
};

/**
 * Lets the memory of the question's group know how its latest answer went. Told anew of the same
 * answer, it starts again from what it was before it; an answer older than the latest is past.
 */
export async function settleMemory(
  tx: Transaction,
  ownerId: string,
  { answerId, variantGroup, topicId, rating, at }: Review,
): Promise<void> {
  const key = and(eq(groupMemories.userId, ownerId), eq(groupMemories.variantGroup, variantGroup));
  const [stored] = await tx
    .select({
      ...memoryColumns,
      lastAnswerId: groupMemories.lastAnswerId,
      before: groupMemories.before,
    })
    .from(groupMemories)
    .where(key)
    .for("update");
  const isSame = stored?.lastAnswerId === answerId;
  if (stored && !isSame && stored.reviewedAt >= at) return;
  const before = isSame ? (stored.before as MemoryCard | null) : toCard(stored);
  const { reviewedAt, dueAt, ...card } = remember(before, rating, at.getTime());
  const row = {
    ...card,
    topicId,
    reviewedAt: new Date(reviewedAt),
    dueAt: new Date(dueAt),
    lastAnswerId: answerId,
    before,
  };
  await tx
    .insert(groupMemories)
    .values({ userId: ownerId, variantGroup, ...row })
    .onConflictDoUpdate({ target: [groupMemories.userId, groupMemories.variantGroup], set: row });
}

type StoredCard = Omit<MemoryCard, "reviewedAt" | "dueAt"> & {
  readonly reviewedAt: Date;
  readonly dueAt: Date;
};

function toCard(stored: StoredCard | undefined): MemoryCard | null {
  if (!stored) return null;
  const { stability, difficulty, reps, lapses, state, reviewedAt, dueAt } = stored;
  return {
    stability,
    difficulty,
    reps,
    lapses,
    state,
    reviewedAt: reviewedAt.getTime(),
    dueAt: dueAt.getTime(),
  };
}
