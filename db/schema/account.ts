import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** One row a person. `email` is null for a GitHub account without a usable address. */
export const users = pgTable(
  "users",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    /** NFKC-normalised and lower-cased; compared as it stands. */
    email: text("email"),
    /** argon2id; leaves the database through the sign-in query only. */
    passwordHash: text("password_hash"),
    isDisabled: boolean("is_disabled").notNull().default(false),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("users_email_key").on(t.email),
    check("users_name_length", sql`char_length(${t.name}) between 1 and 120`),
    check("users_email_length", sql`char_length(${t.email}) <= 254`),
  ],
);

/** A sign-in at an outside provider: the key is provider and subject, never the e-mail. */
export const identities = pgTable(
  "identities",
  {
    provider: text("provider").notNull(),
    subject: text("subject").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.subject] }),
    index("identities_user_id_idx").on(t.userId),
  ],
);

/** A signed-in browser. Deleting the row ends the session on its very next request. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** What the owner sees in the list of sessions, e.g. "Firefox on Linux". */
    device: text("device").notNull().default(""),
    createdAt: moment("created_at").notNull().defaultNow(),
    lastSeenAt: moment("last_seen_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [
    index("sessions_user_id_idx").on(t.userId, t.lastSeenAt),
    index("sessions_expires_at_idx").on(t.expiresAt),
  ],
);

/** What a person tells about themselves; everything may be empty. `version` guards edits. */
export const profiles = pgTable(
  "profiles",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    title: text("title").notNull().default(""),
    /** Years in the trade: shown, never gating. */
    years: integer("years"),
    pathId: text("path_id"),
    specialisationId: text("specialisation_id"),
    /** The rung declared at the start or aimed at; null = simply the next one. */
    targetRungId: text("target_rung_id"),
    hoursPerWeek: integer("hours_per_week"),
    timeZone: text("time_zone").notNull().default("UTC"),
    goals: text("goals").array().notNull().default(sql`'{}'::text[]`),
    version: integer("version").notNull().default(1),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    check("profiles_years_range", sql`${t.years} between 0 and 60`),
    check("profiles_hours_range", sql`${t.hoursPerWeek} between 1 and 80`),
    check("profiles_goals_count", sql`cardinality(${t.goals}) <= 3`),
  ],
);
