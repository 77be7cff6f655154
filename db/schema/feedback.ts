import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./account";
import { moment } from "./columns";
import { reviews } from "./reviews";
import { artefacts } from "./skills";

/** One point of feedback. Unsent ones are the reviewer's draft and nobody else's business. */
export const feedbackPoints = pgTable(
  "feedback_points",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    round: smallint("round").notNull(),
    skillId: text("skill_id").notNull(),
    artefactId: uuid("artefact_id").references(() => artefacts.id, { onDelete: "set null" }),
    type: text("type").notNull(),
    situation: text("situation").notNull(),
    behaviour: text("behaviour").notNull(),
    impact: text("impact").notNull(),
    nextStep: text("next_step").notNull(),
    at: moment("at").notNull(),
    sentAt: moment("sent_at"),
    resolvedAt: moment("resolved_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("feedback_points_review_id_idx").on(t.reviewId, t.at),
    index("feedback_points_artefact_id_idx")
      .on(t.artefactId)
      .where(sql`${t.artefactId} is not null`),
    check("feedback_points_type", sql`${t.type} in ('essential', 'actionable', 'celebratory')`),
    check(
      "feedback_points_words",
      sql`char_length(${t.situation}) between 1 and 1000 and char_length(${t.behaviour}) between 1 and 1000 and char_length(${t.impact}) between 1 and 1000 and char_length(${t.nextStep}) between 1 and 1000`,
    ),
  ],
);

/** A mentor's own wording, kept to be used again for a skill at a proficiency. */
export const feedbackSnippets = pgTable(
  "feedback_snippets",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Null = for any skill, or any proficiency. */
    skillId: text("skill_id"),
    proficiency: smallint("proficiency"),
    type: text("type").notNull(),
    title: text("title").notNull(),
    situation: text("situation").notNull().default(""),
    behaviour: text("behaviour").notNull().default(""),
    impact: text("impact").notNull().default(""),
    nextStep: text("next_step").notNull().default(""),
    at: moment("at").notNull(),
  },
  (t) => [
    index("feedback_snippets_user_id_idx").on(t.userId, t.skillId),
    check("feedback_snippets_type", sql`${t.type} in ('essential', 'actionable', 'celebratory')`),
    check("feedback_snippets_title_length", sql`char_length(${t.title}) between 1 and 120`),
    check("feedback_snippets_proficiency", sql`${t.proficiency} between 0 and 5`),
  ],
);

/** Two ratings of one skill that lie 1.5 or more apart. */
export const disagreements = pgTable(
  "disagreements",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    skillId: text("skill_id").notNull(),
    selfRating: smallint("self_rating").notNull(),
    mentorRating: doublePrecision("mentor_rating").notNull(),
    state: text("state").notNull().default("open"),
    thirdRating: doublePrecision("third_rating"),
    isThirdIn: boolean("is_third_in").notNull().default(false),
    at: moment("at").notNull(),
    settledAt: moment("settled_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("disagreements_review_skill_key").on(t.reviewId, t.skillId),
    check(
      "disagreements_state",
      sql`${t.state} in ('open', 'discussed', 'self_revised', 'mentor_revised', 'third_rater', 'kept_both')`,
    ),
  ],
);

/** What the two write to one another: under a review, one of its disagreements or a feedback point. */
export const reviewMessages = pgTable(
  "review_messages",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    reviewId: uuid("review_id")
      .notNull()
      .references(() => reviews.id, { onDelete: "cascade" }),
    disagreementId: uuid("disagreement_id").references(() => disagreements.id, {
      onDelete: "cascade",
    }),
    feedbackId: uuid("feedback_id").references(() => feedbackPoints.id, { onDelete: "cascade" }),
    /** Null once the author's account is gone. */
    authorId: uuid("author_id").references(() => users.id, { onDelete: "set null" }),
    side: text("side").notNull(),
    body: text("body").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [
    index("review_messages_review_id_idx").on(t.reviewId, t.at),
    index("review_messages_disagreement_id_idx")
      .on(t.disagreementId)
      .where(sql`${t.disagreementId} is not null`),
    index("review_messages_feedback_id_idx")
      .on(t.feedbackId)
      .where(sql`${t.feedbackId} is not null`),
    index("review_messages_author_id_idx").on(t.authorId).where(sql`${t.authorId} is not null`),
    check("review_messages_side", sql`${t.side} in ('mentee', 'mentor')`),
    check("review_messages_body_length", sql`char_length(${t.body}) between 1 and 4000`),
  ],
);
