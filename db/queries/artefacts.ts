import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { preparedOnce } from "@/db/client/prepared";
import { artefactSkills, artefacts } from "@/db/schema/skills";
import { hiddenIn } from "@/lib/domain/mentoring/masking";
import type { OwnScope, ReadScope } from "@/lib/domain/scope";
import { lockRecord, refreshSkills, requireKnownSkills } from "./ledger";
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

/** Attaches one artefact to every skill it supports, at least one. Returns its id. */
export function attachArtefact(
  me: OwnScope,
  input: ArtefactFields & { clientKey: string },
  at: Date,
): Promise<{ id: string }> {
  return once(me, { key: input.clientKey, act: "attach" }, async (tx) => {
    const { clientKey: _, skillIds, ...fields } = input;
    requireKnownSkills(skillIds);
    await lockRecord(tx, me.ownerId);
    const [row] = await tx
      .insert(artefacts)
      .values({ ...fields, userId: me.ownerId, at })
      .returning({ id: artefacts.id });
    if (!row) throw new Error("the artefact was not stored");
    await linkSkills(tx, me, row.id, skillIds);
    await refreshSkills(tx, me.ownerId, skillIds, at);
    return { id: row.id };
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
    requireKnownSkills(skillIds);
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
    await linkSkills(tx, me, id, skillIds);
    await refreshSkills(tx, me.ownerId, [...held.skillIds, ...skillIds], at);
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
    // Already so: the date of the first withdrawal stays, because past standings are read by it.
    if ((held.withdrawnAt !== null) === input.isWithdrawn) return true;
    await tx
      .update(artefacts)
      .set({ withdrawnAt: input.isWithdrawn ? at : null })
      .where(and(eq(artefacts.id, input.id), eq(artefacts.userId, me.ownerId)));
    await refreshSkills(tx, me.ownerId, held.skillIds, at);
    return true;
  });
}

const artefactsQuery = preparedOnce((database) =>
  database
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
        eq(artefactSkills.userId, sql.placeholder("ownerId")),
        eq(artefactSkills.skillId, sql.placeholder("skillId")),
        eq(artefacts.userId, sql.placeholder("ownerId")),
        isNull(artefacts.withdrawnAt),
      ),
    )
    .orderBy(desc(artefacts.at))
    .limit(100)
    .prepare("list_artefacts_of"),
);

/**
 * The artefacts that support one skill, newest first; withdrawn ones are left out. They are what a
 * rating is to rest on, so nothing of them is ever hidden from a mentor who sees the skills.
 */
export async function listArtefactsOf(scope: ReadScope, skillId: string): Promise<Artefact[]> {
  // Throws for a scope that does not open the skills.
  hiddenIn(scope);
  return artefactsQuery().execute({ ownerId: scope.ownerId, skillId });
}

/** Locks the record; null when the person has no such artefact. */
async function lockArtefact(tx: Transaction, me: OwnScope, id: string) {
  await lockRecord(tx, me.ownerId);
  const [row] = await tx
    .select({ version: artefacts.version, withdrawnAt: artefacts.withdrawnAt })
    .from(artefacts)
    .where(and(eq(artefacts.id, id), eq(artefacts.userId, me.ownerId)));
  if (!row) return null;
  const skills = await tx
    .select({ skillId: artefactSkills.skillId })
    .from(artefactSkills)
    .where(and(eq(artefactSkills.artefactId, id), eq(artefactSkills.userId, me.ownerId)));
  return { ...row, skillIds: skills.map((s) => s.skillId) };
}

async function linkSkills(tx: Transaction, me: OwnScope, artefactId: string, skillIds: string[]) {
  await tx
    .insert(artefactSkills)
    .values([...new Set(skillIds)].map((skillId) => ({ artefactId, skillId, userId: me.ownerId })));
}
