import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Question } from "@/lib/domain/interviews/question";
import { users } from "./account";
import { moment } from "./columns";

/** A question that somebody wrote for their own sessions, and for their mentees' if they like. */
export const ownQuestions = pgTable(
  "own_questions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The YAML as it was written. */
    source: text("source").notNull(),
    /** The same, checked. Its `id` is this row's, its `variantGroup` `own-<id>`. */
    question: jsonb("question").$type<Question>().notNull(),
    isForMentees: boolean("is_for_mentees").notNull().default(false),
    version: integer("version").notNull().default(1),
    at: moment("at").notNull(),
    changedAt: moment("changed_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    index("own_questions_user_id_idx").on(t.userId, t.at),
    check("own_questions_source_length", sql`char_length(${t.source}) between 1 and 40000`),
  ],
);
