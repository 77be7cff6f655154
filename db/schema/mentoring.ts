import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./account";
import { moment } from "./columns";
import { reviews } from "./reviews";

const none = sql`'{}'::text[]`;
const knownSections = sql`array['skills', 'interviews', 'postings', 'portfolio', 'career']`;

/** What somebody offers as a mentor. Their time zone is the profile's. */
export const mentorOffers = pgTable(
  "mentor_offers",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    isOpen: boolean("is_open").notNull().default(true),
    specialisationIds: text("specialisation_ids").array().notNull().default(none),
    /** The rungs of the learners they would like to help. */
    rungIds: text("rung_ids").array().notNull().default(none),
    /** Mentees at once. */
    capacity: smallint("capacity").notNull(),
    languages: text("languages").array().notNull().default(none),
    about: text("about").notNull().default(""),
    /** When they were last told of a waiting request; whoever was told longest ago is told first. */
    askedAt: moment("asked_at"),
    version: integer("version").notNull().default(1),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    index("mentor_offers_asked_idx")
      .on(t.askedAt.asc().nullsFirst(), t.userId)
      .where(sql`${t.isOpen}`),
    check("mentor_offers_capacity_range", sql`${t.capacity} between 1 and 50`),
    check("mentor_offers_about_length", sql`char_length(${t.about}) <= 1000`),
    check("mentor_offers_languages_count", sql`cardinality(${t.languages}) <= 8`),
  ],
);

/**
 * A mentee and a mentor, and what the one shows the other. The three roll-ups at the end are kept
 * by every transaction that touches one of its reviews, so that the desk reads one row a mentee.
 */
export const mentorships = pgTable(
  "mentorships",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    menteeId: uuid("mentee_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Null once the mentor's account is gone; the mentorship has ended before that. */
    mentorId: uuid("mentor_id").references(() => users.id, { onDelete: "set null" }),
    sections: text("sections").array().notNull().default(none),
    checkInRhythm: text("check_in_rhythm").notNull().default("weekly"),
    /** When the mentee was last reminded of a check-in: once for each that is due. */
    checkInRemindedAt: moment("check_in_reminded_at"),
    startedAt: moment("started_at").notNull(),
    endedAt: moment("ended_at"),
    endReason: text("end_reason"),
    version: integer("version").notNull().default(1),
    openReviews: smallint("open_reviews").notNull().default(0),
    /** Since when the oldest review waits for the mentor; null = none does. */
    waitingSince: moment("waiting_since"),
    openDisagreements: smallint("open_disagreements").notNull().default(0),
  },
  (t) => [
    uniqueIndex("mentorships_live_key").on(t.menteeId, t.mentorId).where(sql`${t.endedAt} is null`),
    index("mentorships_mentee_id_idx").on(t.menteeId, t.startedAt),
    index("mentorships_mentor_id_idx").on(t.mentorId, t.startedAt),
    index("mentorships_live_mentor_idx").on(t.mentorId).where(sql`${t.endedAt} is null`),
    check("mentorships_two_people", sql`${t.menteeId} <> ${t.mentorId}`),
    check(
      "mentorships_mentor_while_live",
      sql`${t.endedAt} is not null or ${t.mentorId} is not null`,
    ),
    check("mentorships_sections", sql`${t.sections} <@ ${knownSections}`),
    check("mentorships_rhythm", sql`${t.checkInRhythm} in ('weekly', 'fortnightly')`),
    check(
      "mentorships_end",
      sql`(${t.endedAt} is null) = (${t.endReason} is null) and ${t.endReason} in ('mentee-left', 'mentor-left', 'mentor-changed', 'blocked', 'account-deleted')`,
    ),
  ],
);

/** Neither sees the other's requests and invitations any more, nor can a mentorship begin. */
export const mentorBlocks = pgTable(
  "mentor_blocks",
  {
    blockerId: uuid("blocker_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    blockedId: uuid("blocked_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    at: moment("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.blockerId, t.blockedId] }),
    index("mentor_blocks_blocked_id_idx").on(t.blockedId),
    check("mentor_blocks_two_people", sql`${t.blockerId} <> ${t.blockedId}`),
  ],
);

/** A single-use link. Only the hash of its token is kept. */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    inviterId: uuid("inviter_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** What the inviter will be. */
    inviterRole: text("inviter_role").notNull(),
    tokenHash: text("token_hash").notNull(),
    /** Only an account with this address may accept; null = whoever holds the link. */
    email: text("email"),
    words: text("words").notNull().default(""),
    /** Chosen by a mentee who invites; a mentor's invitation leaves the choice to who accepts. */
    sections: text("sections").array().notNull().default(none),
    at: moment("at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    acceptedBy: uuid("accepted_by").references(() => users.id, { onDelete: "set null" }),
    declinedAt: moment("declined_at"),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    uniqueIndex("invitations_token_hash_key").on(t.tokenHash),
    index("invitations_inviter_id_idx").on(t.inviterId, t.at),
    index("invitations_accepted_by_idx").on(t.acceptedBy).where(sql`${t.acceptedBy} is not null`),
    check("invitations_role", sql`${t.inviterRole} in ('mentee', 'mentor')`),
    check("invitations_sections", sql`${t.sections} <@ ${knownSections}`),
    check("invitations_words_length", sql`char_length(${t.words}) <= 1000`),
    check("invitations_email_length", sql`char_length(${t.email}) <= 254`),
  ],
);

/** The open queue: a wish for a mentor, a review that needs a new one, or a second opinion. */
export const mentorRequests = pgTable(
  "mentor_requests",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    menteeId: uuid("mentee_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    /**
     * The review that found no answer and is handed on when the request is accepted, or the one
     * that a second opinion is wanted on.
     */
    reviewId: uuid("review_id").references((): AnyPgColumn => reviews.id, { onDelete: "cascade" }),
    /** Further reviews that found no answer: one mentor takes them all, and none is lost. */
    moreReviewIds: uuid("more_review_ids").array().notNull().default(sql`'{}'::uuid[]`),
    targetRungId: text("target_rung_id").notNull(),
    specialisationId: text("specialisation_id"),
    words: text("words").notNull().default(""),
    sections: text("sections").array().notNull().default(none),
    state: text("state").notNull(),
    route: smallint("route").notNull().default(0),
    openedAt: moment("opened_at"),
    expiresAt: moment("expires_at"),
    lockedBy: uuid("locked_by").references(() => users.id, { onDelete: "set null" }),
    lockedUntil: moment("locked_until"),
    takenBy: uuid("taken_by").references(() => users.id, { onDelete: "set null" }),
    takenAt: moment("taken_at"),
    excludedIds: uuid("excluded_ids").array().notNull().default(sql`'{}'::uuid[]`),
    version: integer("version").notNull().default(1),
    at: moment("at").notNull(),
  },
  (t) => [
    uniqueIndex("mentor_requests_live_key")
      .on(t.menteeId)
      .where(sql`${t.kind} = 'mentorship' and ${t.state} in ('draft', 'open')`),
    uniqueIndex("mentor_requests_second_key")
      .on(t.reviewId)
      .where(sql`${t.kind} = 'second-opinion' and ${t.state} in ('draft', 'open')`),
    index("mentor_requests_mentee_id_idx").on(t.menteeId, t.at),
    index("mentor_requests_review_id_idx").on(t.reviewId).where(sql`${t.reviewId} is not null`),
    // The queue in its order, and how many are before one's own, without touching the rows.
    index("mentor_requests_open_idx").on(t.kind, t.openedAt, t.id).where(sql`${t.state} = 'open'`),
    index("mentor_requests_ending_idx").on(t.expiresAt).where(sql`${t.state} = 'open'`),
    index("mentor_requests_widening_idx")
      .on(t.openedAt)
      .where(sql`${t.state} = 'open' and ${t.route} < 2`),
    index("mentor_requests_locked_by_idx").on(t.lockedBy).where(sql`${t.lockedBy} is not null`),
    index("mentor_requests_taken_by_idx").on(t.takenBy).where(sql`${t.takenBy} is not null`),
    index("mentor_requests_taken_at_idx")
      .on(t.kind, t.takenAt, t.openedAt)
      .where(sql`${t.state} = 'accepted'`),
    check("mentor_requests_kind", sql`${t.kind} in ('mentorship', 'second-opinion')`),
    check(
      "mentor_requests_state",
      sql`${t.state} in ('draft', 'open', 'accepted', 'withdrawn', 'expired')`,
    ),
    check("mentor_requests_route", sql`${t.route} between 0 and 2`),
    check("mentor_requests_sections", sql`${t.sections} <@ ${knownSections}`),
    check("mentor_requests_words_length", sql`char_length(${t.words}) <= 1000`),
    check("mentor_requests_second_of", sql`${t.kind} = 'mentorship' or ${t.reviewId} is not null`),
  ],
);
