import type { Sql } from "postgres";

/** A mentor's mentees, and one place more in each block of people for the mentor. */
export const MENTEES = 50;

/** The nth person's id, as `fill.ts` makes it. */
const id = (what: string, ...parts: string[]) =>
  `md5('${what}' || ${parts.join(" || '-' || ")})::uuid`;

/**
 * Mentoring among the people numbered `from` to `to`, who exist already. One in 51 mentors fifty of
 * the others, spread over all of them. Each mentee has a record's row with twenty moments, a review
 * that is over, four check-ins, and every fifth a review that waits; some have blocked their mentor.
 * Everybody has fifteen notifications, four of them unread.
 */
function statements(from: number, to: number): string[] {
  const mentors = mentorsAmong(from, to);
  const people = `generate_series(${from}, ${to}) u`;
  const mentees = `generate_series(${from + mentors}, ${from + mentors * (MENTEES + 1) - 1}) u`;
  const [user, mentorship] = [id("user", "u"), id("mentorship", "u")];
  const mentor = `md5('user' || (${from} + (u - ${from}) % ${Math.max(1, mentors)}))::uuid`;
  const began = "timestamptz '2025-06-01' + make_interval(mins => u % 1440)";
  const waits = "timestamptz '2025-11-20' + make_interval(mins => u % 9000)";
  // Each mentor's mentees have numbers one block apart; of every five of them one waits.
  const isWaiting = `((u - ${from}) / ${Math.max(1, mentors)}) % 5 = 0`;
  const [over, open] = [id("review", "u", "'1'"), id("review", "u", "'2'")];
  return [
    `insert into record_stats (user_id, basis, rung_id, next_rung_id, percent, rated_count, stale_from, last_activity_at)
       select ${user}, 'supported', 'junior', 'mid', u % 100, 20,
         array(select ${began} + make_interval(days => k * 13) from generate_series(1, 20) k), ${waits}
       from ${people}`,
    `insert into mentorships (id, mentee_id, mentor_id, sections, started_at, open_reviews, waiting_since)
       select ${mentorship}, ${user}, ${mentor}, '{skills}', ${began},
         case when ${isWaiting} then 1 else 0 end, case when ${isWaiting} then ${waits} end from ${mentees}`,
    `insert into reviews (id, mentee_id, reviewer_id, mentorship_id, phase, submitted_at, turn_since, active_at)
       select ${over}, ${user}, ${mentor}, ${mentorship}, 'finished', ${began}, ${began}, ${began} from ${mentees}`,
    `insert into reviews (id, mentee_id, reviewer_id, mentorship_id, phase, submitted_at, turn_since, active_at)
       select ${open}, ${user}, ${mentor}, ${mentorship}, 'submitted', ${waits}, ${waits}, ${waits}
       from ${mentees} where ${isWaiting}`,
    `insert into review_rounds (review_id, round, submitted_at) select id, 1, submitted_at from reviews
       on conflict do nothing`,
    `insert into review_skills (review_id, round, skill_id, self_rating)
       select id, 1, s, 3 from reviews, unnest(array['sql', 'git']) s on conflict do nothing`,
    `insert into mentor_blocks (blocker_id, blocked_id, at)
       select ${user}, ${mentor}, ${began} from ${mentees} where u % 50 = 7`,
    `insert into notifications (user_id, type, href, at, read_at)
       select ${user}, 'review-completed', '/mentoring', ${began} + make_interval(days => k * 9),
         case when k < 12 then ${began} + make_interval(days => k * 9 + 1) end
       from generate_series(1, 15) k, ${people}`,
    `insert into check_ins (mentorship_id, done, next, confidence, at)
       select ${mentorship}, 'What I did.', 'What comes next.', 3, ${began} + make_interval(days => 7 * k)
       from generate_series(1, 4) k, ${mentees}`,
  ];
}

/** Adds mentoring among these people. The caller gathers statistics. */
export async function fillMentoring(sql: Sql, from: number, to: number): Promise<void> {
  for (const statement of statements(from, to)) await sql.unsafe(statement);
}

const mentorsAmong = (from: number, to: number) => Math.floor((to - from + 1) / (MENTEES + 1));

/** A mentor among these people, `share` of the way through them, and one of their mentees. */
export async function mentorshipFrom(
  sql: Sql,
  { from, to, share }: { from: number; to: number; share: number },
) {
  const mentors = mentorsAmong(from, to);
  const mentor = from + Math.floor(mentors * share);
  const [row] = await sql.unsafe(
    `select md5('user' || $1::text)::uuid as "mentorId", md5('user' || $2::text)::uuid as "ownerId",
      md5('mentorship' || $2::text)::uuid as "mentorshipId"`,
    [String(mentor), String(mentor + mentors)],
  );
  return {
    mentorId: String(row?.mentorId),
    ownerId: String(row?.ownerId),
    mentorshipId: String(row?.mentorshipId),
  };
}
