import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./account";
import { moment } from "./columns";
import { interviewAnswers, interviews } from "./interviews";
import { mentorships } from "./mentoring";

/** What one browser reported of a hidden run. Append-only. */
export const answerRuns = pgTable(
  "answer_runs",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    answerId: uuid("answer_id")
      .notNull()
      .references(() => interviewAnswers.id, { onDelete: "cascade" }),
    runner: text("runner").$type<"candidate" | "mentor">().notNull(),
    runnerId: uuid("runner_id").references(() => users.id, { onDelete: "set null" }),
    status: text("status").notNull(),
    /** `{ name, hasPassed, milliseconds }` of each hidden test, in the order of the question. */
    checks: jsonb("checks")
      .$type<readonly { name: string; hasPassed: boolean; milliseconds: number }[]>()
      .notNull(),
    share: real("share").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [
    index("answer_runs_answer_id_idx").on(t.answerId, t.at),
    index("answer_runs_runner_id_idx").on(t.runnerId).where(sql`${t.runnerId} is not null`),
    check("answer_runs_runner", sql`${t.runner} in ('candidate', 'mentor')`),
    check("answer_runs_share", sql`${t.share} between 0 and 1`),
  ],
);

/** Somebody's rubric of one answer: a draft until `givenAt`, then as it stands. */
export const answerScores = pgTable(
  "answer_scores",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    answerId: uuid("answer_id")
      .notNull()
      .references(() => interviewAnswers.id, { onDelete: "cascade" }),
    /** Null once that account is gone. */
    scorerId: uuid("scorer_id").references(() => users.id, { onDelete: "set null" }),
    role: text("role").$type<"own" | "mentor">().notNull(),
    /** Dimension → 1 to 4. */
    dimensions: jsonb("dimensions").$type<Readonly<Record<string, number>>>().notNull(),
    /** Dimension → why. */
    notes: jsonb("notes").$type<Readonly<Record<string, string>>>().notNull(),
    words: text("words").notNull().default(""),
    version: integer("version").notNull().default(1),
    savedAt: moment("saved_at").notNull(),
    givenAt: moment("given_at"),
  },
  (t) => [
    uniqueIndex("answer_scores_scorer_idx").on(t.answerId, t.scorerId),
    index("answer_scores_scorer_id_idx").on(t.scorerId).where(sql`${t.scorerId} is not null`),
    check("answer_scores_role", sql`${t.role} in ('own', 'mentor')`),
    check("answer_scores_words_length", sql`char_length(${t.words}) <= 4000`),
  ],
);

/** The learner asked this mentor to score a session. */
export const scoreRequests = pgTable(
  "score_requests",
  {
    interviewId: uuid("interview_id")
      .notNull()
      .references(() => interviews.id, { onDelete: "cascade" }),
    mentorshipId: uuid("mentorship_id")
      .notNull()
      .references(() => mentorships.id, { onDelete: "cascade" }),
    at: moment("at").notNull(),
    /** When the mentor had scored every answer. */
    doneAt: moment("done_at"),
  },
  (t) => [
    primaryKey({ columns: [t.interviewId, t.mentorshipId] }),
    index("score_requests_mentorship_id_idx").on(t.mentorshipId, t.at),
  ],
);

/**
 * The memory of one question group (FSRS): when it is due again. `before` is the card as it was
 * before the latest answer, so that a mentor's later score can take the place of one's own.
 */
export const groupMemories = pgTable(
  "group_memories",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    variantGroup: text("variant_group").notNull(),
    topicId: text("topic_id").notNull(),
    stability: real("stability").notNull(),
    difficulty: real("difficulty").notNull(),
    reps: smallint("reps").notNull(),
    lapses: smallint("lapses").notNull(),
    state: smallint("state").notNull(),
    reviewedAt: moment("reviewed_at").notNull(),
    dueAt: moment("due_at").notNull(),
    lastAnswerId: uuid("last_answer_id").references(() => interviewAnswers.id, {
      onDelete: "set null",
    }),
    before: jsonb("before"),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.variantGroup] }),
    index("group_memories_due_idx").on(t.userId, t.dueAt),
    index("group_memories_last_answer_id_idx")
      .on(t.lastAnswerId)
      .where(sql`${t.lastAnswerId} is not null`),
  ],
);
