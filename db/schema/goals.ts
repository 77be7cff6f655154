import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./account";
import { moment } from "./columns";
import { mentorships } from "./mentoring";
import { reviews } from "./reviews";

/** A step in one skill by a date. It closes itself when a review confirms it. */
export const goals = pgTable(
  "goals",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    menteeId: uuid("mentee_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The mentorship in which it was agreed; null = a goal of one's own, or that one is gone. */
    mentorshipId: uuid("mentorship_id").references(() => mentorships.id, { onDelete: "set null" }),
    skillId: text("skill_id").notNull(),
    fromLevel: smallint("from_level").notNull(),
    toLevel: smallint("to_level").notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    plannedEvidence: text("planned_evidence").notNull(),
    /** Whether the mentor proposed it. It counts at once, and the mentee can drop it. */
    isProposed: boolean("is_proposed").notNull().default(false),
    state: text("state").notNull().default("active"),
    at: moment("at").notNull(),
    closedAt: moment("closed_at"),
    closedByReviewId: uuid("closed_by_review_id").references(() => reviews.id, {
      onDelete: "set null",
    }),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("goals_mentee_id_idx").on(t.menteeId, t.at),
    index("goals_mentorship_id_idx").on(t.mentorshipId).where(sql`${t.mentorshipId} is not null`),
    index("goals_closed_by_review_id_idx")
      .on(t.closedByReviewId)
      .where(sql`${t.closedByReviewId} is not null`),
    index("goals_due_idx").on(t.dueOn).where(sql`${t.state} = 'active'`),
    check("goals_state", sql`${t.state} in ('active', 'met', 'missed', 'dropped')`),
    check(
      "goals_levels",
      sql`${t.fromLevel} between 0 and 4 and ${t.toLevel} between 1 and 5 and ${t.fromLevel} < ${t.toLevel}`,
    ),
    check("goals_evidence_length", sql`char_length(${t.plannedEvidence}) between 1 and 500`),
  ],
);

/** How the mentee fares, weekly or fortnightly. Append-only. */
export const checkIns = pgTable(
  "check_ins",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    mentorshipId: uuid("mentorship_id")
      .notNull()
      .references(() => mentorships.id, { onDelete: "cascade" }),
    done: text("done").notNull(),
    blocked: text("blocked").notNull().default(""),
    next: text("next").notNull(),
    confidence: smallint("confidence").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [
    index("check_ins_mentorship_id_idx").on(t.mentorshipId, t.at),
    check("check_ins_confidence", sql`${t.confidence} between 1 and 5`),
    check(
      "check_ins_words",
      sql`char_length(${t.done}) between 1 and 2000 and char_length(${t.blocked}) <= 2000 and char_length(${t.next}) between 1 and 2000`,
    ),
  ],
);

/** The thread that the two share and nobody else sees. */
export const mentorshipNotes = pgTable(
  "mentorship_notes",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    mentorshipId: uuid("mentorship_id")
      .notNull()
      .references(() => mentorships.id, { onDelete: "cascade" }),
    /** Null once the author's account is gone. */
    authorId: uuid("author_id").references(() => users.id, { onDelete: "set null" }),
    body: text("body").notNull(),
    at: moment("at").notNull(),
    removedAt: moment("removed_at"),
  },
  (t) => [
    index("mentorship_notes_mentorship_id_idx").on(t.mentorshipId, t.at),
    index("mentorship_notes_author_id_idx").on(t.authorId).where(sql`${t.authorId} is not null`),
    check("mentorship_notes_body_length", sql`char_length(${t.body}) between 1 and 4000`),
  ],
);
