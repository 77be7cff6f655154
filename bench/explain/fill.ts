import type { Sql } from "postgres";
import { framework } from "@/content/catalogue";

/** The nth person's id: spread over the index like real ones, and known without a look-up. */
const id = (what: string, ...parts: string[]) =>
  `md5('${what}' || ${parts.join(" || '-' || ")})::uuid`;

const skillIds = [...framework().skills.keys()];
/** Twenty different skills a person, other ones for the next person. */
const SKILL = `(array['${skillIds.join("', '")}'])[1 + (u * 7 + (k % 20) * 5) % ${skillIds.length}]`;
const MOMENT = "timestamptz '2025-12-01' - make_interval(days => 420 - k * 13, mins => u % 1440)";

/**
 * Each person: 20 skills, 30 ledger entries, 30 days of progress, 5 artefacts of two skills each,
 * 2 sessions, 10 client keys. What one person wrote over time is spread over the whole table, as
 * it is in life: the outer loop is the time, the inner one the people.
 */
function statements(from: number, to: number): string[] {
  const people = `generate_series(${from}, ${to}) u`;
  const times = (n: number) => `generate_series(1, ${n}) k, ${people}`;
  const user = id("user", "u");
  const items = `jsonb_build_array(
      jsonb_build_object('kind', 'self', 'value', 3, 'trust', 1, 'at', 1764547200000 - k * 86400000),
      jsonb_build_object('kind', 'coding', 'difficulty', 3, 'score', 0.85, 'trust', 0.5, 'at', 1764547200000 - k * 86400000))`;
  return [
    `insert into users (id, name, email, password_hash)
       select ${user}, 'Person ' || u, 'person-' || u || '@example.org', repeat('x', 96) from ${people}`,
    `insert into profiles (user_id, title, time_zone) select ${user}, 'Developer', 'Europe/London' from ${people}`,
    `insert into sessions (id, user_id, device, expires_at)
       select ${id("session", "u", "k")}, ${user}, 'Firefox on Linux', now() + interval '20 days' from ${times(2)}`,
    `insert into skill_currents (user_id, skill_id, version, claimed, assessed_at, artefact_count, items)
       select ${user}, ${SKILL}, 2, k % 6, ${MOMENT}, 1, ${items} from ${times(20)}`,
    `insert into ledger_entries (id, user_id, skill_id, kind, value, difficulty, score, trust, note, framework_version, at)
       select ${id("entry", "u", "k")}, ${user}, ${SKILL},
         case when k % 3 = 0 then 'coding' else 'self' end,
         case when k % 3 = 0 then null else k % 6 end,
         case when k % 3 = 0 then 3 end, case when k % 3 = 0 then 0.85 end,
         case when k % 3 = 0 then 0.5 else 1 end, 'What I did and how it went.', '1', ${MOMENT}
       from ${times(30)}`,
    `insert into ledger_entries (user_id, skill_id, kind, retracts, framework_version, at)
       select ${user}, ${SKILL}, 'retraction', ${id("entry", "u", "k")}, '1', ${MOMENT} + interval '1 minute'
       from generate_series(29, 29) k, ${people}`,
    `insert into progress_days (user_id, day, claimed, supported, confirmed, rated_count, claimed_areas, supported_areas)
       select ${user}, date '2025-12-01' - 390 + k * 13, '{90,60,20,5,0}', '{80,40,10,0,0}', '{70,30,0,0,0}', k,
         '{3.1,2.4,2.25,1.9,1.5,-1,0.8,3.3}', '{2.31,1.87,1.62,1.4,1.11,-1,0.5,2.93}' from ${times(30)}`,
    `insert into artefacts (id, user_id, kind, title, url, body, dated_on, at)
       select ${id("artefact", "u", "k")}, ${user}, 'repository', 'Price watcher ' || k,
         'https://example.org/' || u || '/' || k, 'What it does and why.', date '2025-01-01', ${MOMENT} from ${times(5)}`,
    `insert into artefact_skills (artefact_id, skill_id, user_id)
       select ${id("artefact", "u", "k")}, ${SKILL}, ${user} from ${times(5)}`,
    `insert into artefact_skills (artefact_id, skill_id, user_id)
       select ${id("artefact", "u", "(k - 110)")}, ${SKILL}, ${user} from generate_series(111, 115) k, ${people}`,
    `insert into mutations (user_id, key, act, result)
       select ${user}, ${id("key", "u", "k")}::text, 'rate', '{"value":{"outcome":"recorded"}}' from ${times(10)}`,
  ];
}

/** Adds the people numbered `from` to `to` with all their rows, and gathers statistics. */
export async function fill(sql: Sql, from: number, to: number): Promise<void> {
  // Checking each of millions of foreign keys would take most of the time, and they hold by design.
  await sql.unsafe("set session_replication_role = replica");
  for (const statement of statements(from, to)) await sql.unsafe(statement);
  await sql.unsafe("vacuum analyze");
}

/** Makes the first person a veteran: 5,000 entries more, an hour apart, the newest of all. */
export async function fillVeteran(sql: Sql): Promise<void> {
  await sql.unsafe(`insert into ledger_entries (user_id, skill_id, kind, value, framework_version, at)
    select ${id("user", "u")}, ${SKILL}, 'self', k % 6, '1',
      timestamptz '2025-12-01' + make_interval(hours => k) from generate_series(1, 5000) k, generate_series(1, 1) u`);
  await sql.unsafe("vacuum analyze ledger_entries");
}

/** What `statements` gave the nth person, for those who look them up. */
export async function personOf(sql: Sql, n: number) {
  const [row] = await sql.unsafe(
    `select ${id("user", "$1::text")} as "userId", ${id("session", "$1::text", "'1'")} as "sessionId"`,
    [String(n)],
  );
  return {
    userId: String(row?.userId),
    sessionId: String(row?.sessionId),
    email: `person-${n}@example.org`,
    // The skill of k = 1: it has entries, an artefact and a current row of version 2.
    skillId: skillIds[(n * 7 + 5) % skillIds.length] ?? "",
    version: 2,
  };
}
