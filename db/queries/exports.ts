import { eq } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { identities, sessions, users } from "@/db/schema/account";
import {
  artefactSkills,
  artefacts,
  ledgerEntries,
  progressDays,
  skillCurrents,
} from "@/db/schema/skills";
import { auditEvents } from "@/db/schema/trust";
import type { OwnScope } from "@/lib/domain/scope";
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
    return [
      name,
      await db()
        .select()
        .from(table as PgTable)
        .where(own),
    ] as const;
  });
  const [[person], profile, lists] = await Promise.all([
    account,
    getProfile(me),
    Promise.all(rows),
  ]);
  return { account: person, profile, ...Object.fromEntries(lists) };
}
