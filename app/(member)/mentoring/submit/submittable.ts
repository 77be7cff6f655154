import { framework } from "@/content/catalogue";
import { getSubmission, type Submission } from "@/db/queries/mentoring/reviews/submission";
import { listStandings } from "@/db/queries/standings";
import type { Member } from "@/lib/access/doors";
import { inSubmissionOrder, type SubmittableSkill } from "@/lib/domain/mentoring/submission-audit";
import { readSkillRecord } from "@/lib/domain/skills/readout";

/** Every skill of the framework as it can be handed in, with the mentors it can be handed to. */
export async function listSubmittable(
  me: Member,
): Promise<{ mentorships: Submission["mentorships"]; skills: readonly SubmittableSkill[] }> {
  const [submission, standings] = await Promise.all([getSubmission(me), listStandings(me)]);
  const content = framework();
  const record = readSkillRecord({ framework: content, standings, now: me.now.getTime() });
  const held = new Map(submission.skills.map((skill) => [skill.skillId, skill]));
  const skills = [...content.skills.values()].map(({ id, name }) => {
    const known = held.get(id);
    const freshness = record.skills.get(id)?.estimate.freshness;
    return {
      skillId: id,
      name,
      claimed: known?.claimed ?? null,
      isNotObservable: known?.isNotObservable ?? false,
      artefacts: known?.artefacts.map((each) => ({ id: each.id, title: each.title })) ?? [],
      isStale: freshness === "stale" || freshness === "expired",
      openIn: known?.openIn ?? [],
    };
  });
  return { mentorships: submission.mentorships, skills: inSubmissionOrder(skills) };
}
