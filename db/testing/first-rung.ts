import { framework } from "@/content/catalogue";
import { transaction } from "@/db/client";
import { attachArtefact } from "@/db/queries/artefacts";
import { vouchFor } from "@/db/queries/mentoring/vouches";
import { mintAdminScope } from "@/lib/access/mint-scope";
import { SKILLS_PER_REVIEW_MAX } from "@/lib/domain/mentoring/settings";
import type { OwnScope } from "@/lib/domain/scope";
import type { RungId, Skill } from "@/lib/domain/skills/framework";
import { artefact, rate } from "./writing";

/**
 * What the lowest rung asks for, core first, as far as one review takes it: all of the core skills,
 * and as many of the others as it takes to stand there.
 */
export function firstRungSkills(): Skill[] {
  const { rungs, skills } = framework();
  const targets = [...(rungs[0]?.core ?? []), ...(rungs[0]?.supporting ?? [])];
  return targets
    .flatMap(({ skillId }) => skills.get(skillId) ?? [])
    .slice(0, SKILLS_PER_REVIEW_MAX);
}

export type Shown = {
  /** Ratings of their own, by skill. */
  readonly claims: Readonly<Record<string, number>>;
  /** Goes with each of them. */
  readonly note?: string;
  /** Of the one artefact that shows them all. */
  readonly title: string;
};

/** Lets somebody who has rated nothing yet claim skills, and show them all with one artefact. */
export async function claimAndShow(me: OwnScope, { claims, note, title }: Shown): Promise<void> {
  const at = new Date();
  for (const [skillId, claim] of Object.entries(claims)) {
    await rate(me, claim, { skillId, at, ...(note === undefined ? {} : { note }) });
  }
  await attachArtefact(me, artefact({ title, skillIds: Object.keys(claims), datedOn: null }), at);
}

/** An administrator's first word for a mentor. Throws where it was refused. */
export async function vouchedBy(adminId: string, mentorId: string, rungId: RungId): Promise<void> {
  const wish = { mentorId, rungId, seenVouchId: null };
  const answer = await transaction((tx) => vouchFor(tx, mintAdminScope(adminId), wish, new Date()));
  if (answer.outcome !== "vouched") throw new Error(`not vouched: ${answer.outcome}`);
}
