import { and, eq, sql } from "drizzle-orm";
import { db, type Executor, type Transaction } from "@/db/client";
import { profiles, users } from "@/db/schema/account";
import type { ProfileValues } from "@/lib/domain/account/profile-input";
import type { OwnScope } from "@/lib/domain/scope";

/** The stored profile and the version that an edit of it must name. */
export type Profile = ProfileValues & { version: number };

/** The profile of the scope's person. Throws where there is none: every account has one. */
export async function getProfile(scope: OwnScope, on: Executor = db()): Promise<Profile> {
  const [row] = await on
    .select({
      name: users.name,
      title: profiles.title,
      years: profiles.years,
      pathId: profiles.pathId,
      specialisationId: profiles.specialisationId,
      targetRungId: profiles.targetRungId,
      hoursPerWeek: profiles.hoursPerWeek,
      timeZone: profiles.timeZone,
      goals: profiles.goals,
      version: profiles.version,
    })
    .from(profiles)
    .innerJoin(users, eq(users.id, profiles.userId))
    .where(eq(profiles.userId, scope.ownerId));
  if (!row) throw new Error("this account has no profile");
  return { ...row, targetRungId: row.targetRungId as ProfileValues["targetRungId"] };
}

/** Stores an edit of version `version`; false, with nothing changed, where that one is gone. */
export async function updateProfile(
  tx: Transaction,
  me: OwnScope,
  values: ProfileValues,
  version: number,
): Promise<boolean> {
  const { name, ...rest } = values;
  const changed = await tx
    .update(profiles)
    .set({ ...rest, version: sql`${profiles.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(profiles.userId, me.ownerId), eq(profiles.version, version)))
    .returning({ userId: profiles.userId });
  if (changed.length === 0) return false;
  await tx.update(users).set({ name }).where(eq(users.id, me.ownerId));
  return true;
}
