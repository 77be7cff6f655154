import { sql } from "drizzle-orm";
import { preparedOnce } from "@/db/client/prepared";
import { users } from "@/db/schema/account";
import type { OwnScope } from "@/lib/domain/scope";

export type MentoringRoles = {
  /** Has offered to mentor, or has a live mentee. */
  readonly isMentor: boolean;
  readonly isAdmin: boolean;
  /** Reviews in which it is this person's turn as the one who rates. */
  readonly waitingReviews: number;
};

const ownerId = sql.placeholder("ownerId");

const rolesQuery = preparedOnce((database) =>
  database
    .select({
      isMentor: sql<boolean>`exists (select 1 from mentor_offers o where o.user_id = ${ownerId})
        or exists (select 1 from mentorships m
          where m.mentor_id = ${ownerId} and m.ended_at is null)`,
      isAdmin: sql<boolean>`exists (select 1 from administrators a where a.user_id = ${ownerId})`,
      waitingReviews: sql<number>`(select count(*)::int from reviews r
        where r.reviewer_id = ${ownerId} and r.phase in ('submitted', 'in_review', 'resubmitted'))`,
    })
    .from(users)
    .where(sql`${users.id} = ${ownerId}`)
    .prepare("get_mentoring_roles"),
);

/** What the person is in mentoring besides a learner; decides which of its pages they are offered. */
export async function getMentoringRoles(me: OwnScope): Promise<MentoringRoles> {
  const [row] = await rolesQuery().execute({ ownerId: me.ownerId });
  return row ?? { isMentor: false, isAdmin: false, waitingReviews: 0 };
}
