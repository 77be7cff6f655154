import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { preparedOnce } from "@/db/client/prepared";
import { users } from "@/db/schema/account";
import { reviewSkills, reviews } from "@/db/schema/reviews";
import { artefacts, ledgerEntries } from "@/db/schema/skills";
import type { ActivityLine } from "@/lib/domain/dashboard/activity-items";
import { hiddenIn, isRating } from "@/lib/domain/mentoring/masking";
import type { ReadScope } from "@/lib/domain/scope";
import type { LedgerEntry } from "@/lib/domain/skills/ledger";
import { ledgerColumns } from "./ledger-columns";

/**
 * A look-up a row, never a join: a join may read everybody to find the few who rated. Whoever gave
 * a second opinion is named to nobody. The entry's columns are written out: Drizzle leaves the table
 * away where a query reads only one, and a bare "id" would be the review's.
 */
const raterName = sql<string | null>`(select u.name from ${users} u
  where u.id = ledger_entries.rater_id and not exists (select from ${reviewSkills} s
    join ${reviews} r on r.id = s.review_id
    where s.entry_id = ledger_entries.id and r.second_of is not null offset 0))`;

/** `offset 0` keeps it a look-up a row too, so that the newest rows are read and no more. */
const stillStands = sql`not exists (select from ${ledgerEntries} t
  where t.retracts = ${ledgerEntries.id} and t.user_id = ${sql.placeholder("ownerId")} offset 0)`;

/** One line of a skill's history: a ledger entry, who judged, and whether it was taken back. */
export type HistoryLine = LedgerEntry & {
  note: string;
  raterName: string | null;
  isTakenBack: boolean;
};

const historyQuery = preparedOnce((database) =>
  database
    .select({ ...ledgerColumns, note: ledgerEntries.note, raterName })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.userId, sql.placeholder("ownerId")),
        eq(ledgerEntries.skillId, sql.placeholder("skillId")),
      ),
    )
    .orderBy(desc(ledgerEntries.at), desc(ledgerEntries.id))
    .limit(500)
    .prepare("list_skill_history"),
);

/**
 * The history of one skill, newest first, retractions folded into the lines they take back. To a
 * mentor who rates the skill blind, nobody's rating of it is in there.
 */
export async function listSkillHistory(scope: ReadScope, skillId: string): Promise<HistoryLine[]> {
  const isHidden = hiddenIn(scope).has(skillId);
  const rows = await historyQuery().execute({ ownerId: scope.ownerId, skillId });
  const retracted = new Set(rows.flatMap((r) => (r.retracts === null ? [] : [r.retracts])));
  return rows
    .filter((r) => r.kind !== "retraction" && !(isHidden && isRating(r)))
    .map((r) => ({ ...r, isTakenBack: retracted.has(r.id) }));
}

const recentEntriesQuery = preparedOnce((database) => {
  const { raterId: _, retracts: __, ...columns } = ledgerColumns;
  return database
    .select({ ...columns, raterName })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.userId, sql.placeholder("ownerId")),
        sql`${ledgerEntries.kind} <> 'retraction'`,
        sql`not (${ledgerEntries.kind} in ('self', 'peer', 'mentor')
          and ${ledgerEntries.skillId} = any (${sql.placeholder("hidden")}::text[]))`,
        stillStands,
      ),
    )
    .orderBy(desc(ledgerEntries.at))
    .limit(sql.placeholder("limit"))
    .prepare("list_recent_entries");
});

const recentArtefactsQuery = preparedOnce((database) =>
  database
    .select({ id: artefacts.id, title: artefacts.title, at: artefacts.at })
    .from(artefacts)
    .where(and(eq(artefacts.userId, sql.placeholder("ownerId")), isNull(artefacts.withdrawnAt)))
    .orderBy(desc(artefacts.at))
    .limit(sql.placeholder("limit"))
    .prepare("list_recent_artefacts"),
);

/** The latest things that happened to the record, newest first, at most `limit`; no hidden rating. */
export async function listRecentActivity(scope: ReadScope, limit: number): Promise<ActivityLine[]> {
  const question = { ownerId: scope.ownerId, limit, hidden: [...hiddenIn(scope)] };
  const [entries, attached] = await Promise.all([
    recentEntriesQuery().execute(question),
    recentArtefactsQuery().execute(question),
  ]);
  const lines: ActivityLine[] = [
    ...entries.map((entry) => ({ kind: "entry" as const, entry })),
    ...attached.map((artefact) => ({ kind: "artefact" as const, ...artefact })),
  ];
  const at = (line: ActivityLine) => (line.kind === "entry" ? line.entry.at : line.at).getTime();
  return lines.toSorted((a, b) => at(b) - at(a)).slice(0, limit);
}
