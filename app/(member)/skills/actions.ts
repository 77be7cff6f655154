"use server";

import { framework } from "@/content/catalogue";
import { attachArtefact, reviseArtefact, withdrawArtefact } from "@/db/queries/artefacts";
import { markUsage, recordSelfRating, retractEntry } from "@/db/queries/assessments";
import { conflict, memberAction, notFound, ok, problem } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { assessmentInput } from "@/lib/domain/skills/assessment-input";
import { evidenceInput } from "@/lib/domain/skills/evidence-input";
import {
  artefactRevision,
  artefactWithdrawal,
  entryRetraction,
  keyed,
  usageInput,
} from "@/lib/domain/skills/record-inputs";

const UNKNOWN_SKILL = "That is not a skill of this framework.";

/** Autosaved by the matrix; its pages are read afresh on the next visit, so nothing is revalidated. */
export const rateSkill = memberAction(assessmentInput, async ({ me, input, now }) => {
  const result = await recordSelfRating(me, input, now);
  return result.outcome === "unknown-skill" ? problem({ skillId: UNKNOWN_SKILL }) : ok(result);
});

/** The form on a skill's own page: the same write, and the page is drawn anew. */
export const recordAssessment = memberAction(assessmentInput, async ({ me, input, now }) => {
  const result = await recordSelfRating(me, input, now);
  if (result.outcome === "unknown-skill") return problem({ skillId: UNKNOWN_SKILL });
  await revalidate(`/skills/${input.skillId}`);
  if (result.outcome === "conflict") {
    return conflict("This skill was rated in another tab meanwhile.", result);
  }
  return ok(result);
});

export const takeBackEntry = memberAction(entryRetraction, async ({ me, input, now }) => {
  const state = await retractEntry(me, input, now);
  if (!state) return notFound();
  await revalidate(`/skills/${state.skillId}`);
  return ok(state);
});

export const markSkillUsage = memberAction(usageInput, async ({ me, input, now }) => {
  if (!framework().skills.has(input.skillId)) return problem({ skillId: UNKNOWN_SKILL });
  const state = await markUsage(me, input, now);
  await revalidate(`/skills/${input.skillId}`);
  return ok(state);
});

export const attachEvidence = memberAction(
  (now) => keyed(evidenceInput(now.getTime())),
  async ({ me, input, now }) => {
    if (!isKnown(input.skillIds)) return problem({ skillIds: UNKNOWN_SKILL });
    const artefact = await attachArtefact(me, fields(input), now);
    await revalidate(...input.skillIds.map((skillId) => `/skills/${skillId}`));
    return ok(artefact);
  },
);

export const reviseEvidence = memberAction(
  (now) => evidenceInput(now.getTime()).and(artefactRevision),
  async ({ me, input, now }) => {
    if (!isKnown(input.skillIds)) return problem({ skillIds: UNKNOWN_SKILL });
    const { id, expectedVersion } = input;
    const result = await reviseArtefact(me, { id, expectedVersion, ...fields(input) }, now);
    if (result.outcome === "not-found") return notFound();
    if (result.outcome === "conflict") {
      // The page is left as it is: drawn anew, the form would forget why it was refused.
      return conflict("This evidence was changed in another tab meanwhile.", result);
    }
    await revalidate(...input.skillIds.map((skillId) => `/skills/${skillId}`));
    return ok(result);
  },
);

export const withdrawEvidence = memberAction(artefactWithdrawal, async ({ me, input, now }) => {
  const isDone = await withdrawArtefact(me, input, now);
  if (!isDone) return notFound();
  await revalidate("/skills");
  return ok();
});

function isKnown(skillIds: readonly string[]): boolean {
  return skillIds.every((id) => framework().skills.has(id));
}

function fields(input: {
  kind: string;
  title: string;
  url?: string | undefined;
  body?: string | undefined;
  datedOn: string;
  skillIds: string[];
  clientKey: string;
}) {
  const { kind, title, url = null, body = "", datedOn, skillIds, clientKey } = input;
  return { kind, title, url, body, datedOn, skillIds, clientKey };
}
