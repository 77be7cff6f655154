import { and, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { preparedOnce } from "@/db/client/prepared";
import { artefactSkills, artefacts, ledgerEntries, skillCurrents } from "@/db/schema/skills";
import { maskStandings } from "@/lib/domain/mentoring/masking";
import type { ReadScope } from "@/lib/domain/scope";
import type { SkillStanding } from "@/lib/domain/skills/evidence";
import { foldLedger, type LedgerEntry } from "@/lib/domain/skills/ledger";
import { ledgerColumns } from "./ledger-columns";

/** A standing with the version that a form must have seen to write. */
export type VersionedStanding = SkillStanding & { readonly version: number };

const prepareStandings = (executor: Executor) =>
  executor
    .select({
      skillId: skillCurrents.skillId,
      version: skillCurrents.version,
      claimed: skillCurrents.claimed,
      isNotObservable: skillCurrents.isNotObservable,
      assessedAt: skillCurrents.assessedAt,
      isInUse: skillCurrents.isInUse,
      artefactCount: skillCurrents.artefactCount,
      items: skillCurrents.items,
    })
    .from(skillCurrents)
    .where(eq(skillCurrents.userId, sql.placeholder("ownerId")))
    .prepare("list_standings");

const standingsQuery = preparedOnce(prepareStandings);

type StandingRow = Omit<VersionedStanding, "assessedAt"> & { assessedAt: Date | null };

function bySkillId(rows: readonly StandingRow[]): Map<string, VersionedStanding> {
  return new Map(
    rows.map((row) => [row.skillId, { ...row, assessedAt: row.assessedAt?.getTime() ?? null }]),
  );
}

/** For the writing transaction itself; pages use `listStandings`. */
export async function selectStandings(
  tx: Transaction,
  ownerId: string,
): Promise<Map<string, VersionedStanding>> {
  return bySkillId(await prepareStandings(tx).execute({ ownerId }));
}

/**
 * The person's standing today in every skill that has any, by skill id. To a mentor who rates a
 * skill blind, it is as if nobody had ever rated it.
 */
export async function listStandings(scope: ReadScope): Promise<Map<string, VersionedStanding>> {
  const rows = await standingsQuery().execute({ ownerId: scope.ownerId });
  return maskStandings(scope, bySkillId(rows));
}

const entriesUpToQuery = preparedOnce((database) =>
  database
    .select(ledgerColumns)
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.userId, sql.placeholder("ownerId")),
        lte(ledgerEntries.at, sql.placeholder("at")),
      ),
    )
    .prepare("list_entries_up_to"),
);

const attachedAtQuery = preparedOnce((database) =>
  database
    .select({ skillId: artefactSkills.skillId })
    .from(artefactSkills)
    .innerJoin(artefacts, eq(artefacts.id, artefactSkills.artefactId))
    .where(
      and(
        eq(artefactSkills.userId, sql.placeholder("ownerId")),
        lte(artefacts.at, sql.placeholder("at")),
        or(isNull(artefacts.withdrawnAt), gt(artefacts.withdrawnAt, sql.placeholder("at"))),
      ),
    )
    .prepare("list_attached_at"),
);

/** The standings as they were at an instant, folded anew from the ledger up to then, and masked alike. */
export async function listStandingsAt(
  scope: ReadScope,
  at: Date,
): Promise<Map<string, SkillStanding>> {
  const question = { ownerId: scope.ownerId, at: at.toISOString() };
  const [entries, attached] = await Promise.all([
    entriesUpToQuery().execute(question),
    attachedAtQuery().execute(question),
  ]);
  const bySkill = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const mine = bySkill.get(entry.skillId);
    if (mine) mine.push(entry);
    else bySkill.set(entry.skillId, [entry]);
  }
  const counts = new Map<string, number>();
  for (const { skillId } of attached) counts.set(skillId, (counts.get(skillId) ?? 0) + 1);
  const skillIds = new Set([...bySkill.keys(), ...counts.keys()]);
  const standings = new Map(
    [...skillIds].map((id) => [id, foldLedger(id, bySkill.get(id) ?? [], counts.get(id) ?? 0)]),
  );
  return maskStandings(scope, standings);
}
