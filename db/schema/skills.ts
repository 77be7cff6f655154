import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { EvidenceItem } from "@/lib/domain/skills/evidence";
import { users } from "./account";
import { moment } from "./columns";

/**
 * The ledger: everything that ever happened to a skill record, append-only. Interviews, reviews
 * and coding results write here too, through `appendToLedger`. A `retraction` row names the row
 * it takes back; a `usage` row says whether the skill is in use (value 1) or no longer (0).
 */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    skillId: text("skill_id").notNull(),
    kind: text("kind").notNull(),
    /** 0 to 5 for judgements; null for a self-rating means "not observable". */
    value: doublePrecision("value"),
    difficulty: doublePrecision("difficulty"),
    /** q of the methods, 0 to 1. */
    score: doublePrecision("score"),
    trust: doublePrecision("trust").notNull().default(1),
    raterId: uuid("rater_id").references(() => users.id, { onDelete: "set null" }),
    retracts: uuid("retracts").references((): AnyPgColumn => ledgerEntries.id, {
      onDelete: "cascade",
    }),
    note: text("note").notNull().default(""),
    frameworkVersion: text("framework_version").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [
    // Ascending, to be walked backwards: `desc()` would put nulls last, and `order by at desc`
    // puts them first, so that the index could not give the order.
    index("ledger_entries_user_at_idx").on(t.userId, t.at),
    index("ledger_entries_user_skill_at_idx").on(t.userId, t.skillId, t.at),
    // Most rows have neither: they need not be in these two.
    index("ledger_entries_rater_id_idx").on(t.raterId).where(sql`${t.raterId} is not null`),
    index("ledger_entries_retracts_idx").on(t.retracts).where(sql`${t.retracts} is not null`),
    check(
      "ledger_entries_shape",
      sql`coalesce(case ${t.kind}
        when 'self' then (${t.value} is null or (${t.value} between 0 and 5 and ${t.value} = floor(${t.value}))) and ${t.difficulty} is null and ${t.score} is null and ${t.raterId} is null and ${t.retracts} is null
        when 'peer' then ${t.value} between 0 and 5 and ${t.difficulty} is null and ${t.score} is null and ${t.retracts} is null
        when 'mentor' then ${t.value} between 0 and 5 and ${t.difficulty} is null and ${t.score} is null and ${t.retracts} is null
        when 'coding' then ${t.value} is null and ${t.difficulty} between 0 and 5 and ${t.score} between 0 and 1 and ${t.retracts} is null
        when 'quiz' then ${t.value} is null and ${t.difficulty} between 0 and 5 and ${t.score} between 0 and 1 and ${t.retracts} is null
        when 'interview' then ${t.value} is null and ${t.difficulty} between 0 and 5 and ${t.score} between 0 and 1 and ${t.retracts} is null
        when 'usage' then ${t.value} in (0, 1) and ${t.difficulty} is null and ${t.score} is null and ${t.raterId} is null and ${t.retracts} is null
        when 'retraction' then ${t.value} is null and ${t.difficulty} is null and ${t.score} is null and ${t.raterId} is null and ${t.retracts} is not null
        else false end, false)`,
    ),
    check("ledger_entries_trust", sql`${t.trust} > 0 and ${t.trust} <= 1`),
    check("ledger_entries_note_length", sql`char_length(${t.note}) <= 2000`),
  ],
);

/** The current state of one skill, kept in the transaction that writes the ledger. */
export const skillCurrents = pgTable(
  "skill_currents",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    skillId: text("skill_id").notNull(),
    /** Counts the ratings: a form that saw an older version is told so instead of overwriting. */
    version: integer("version").notNull().default(1),
    claimed: smallint("claimed"),
    isNotObservable: boolean("is_not_observable").notNull().default(false),
    assessedAt: moment("assessed_at"),
    isInUse: boolean("is_in_use").notNull().default(false),
    artefactCount: integer("artefact_count").notNull().default(0),
    /** Items in force, ready for the level engine. */
    items: jsonb("items").$type<EvidenceItem[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.skillId] }),
    check("skill_currents_claimed_range", sql`${t.claimed} between 0 and 5`),
  ],
);

/** Something to show: a link, a document, a talk. Withdrawn ones stay for the history. */
export const artefacts = pgTable(
  "artefacts",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    title: text("title").notNull(),
    url: text("url"),
    body: text("body").notNull().default(""),
    datedOn: date("dated_on", { mode: "string" }),
    version: integer("version").notNull().default(1),
    at: moment("at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    index("artefacts_user_at_idx").on(t.userId, t.at),
    check(
      "artefacts_kind",
      sql`${t.kind} in ('repository', 'pull-request', 'document', 'talk', 'certificate', 'work-sample', 'other')`,
    ),
    check("artefacts_title_length", sql`char_length(${t.title}) between 1 and 160`),
    check("artefacts_body_length", sql`char_length(${t.body}) <= 4000`),
    check("artefacts_url_scheme", sql`${t.url} ~* '^https?://' and char_length(${t.url}) <= 2000`),
    check("artefacts_says_something", sql`${t.url} is not null or ${t.body} <> ''`),
  ],
);

export const artefactSkills = pgTable(
  "artefact_skills",
  {
    artefactId: uuid("artefact_id")
      .notNull()
      .references(() => artefacts.id, { onDelete: "cascade" }),
    skillId: text("skill_id").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.artefactId, t.skillId] }),
    index("artefact_skills_user_skill_idx").on(t.userId, t.skillId),
  ],
);

/**
 * One row a day on which something changed: the progress of every rung after the day's last
 * write, in both tracks (five numbers each, intern first, -1 where a rung has nothing to count).
 */
export const progressDays = pgTable(
  "progress_days",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    day: date("day", { mode: "string" }).notNull(),
    claimed: smallint("claimed").array().notNull(),
    supported: smallint("supported").array().notNull(),
    confirmed: smallint("confirmed").array().notNull(),
    ratedCount: smallint("rated_count").notNull(),
    /** Mean proficiency per area, in the framework's order; -1 where nothing is known. */
    claimedAreas: doublePrecision("claimed_areas").array().notNull(),
    supportedAreas: doublePrecision("supported_areas").array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.day] })],
);

/**
 * One row a person: where the record stood after its last write, for a mentor's desk. Kept in the
 * writing transaction, beside the day's progress.
 */
export const recordStats = pgTable(
  "record_stats",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    /** What the headline rests on: nothing, claims, or evidence that others judged. */
    basis: text("basis").notNull(),
    rungId: text("rung_id"),
    nextRungId: text("next_rung_id"),
    /** Towards the next rung, 0 to 100; null at the top. */
    percent: smallint("percent"),
    /** The rung that mentors have confirmed; what the person's own ratings of others weigh by. */
    confirmedRungId: text("confirmed_rung_id"),
    ratedCount: smallint("rated_count").notNull().default(0),
    /** When the skills that are not stale yet become so, earliest first; the past ones are stale. */
    staleFrom: timestamp("stale_from", { withTimezone: true, mode: "date" })
      .array()
      .notNull()
      .default(sql`'{}'::timestamptz[]`),
    lastActivityAt: moment("last_activity_at").notNull(),
  },
  (t) => [check("record_stats_basis", sql`${t.basis} in ('none', 'claimed', 'supported')`)],
);
