import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./account";
import { moment } from "./columns";
import { mentorships } from "./mentoring";
import { artefacts, ledgerEntries } from "./skills";

const openPhases = sql`('submitted', 'in_review', 'returned', 'resubmitted', 'completed')`;

/** A set of skills that one person looks at: the mentor, or a second rater (`secondOf`). */
export const reviews = pgTable(
  "reviews",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    menteeId: uuid("mentee_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Null once the reviewer's account is gone. */
    reviewerId: uuid("reviewer_id").references(() => users.id, { onDelete: "set null" }),
    /** Null for a second rater, who is nobody's mentor here. */
    mentorshipId: uuid("mentorship_id").references(() => mentorships.id, { onDelete: "set null" }),
    secondOf: uuid("second_of").references((): AnyPgColumn => reviews.id, { onDelete: "cascade" }),
    /** The review that took over where this one ended without an answer. */
    successorId: uuid("successor_id").references((): AnyPgColumn => reviews.id, {
      onDelete: "set null",
    }),
    phase: text("phase").notNull(),
    round: smallint("round").notNull().default(1),
    words: text("words").notNull().default(""),
    /** Whether somebody else may see these skills' evidence for a second opinion. */
    allowsSecond: boolean("allows_second").notNull().default(true),
    submittedAt: moment("submitted_at").notNull(),
    turnSince: moment("turn_since").notNull(),
    activeAt: moment("active_at").notNull(),
    nudges: smallint("nudges").notNull().default(0),
    completedAt: moment("completed_at"),
    closedAt: moment("closed_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("reviews_mentee_id_idx").on(t.menteeId, t.submittedAt),
    index("reviews_reviewer_id_idx").on(t.reviewerId, t.submittedAt),
    index("reviews_mentorship_id_idx").on(t.mentorshipId).where(sql`${t.mentorshipId} is not null`),
    index("reviews_open_reviewer_idx").on(t.reviewerId).where(sql`${t.phase} in ${openPhases}`),
    index("reviews_silence_idx").on(t.activeAt).where(sql`${t.phase} in ${openPhases}`),
    index("reviews_second_of_idx").on(t.secondOf).where(sql`${t.secondOf} is not null`),
    index("reviews_successor_id_idx").on(t.successorId).where(sql`${t.successorId} is not null`),
    check(
      "reviews_phase",
      sql`${t.phase} in ('submitted', 'in_review', 'returned', 'resubmitted', 'completed', 'finished', 'withdrawn', 'ended', 'mentor_timed_out', 'mentee_timed_out')`,
    ),
    check("reviews_two_people", sql`${t.menteeId} <> ${t.reviewerId}`),
    check("reviews_words_length", sql`char_length(${t.words}) <= 2000`),
  ],
);

/** Append-only: one row a round, so that what was returned and why stays readable. */
export const reviewRounds = pgTable(
  "review_rounds",
  {
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    round: smallint("round").notNull(),
    words: text("words").notNull().default(""),
    submittedAt: moment("submitted_at").notNull(),
    returnedAt: moment("returned_at"),
    returnWords: text("return_words").notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.round] }),
    check(
      "review_rounds_words_length",
      sql`char_length(${t.words}) <= 2000 and char_length(${t.returnWords}) <= 2000`,
    ),
  ],
);

/** One skill of one round: what the learner claimed when handing in, and the reviewer's rating. */
export const reviewSkills = pgTable(
  "review_skills",
  {
    reviewId: uuid("review_id").notNull(),
    round: smallint("round").notNull(),
    skillId: text("skill_id").notNull(),
    /** Hidden from the reviewer until completion. Null = not observable, or never rated. */
    selfRating: smallint("self_rating"),
    /** Hidden from the learner until completion. Half steps. */
    value: doublePrecision("value"),
    isNotObservable: boolean("is_not_observable").notNull().default(false),
    ratedAt: moment("rated_at"),
    /** Whether the rating weighed as a mentor's or a peer's when it entered the record. */
    weight: text("weight"),
    entryId: uuid("entry_id").references(() => ledgerEntries.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.round, t.skillId] }),
    foreignKey({
      columns: [t.reviewId, t.round],
      foreignColumns: [reviewRounds.reviewId, reviewRounds.round],
    }).onDelete("cascade"),
    index("review_skills_entry_id_idx").on(t.entryId).where(sql`${t.entryId} is not null`),
    check("review_skills_self_range", sql`${t.selfRating} between 0 and 5`),
    check(
      "review_skills_value",
      sql`${t.value} between 0 and 5 and ${t.value} * 2 = floor(${t.value} * 2)`,
    ),
    check("review_skills_one_answer", sql`${t.value} is null or not ${t.isNotObservable}`),
    check("review_skills_weight", sql`${t.weight} in ('mentor', 'peer')`),
  ],
);

/** The artefacts handed in with a skill, and which of them the reviewer looked at. */
export const reviewEvidence = pgTable(
  "review_evidence",
  {
    reviewId: uuid("review_id").notNull(),
    round: smallint("round").notNull(),
    skillId: text("skill_id").notNull(),
    artefactId: uuid("artefact_id")
      .notNull()
      .references(() => artefacts.id, { onDelete: "cascade" }),
    isLookedAt: boolean("is_looked_at").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.reviewId, t.round, t.skillId, t.artefactId] }),
    foreignKey({
      name: "review_evidence_skill_fk",
      columns: [t.reviewId, t.round, t.skillId],
      foreignColumns: [reviewSkills.reviewId, reviewSkills.round, reviewSkills.skillId],
    }).onDelete("cascade"),
    index("review_evidence_artefact_id_idx").on(t.artefactId),
  ],
);
