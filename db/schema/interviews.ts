import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
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
import type { Question, QuestionKind } from "@/lib/domain/interviews/question";
import type { DrawSettings } from "@/lib/domain/interviews/session-types";
import { users } from "./account";
import { moment } from "./columns";
import { ledgerEntries } from "./skills";

const levels: SQL = sql`('intern', 'junior', 'mid', 'senior', 'staff')`;

/**
 * What a draw gave, under the code by which a friend repeats it. Names nobody: knowing the code
 * tells the questions and no more.
 */
export const interviewDraws = pgTable(
  "interview_draws",
  {
    code: text("code").primaryKey(),
    settings: jsonb("settings").$type<DrawSettings>().notNull(),
    /** Questions of the bank, in order; private ones are left out. */
    questionIds: text("question_ids").array().notNull(),
    at: moment("at").notNull(),
  },
  (t) => [check("interview_draws_code", sql`${t.code} ~ '^[a-z0-9]{10}$'`)],
);

/** One session of questions. The server's clock is the only one: `startedAt`, `deadlineAt`. */
export const interviews = pgTable(
  "interviews",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    mode: text("mode").$type<"mock" | "practice">().notNull(),
    drawCode: text("draw_code")
      .notNull()
      .references(() => interviewDraws.code),
    settings: jsonb("settings").$type<DrawSettings>().notNull(),
    frameworkVersion: text("framework_version").notNull(),
    startedAt: moment("started_at").notNull(),
    /** Null in practice, which has no clock. */
    deadlineAt: moment("deadline_at"),
    /** The question in front of the candidate, and since when. */
    currentPosition: smallint("current_position").notNull().default(0),
    currentSince: moment("current_since").notNull(),
    endedAt: moment("ended_at"),
    endReason: text("end_reason").$type<"finished" | "early" | "lapsed">(),
    /** Roll-ups, kept by every transaction that changes an answer's score. Null: nothing scored. */
    answerCount: smallint("answer_count").notNull().default(0),
    scoredCount: smallint("scored_count").notNull().default(0),
    meanScore: real("mean_score"),
    meanDifficulty: real("mean_difficulty"),
    secondsUsed: integer("seconds_used").notNull().default(0),
    secondsGiven: integer("seconds_given").notNull().default(0),
  },
  (t) => [
    index("interviews_user_id_idx").on(t.userId, t.startedAt.desc()),
    index("interviews_draw_code_idx").on(t.drawCode),
    /** One at a time: a second start finds the first. */
    uniqueIndex("interviews_open_idx").on(t.userId).where(sql`${t.endedAt} is null`),
    index("interviews_lapsing_idx").on(t.startedAt).where(sql`${t.endedAt} is null`),
    check("interviews_mode", sql`${t.mode} in ('mock', 'practice')`),
    check("interviews_clock", sql`(${t.mode} = 'mock') = (${t.deadlineAt} is not null)`),
    check("interviews_end", sql`(${t.endedAt} is null) = (${t.endReason} is null)`),
    check("interviews_reason", sql`${t.endReason} in ('finished', 'early', 'lapsed')`),
  ],
);

/** One question of a session. What its face says is fixed by question and version. */
export const interviewAnswers = pgTable(
  "interview_answers",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    interviewId: uuid("interview_id")
      .notNull()
      .references(() => interviews.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    questionId: text("question_id").notNull(),
    questionVersion: integer("question_version").notNull(),
    /** A private question as it stood at the draw; null for one of the bank. */
    privateQuestion: jsonb("private_question").$type<Question>(),
    title: text("title").notNull(),
    kind: text("kind").$type<QuestionKind>().notNull(),
    level: text("level").notNull(),
    difficulty: smallint("difficulty").notNull(),
    /** The primary topic, a skill. */
    topicId: text("topic_id").notNull(),
    variantGroup: text("variant_group").notNull(),
    /** False: seen too recently to prove anything, or repeated by code. It writes no evidence. */
    isEvidence: boolean("is_evidence").notNull(),
    /** Null in practice. */
    secondsGiven: integer("seconds_given"),
    /** Without the stretch that is under way. */
    secondsUsed: integer("seconds_used").notNull().default(0),
    state: text("state")
      .$type<"unseen" | "open" | "skipped" | "submitted">()
      .notNull()
      .default("unseen"),
    isFlagged: boolean("is_flagged").notNull().default(false),
    hintsUsed: smallint("hints_used").notNull().default(0),
    /** Which of the questions worth asking were asked. */
    asked: smallint("asked").array().notNull().default(sql`'{}'::smallint[]`),
    revealedAt: moment("revealed_at"),
    /** Runs before handing in, and whether one of them had a test of the candidate's own. */
    runCount: integer("run_count").notNull().default(0),
    hasOwnTest: boolean("has_own_test").notNull().default(false),
    seenAt: moment("seen_at"),
    submittedAt: moment("submitted_at"),
    /** Share of hidden tests passed by the latest run that counts; null = not run. */
    share: real("share"),
    runner: text("runner").$type<"candidate" | "mentor">(),
    /** The score that leads now, 0 to 1, whose it is, and what it wrote. */
    score: real("score"),
    scoreBy: text("score_by").$type<"own" | "mentor" | "tests" | "skipped">(),
    scoredAt: moment("scored_at"),
    ledgerEntryId: uuid("ledger_entry_id").references(() => ledgerEntries.id, {
      onDelete: "set null",
    }),
  },
  (t) => [
    uniqueIndex("interview_answers_position_idx").on(t.interviewId, t.position),
    /** Weak areas and the draw read this alone. */
    index("interview_answers_user_id_idx").on(
      t.userId,
      t.seenAt.desc(),
      t.topicId,
      t.variantGroup,
      t.score,
    ),
    index("interview_answers_ledger_entry_id_idx")
      .on(t.ledgerEntryId)
      .where(sql`${t.ledgerEntryId} is not null`),
    check("interview_answers_level", sql`${t.level} in ${levels}`),
    check("interview_answers_difficulty", sql`${t.difficulty} between 1 and 5`),
    check("interview_answers_state", sql`${t.state} in ('unseen', 'open', 'skipped', 'submitted')`),
    check("interview_answers_seen", sql`(${t.state} = 'unseen') = (${t.seenAt} is null)`),
    check(
      "interview_answers_submitted",
      sql`(${t.state} = 'submitted') = (${t.submittedAt} is not null)`,
    ),
    check("interview_answers_share", sql`${t.share} between 0 and 1`),
    check("interview_answers_score", sql`${t.score} between 0 and 1`),
  ],
);

/** A part of an answer as last saved. The version decides between two tabs. */
export const answerDrafts = pgTable(
  "answer_drafts",
  {
    answerId: uuid("answer_id")
      .notNull()
      .references(() => interviewAnswers.id, { onDelete: "cascade" }),
    field: text("field").notNull(),
    body: text("body").notNull(),
    version: integer("version").notNull(),
    savedAt: moment("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.answerId, t.field] }),
    check("answer_drafts_body_length", sql`char_length(${t.body}) <= 50000`),
    check("answer_drafts_field", sql`${t.field} ~ '^[a-z]{2,20}$'`),
  ],
);

/** A text that another tab's overtook. Kept, so that nothing written is ever lost. */
export const answerLeftovers = pgTable(
  "answer_leftovers",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    answerId: uuid("answer_id")
      .notNull()
      .references(() => interviewAnswers.id, { onDelete: "cascade" }),
    field: text("field").notNull(),
    body: text("body").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [
    index("answer_leftovers_answer_id_idx").on(t.answerId, t.at),
    check("answer_leftovers_body_length", sql`char_length(${t.body}) <= 50000`),
  ],
);
