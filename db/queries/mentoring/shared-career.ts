import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { profiles } from "@/db/schema/account";
import type { SharedScope } from "@/lib/domain/scope";

/** What a profile says of somebody's career. Nothing of it leads to the person elsewhere. */
export type SharedCareer = {
  readonly title: string;
  readonly years: number | null;
  readonly pathId: string | null;
  readonly specialisationId: string | null;
  readonly targetRungId: string | null;
  readonly goals: string[];
};

/** The career section of a mentee; throws for the scope of another section. */
export async function getSharedCareer(scope: SharedScope): Promise<SharedCareer | null> {
  if (scope.section !== "career") throw new Error(`${scope.section} does not open the career`);
  const [row] = await db()
    .select({
      title: profiles.title,
      years: profiles.years,
      pathId: profiles.pathId,
      specialisationId: profiles.specialisationId,
      targetRungId: profiles.targetRungId,
      goals: profiles.goals,
    })
    .from(profiles)
    .where(eq(profiles.userId, scope.ownerId));
  return row ?? null;
}
