import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./account";
import { moment } from "./columns";

/** Who may vouch for mentors and see their leniency. It opens nobody's record. */
export const administrators = pgTable("administrators", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  since: moment("since").notNull().defaultNow(),
});

/** The one-time code that the first start prints; a new one replaces it. Only its hash is kept. */
export const administratorCodes = pgTable(
  "administrator_codes",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    codeHash: text("code_hash").notNull(),
    at: moment("at").notNull().defaultNow(),
    usedAt: moment("used_at"),
    usedBy: uuid("used_by").references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("administrator_codes_hash_key").on(t.codeHash),
    index("administrator_codes_used_by_idx").on(t.usedBy).where(sql`${t.usedBy} is not null`),
  ],
);

/** An administrator's word that a mentor's ratings weigh as such up to a rung. One in force each. */
export const vouches = pgTable(
  "vouches",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    mentorId: uuid("mentor_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    rungId: text("rung_id").notNull(),
    vouchedBy: uuid("vouched_by").references(() => users.id, { onDelete: "set null" }),
    at: moment("at").notNull().defaultNow(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    uniqueIndex("vouches_in_force_key").on(t.mentorId).where(sql`${t.withdrawnAt} is null`),
    index("vouches_mentor_id_idx").on(t.mentorId),
    index("vouches_vouched_by_idx").on(t.vouchedBy).where(sql`${t.vouchedBy} is not null`),
    check("vouches_rung", sql`${t.rungId} in ('intern', 'junior', 'mid', 'senior', 'staff')`),
  ],
);
