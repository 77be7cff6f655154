import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { artefactSkills, artefacts } from "@/db/schema/skills";
import type { OwnScope, ReadScope } from "@/lib/domain/scope";
import { lockSkill, refreshSkills } from "./ledger";
import { once } from "./mutations";

export type ArtefactFields = {
  kind: string;
  title: string;
  url: string | null;
  body: string;
  /** ISO date. */
  datedOn: string | null;
  skillIds: string[];
};

export type Artefact = ArtefactFields & { id: string; version: number; at: Date };

/** Attaches one artefact to every skill it supports. Returns its id. */
export function attachArtefact(
  me: OwnScope,
  input: ArtefactFields & { clientKey: string },
  at: Date,
): Promise<{ id: string }> {
  return once(me, { key: input.clientKey, act: "attach" }, async (tx) => {
    const { clientKey: _, skillIds, ...fields } = input;
    const [row] = await tx
      .insert(artefacts)
      .values({ userId: me.ownerId, at, ...fields })
      .returning({ id: artefacts.id });
    const id = row?.id ?? "";
    await tx
      .insert(artefactSkills)
      .values(skillIds.map((skillId) => ({ artefactId: id, skillId, userId: me.ownerId })));
    await refreshLocked(tx, me, skillIds, at);
    return { id };
  });
}

export type RevisionOutcome =
  | { outcome: "revised"; version: number }
  | { outcome: "conflict"; version: number }
  | { outcome: "not-found" };

/** Changes an artefact; an older version than the stored one changes nothing. */
export function reviseArtefact(
  me: OwnScope,
  input: ArtefactFields & { id: string; expectedVersion: number; clientKey: string },
  at: Date,
): Promise<RevisionOutcome> {
  return once<RevisionOutcome>(me, { key: input.clientKey, act: "revise" }, async (tx) => {
    const { clientKey: _, id, expectedVersion, skillIds, ...fields } = input;
    const held = await lockArtefact(tx, me, id);
    if (!held || held.withdrawnAt !== null) return { outcome: "not-found" };
    if (held.version !== expectedVersion) return { outcome: "conflict", version: held.version };
    await tx
      .update(artefacts)
      .set({ ...fields, version: held.version + 1 })
      .where(and(eq(artefacts.id, id), eq(artefacts.userId, me.ownerId)));
    await tx
      .delete(artefactSkills)
      .where(and(eq(artefactSkills.artefactId, id), eq(artefactSkills.userId, me.ownerId)));
    await tx
      .insert(artefactSkills)
      .values(skillIds.map((skillId) => ({ artefactId: id, skillId, userId: me.ownerId })));
    await refreshLocked(tx, me, [...new Set([...held.skillIds, ...skillIds])], at);
    return { outcome: "revised", version: held.version + 1 };
  });
}

/** Withdraws an artefact, or puts a withdrawn one back. False when there is none of theirs. */
export function withdrawArtefact(
  me: OwnScope,
  input: { id: string; isWithdrawn: boolean; clientKey: string },
  at: Date,
): Promise<boolean> {
  const act = input.isWithdrawn ? "withdraw" : "restore";
  return once(me, { key: input.clientKey, act }, async (tx) => {
    const held = await lockArtefact(tx, me, input.id);
    if (!held) return false;
    await tx
      .update(artefacts)
      .set({ withdrawnAt: input.isWithdrawn ? at : null })
      .where(and(eq(artefacts.id, input.id), eq(artefacts.userId, me.ownerId)));
    await refreshLocked(tx, me, held.skillIds, at);
    return true;
  });
}

/** The artefacts that support one skill, newest first; withdrawn ones are left out. */
export async function listArtefactsOf(scope: ReadScope, skillId: string): Promise<Artefact[]> {
  const rows = await db()
    .select({
      id: artefacts.id,
      kind: artefacts.kind,
      title: artefacts.title,
      url: artefacts.url,
      body: artefacts.body,
      datedOn: artefacts.datedOn,
      version: artefacts.version,
      at: artefacts.at,
      skillIds: sql<string[]>`array(select s.skill_id from ${artefactSkills} s
        where s.artefact_id = ${artefacts.id} order by s.skill_id)`,
    })
    .from(artefacts)
    .innerJoin(artefactSkills, eq(artefactSkills.artefactId, artefacts.id))
    .where(
      and(
        eq(artefactSkills.userId, scope.ownerId),
        eq(artefactSkills.skillId, skillId),
        isNull(artefacts.withdrawnAt),
      ),
    )
    .orderBy(desc(artefacts.at))
    .limit(100);
  return rows;
}

async function lockArtefact(tx: Transaction, me: OwnScope, id: string) {
  const [row] = await tx
    .select({ version: artefacts.version, withdrawnAt: artefacts.withdrawnAt })
    .from(artefacts)
    .where(and(eq(artefacts.id, id), eq(artefacts.userId, me.ownerId)))
    .for("update");
  if (!row) return null;
  const skills = await tx
    .select({ skillId: artefactSkills.skillId })
    .from(artefactSkills)
    .where(and(eq(artefactSkills.artefactId, id), eq(artefactSkills.userId, me.ownerId)));
  return { ...row, skillIds: skills.map((s) => s.skillId) };
}

/** Locks in the order of the ids, as the ledger does, so that two writers cannot deadlock. */
async function refreshLocked(tx: Transaction, me: OwnScope, skillIds: string[], at: Date) {
  const ordered = skillIds.toSorted();
  for (const id of ordered) await lockSkill(tx, me.ownerId, id);
  await refreshSkills(tx, me.ownerId, ordered, at);
}
