import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./account";
import { moment } from "./columns";

/** Security-relevant acts, append-only, written in the transaction of the act itself. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** Null where nobody is signed in. Kept without the person after an account is deleted. */
    userId: uuid("user_id").references(() => users.id, { onDelete: "set null" }),
    act: text("act").notNull(),
    details: jsonb("details").$type<Record<string, string | number | boolean>>().notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (t) => [index("audit_events_user_at_idx").on(t.userId, t.at)],
);

/** Client keys: the first statement of a mutation inserts one; a replay returns its result. */
export const mutations = pgTable(
  "mutations",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    key: text("key").notNull(),
    act: text("act").notNull(),
    result: jsonb("result"),
    at: moment("at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.key] }), index("mutations_at_idx").on(t.at)],
);

/** Counters of the rate limiter, one row a key and window. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").primaryKey(),
    points: integer("points").notNull(),
    expire: moment("expire"),
  },
  (t) => [index("rate_limits_expire_idx").on(t.expire)],
);
