import { eq } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { identities, sessions, users } from "@/db/schema/account";
import { administrators } from "@/db/schema/administration";
import { feedbackSnippets } from "@/db/schema/feedback";
import { groupMemories } from "@/db/schema/interview-scores";
import { mentorOffers } from "@/db/schema/mentoring";
import { notificationSettings } from "@/db/schema/notifications";
import { ownQuestions } from "@/db/schema/own-questions";
import {
  artefactSkills,
  artefacts,
  ledgerEntries,
  progressDays,
  recordStats,
  skillCurrents,
} from "@/db/schema/skills";
import { auditEvents } from "@/db/schema/trust";
import type { OwnScope } from "@/lib/domain/scope";
import { exportInterviews } from "./interviews/export-interviews";
import { exportAsLearner } from "./mentoring/export-learner";
import { exportAsMentor, exportBlocks } from "./mentoring/export-mentor";
import { exportMails, exportNotifications } from "./notification-export";
import { getProfile } from "./profiles";

type PersonalTable = PgTable & { userId: PgColumn };

/** Tables whose rows belong to a person and go into their export as they stand, by name there. */
export const exportedTables: Readonly<Record<string, PersonalTable>> = {
  identities,
  sessions,
  ledger: ledgerEntries,
  skills: skillCurrents,
  evidence: artefacts,
  evidenceSkills: artefactSkills,
  progress: progressDays,
  standing: recordStats,
  offer: mentorOffers,
  snippets: feedbackSnippets,
  administrator: administrators,
  questionMemories: groupMemories,
  questions: ownQuestions,
  notificationSettings,
  securityEvents: auditEvents,
};

/** Everything stored about the person, for their own download. The password's hash stays here. */
export async function getEverything(me: OwnScope) {
  const account = db()
    .select({ id: users.id, name: users.name, email: users.email, createdAt: users.createdAt })
    .from(users)
    .where(eq(users.id, me.ownerId));
  const rows = Object.entries(exportedTables).map(async ([name, table]) => {
    const own = eq(table.userId, me.ownerId);
    const list = await db()
      .select()
      .from(table as PgTable)
      .where(own);
    return [name, list.map(withoutRaters)] as const;
  });
  const [[person], profile, lists, interviews, ...rest] = await Promise.all([
    account,
    getProfile(me),
    Promise.all(rows),
    exportInterviews(me),
    exportAsLearner(me),
    exportAsMentor(me),
    exportBlocks(me),
    exportNotifications(me),
    exportMails(me),
  ]);
  const [asLearner, asMentor, blocked, told, mails] = rest;
  return {
    account: person,
    profile,
    ...Object.fromEntries(lists),
    interviews,
    asLearner,
    asMentor,
    blocked,
    notifications: told,
    mails,
  };
}

type Row = Record<string, unknown>;

/** Who rated is told in the reviews, by name and as far as it may be; not by an id in other rows. */
function withoutRaters({ raterId: _, ...row }: Row): Row {
  const { items } = row;
  return Array.isArray(items) ? { ...row, items: items.map(withoutRaters) } : row;
}
