import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { users } from "./account";
import { moment } from "./columns";

/** What happened for a person: shown in the app, and mailed in batches as they wish. */
export const notifications = pgTable(
  "notifications",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    type: text("type").notNull(),
    /** Where it leads: a path of ours. */
    href: text("href").notNull(),
    /** Names and numbers for its words; never a rating. */
    data: jsonb("data").$type<Record<string, string | number>>().notNull().default({}),
    at: moment("at").notNull(),
    readAt: moment("read_at"),
    /** "none": not to be mailed; "due": waiting for its batch; "mailed": in an outgoing mail. */
    mailState: text("mail_state").notNull().default("none"),
    mailAfter: moment("mail_after"),
  },
  (t) => [
    index("notifications_user_at_idx").on(t.userId, t.at),
    index("notifications_unread_idx").on(t.userId).where(sql`${t.readAt} is null`),
    // Rows come in the order of time, so that a few pages tell which blocks are old.
    index("notifications_at_idx").using("brin", t.at),
    index("notifications_due_idx").on(t.mailAfter).where(sql`${t.mailState} = 'due'`),
    check("notifications_mail_state", sql`${t.mailState} in ('none', 'due', 'mailed')`),
    check("notifications_href", sql`${t.href} like '/%' and char_length(${t.href}) <= 300`),
  ],
);

/** Per-type switches and quiet hours; no row = everything on, nothing quiet. */
export const notificationSettings = pgTable(
  "notification_settings",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Types that are not mailed. */
    mutedMail: text("muted_mail").array().notNull().default(sql`'{}'::text[]`),
    /** Minutes of the day in the person's time zone; null = no quiet hours. From may be after to. */
    quietFrom: smallint("quiet_from"),
    quietTo: smallint("quiet_to"),
    /** Minutes that notifications are gathered before they are mailed together. */
    batchMinutes: integer("batch_minutes").notNull().default(15),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    check(
      "notification_settings_quiet",
      sql`(${t.quietFrom} is null) = (${t.quietTo} is null) and ${t.quietFrom} between 0 and 1439 and ${t.quietTo} between 0 and 1439`,
    ),
    check("notification_settings_batch", sql`${t.batchMinutes} between 0 and 1440`),
  ],
);

/** The outbox: a mail is a row before it is sent, and stays until the server has taken it. */
export const outgoingMails = pgTable(
  "outgoing_mails",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** For whom, or on whose behalf, it is sent; null for the last mail of a deleted account. */
    userId: uuid("user_id").references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    toAddress: text("to_address").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    at: moment("at").notNull(),
    sendAfter: moment("send_after").notNull(),
    attempts: smallint("attempts").notNull().default(0),
    lastError: text("last_error"),
    sentAt: moment("sent_at"),
    gaveUpAt: moment("gave_up_at"),
  },
  (t) => [
    index("outgoing_mails_user_id_idx").on(t.userId, t.at),
    index("outgoing_mails_at_idx").using("brin", t.at),
    index("outgoing_mails_due_idx")
      .on(t.sendAfter)
      .where(sql`${t.sentAt} is null and ${t.gaveUpAt} is null`),
    check("outgoing_mails_kind", sql`${t.kind} in ('notifications', 'invitation', 'security')`),
  ],
);
