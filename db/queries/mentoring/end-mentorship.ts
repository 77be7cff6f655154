import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { announce, notify } from "@/db/queries/notify";
import { users } from "@/db/schema/account";
import { mentorships } from "@/db/schema/mentoring";
import type { Section } from "@/lib/domain/mentoring/sections";
import { requeueReviews } from "./requeue-reviews";
import { endOpenReviews } from "./reviews/end-reviews";
import { refreshMentorship } from "./roll-up";

export type EndReason =
  | "mentee-left"
  | "mentor-left"
  | "mentor-changed"
  | "blocked"
  | "account-deleted";

/** One mentorship, or all of somebody whose account is about to be deleted, on either side. */
export type EndingOf = { readonly mentorshipId: string } | { readonly userId: string };

export type EndingMore = {
  /** Who ends it; needed where the reason does not tell. */
  readonly by?: string;
  /** A mentor's word of farewell. */
  readonly words?: string;
};

export type Ended = {
  readonly mentorshipId: string;
  /** The request that now waits in the queue for a new mentor, if there is one. */
  readonly requestId: string | null;
};

type Live = { id: string; menteeId: string; mentorId: string; sections: Section[] };

/**
 * Ends live mentorships, with what hangs on them: open reviews that were not shown yet end, and
 * wait in the queue for somebody else, as old as they are, wherever the learner did not simply
 * leave. The other side is told, and both people's open pages hear of it. Answers nothing for one
 * that had ended before.
 */
export async function endMentorships(
  tx: Transaction,
  who: EndingOf,
  reason: EndReason,
  at: Date,
  more: EndingMore = {},
): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const live of await lockLive(tx, who)) {
    const by = more.by ?? ("userId" in who ? who.userId : sideOf(live, reason));
    await tx
      .update(mentorships)
      .set({ endedAt: at, endReason: reason, version: sql`${mentorships.version} + 1` })
      .where(eq(mentorships.id, live.id));
    const open = await endOpenReviews(tx, live.id, at);
    await refreshMentorship(tx, live.id);
    const isLearnerGone = reason === "account-deleted" && by === live.menteeId;
    const isWanted = reason === "mentor-changed" || (reason !== "mentee-left" && open.length > 0);
    // Only who changes their mentor has agreed that the next one may see what this one saw.
    const sections = reason === "mentor-changed" ? live.sections : [];
    const requestId =
      isWanted && !isLearnerGone
        ? await requeueReviews(tx, { ...live, sections, reviews: open }, at)
        : null;
    await tell(tx, live, { by, reason, words: more.words }, at);
    ended.push({ mentorshipId: live.id, requestId });
  }
  return ended;
}

async function lockLive(tx: Transaction, who: EndingOf): Promise<Live[]> {
  const whose =
    "userId" in who
      ? or(eq(mentorships.menteeId, who.userId), eq(mentorships.mentorId, who.userId))
      : eq(mentorships.id, who.mentorshipId);
  const rows = await tx
    .select({
      id: mentorships.id,
      menteeId: mentorships.menteeId,
      mentorId: mentorships.mentorId,
      sections: mentorships.sections,
    })
    .from(mentorships)
    .where(and(whose, isNull(mentorships.endedAt)))
    .orderBy(asc(mentorships.id))
    .for("update");
  return rows as Live[];
}

const sideOf = (live: Live, reason: EndReason): string =>
  reason === "mentor-left" ? live.mentorId : live.menteeId;

type Told = { by: string; reason: EndReason; words: string | undefined };

async function tell(tx: Transaction, live: Live, { by, reason, words }: Told, at: Date) {
  const [who] = await tx.select({ name: users.name }).from(users).where(eq(users.id, by));
  const other = by === live.menteeId ? live.mentorId : live.menteeId;
  const href = other === live.menteeId ? `/mentoring/mentors/${live.id}` : "/mentoring/desk";
  // Whoever deletes their account takes their name along; a block looks like any other farewell.
  const as = by === live.menteeId ? "mentee" : "mentor";
  const data: Record<string, string> = { as };
  if (who && reason !== "account-deleted") data.name = who.name;
  if (words) data.words = words;
  await notify(tx, [{ userId: other, type: "mentorship-ended", href, data }], at);
  await announce(tx, by);
  await recordAudit(tx, by, "mentorship-ended", { mentorshipId: live.id, reason });
  await recordAudit(tx, other, "mentorship-ended", { mentorshipId: live.id, by: as });
}
