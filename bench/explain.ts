/**
 * Are the hot reads flat? Run by hand: `npx tsx bench/explain.ts` (about five minutes).
 *
 * Fills a throw-away PostgreSQL with 1,000 and then 100,000 people, runs every hot read and the
 * write behind autosave for five of them (and the mentoring reads for five mentors of 50 mentees), and prints what EXPLAIN (ANALYZE, BUFFERS) says: the
 * nodes, the pages touched and the time, the median of the five. Both the plan made for the values
 * at hand and the generic plan, on which a prepared statement may settle, are looked at. Fails
 * (exit 1) when a table that grows is read from end to end at 100,000 people, or when a statement
 * touches more than twice the pages that it touched at 1,000.
 *
 * `RUNG_BENCH_PEOPLE=20000` takes another second size.
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { closeDatabase } from "@/db/client";
import { migrate } from "@/db/migrate.mjs";
import { listRecentActivity } from "@/db/queries/activity";
import { HOT_READS } from "@/db/testing/hot-reads";
import { captureStatements, explain, type Plan } from "@/db/testing/plans";
import { mintMentorScope, mintOwnScope } from "@/lib/access/mint-scope";
import { startCluster } from "@/scripts/embedded-postgres.mjs";
import { fill, fillVeteran, personOf } from "./explain/fill";
import { fillMentoring, mentorshipFrom } from "./explain/fill-mentoring";
import { findFaults, printPlans } from "./explain/report";

const sizes = [1000, Number(process.env.RUNG_BENCH_PEOPLE ?? 100_000)] as const;
const VETERAN_PAGES_MAX = 150;
const PERSONS = [0.13, 0.31, 0.5, 0.77, 0.94];
const now = new Date("2026-01-01T00:00:00Z");
const past = new Date("2025-06-01T00:00:00Z");

/** For each read, its statements in order, each with the plans of all five people. */
type Measured = Map<string, Plan[][]>;

/** The people of one size, numbered `from` to `to`, whose mentors have fifty mentees each. */
type Filled = { readonly from: number; readonly to: number };

async function measure(url: string, { from, to }: Filled, mode: "custom" | "generic") {
  const sql = postgres(url, { max: 1 });
  const measured: Measured = new Map();
  for (const share of PERSONS) {
    const { userId, sessionId, ...rest } = await personOf(sql, Math.round(to * share));
    const me = mintOwnScope(userId, sessionId);
    const { mentorId, ...mentorship } = await mentorshipFrom(sql, { from, to, share });
    const mentor = mintOwnScope(mentorId, "");
    const mentee = mintMentorScope({ ...mentorship, mentorId, sections: ["skills"] });
    // The first mode's rating has been kept.
    const version = rest.version + (mode === "generic" ? 1 : 0);
    const subject = { ...rest, version, me, now, past, mentor, mentee };
    for (const [name, read] of Object.entries(HOT_READS)) {
      const statements = await captureStatements(() => read(subject));
      // Once to fill the caches: the second run says what the pages cost, not what the disk does.
      await explain(url, statements, { mode });
      const plans = await explain(url, statements, { mode });
      const known = measured.get(name) ?? plans.map(() => []);
      for (const [index, plan] of plans.entries()) known[index]?.push(plan);
      measured.set(name, known);
    }
  }
  await sql.end();
  return measured;
}

/** A long history must not make the latest lines of it dear. */
async function measureVeteran(url: string): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await fillVeteran(sql);
  const { userId, sessionId } = await personOf(sql, 1);
  await sql.end();
  const me = mintOwnScope(userId, sessionId);
  const statements = await captureStatements(() => listRecentActivity(me, 12));
  const plans = await explain(url, statements);
  const pages = plans.reduce((sum, { buffers }) => sum + buffers, 0);
  console.log(`recent activity of somebody with 5,000 entries: ${pages} pages`);
  return pages > VETERAN_PAGES_MAX ? [`a long history costs ${pages} pages`] : [];
}

async function run(): Promise<number> {
  const dataDir = join(tmpdir(), `rung-bench-${process.pid}`);
  const cluster = await startCluster({ dataDir, throwaway: true });
  const faults: string[] = [];
  try {
    process.env.DATABASE_URL = cluster.url;
    await migrate(cluster.url);
    const results: Measured[][] = [];
    let filled = 0;
    for (const people of sizes) {
      const began = Date.now();
      const sql = postgres(cluster.url, { max: 1, onnotice: () => {} });
      const range = { from: filled + 1, to: people };
      await fill(sql, range.from, range.to);
      await fillMentoring(sql, range.from, range.to);
      await sql.unsafe("vacuum analyze");
      const [row] = await sql`select pg_size_pretty(pg_database_size(current_database())) as size`;
      await sql.end();
      filled = people;
      const seconds = ((Date.now() - began) / 1000).toFixed(0);
      console.log(`${people} people: ${row?.size}, filled in ${seconds} s`);
      results.push([
        await measure(cluster.url, range, "custom"),
        await measure(cluster.url, range, "generic"),
      ]);
    }
    faults.push(...(await measureVeteran(cluster.url)));
    for (const [index, mode] of ["custom", "generic"].entries()) {
      const [few, many] = results.map((measured) => measured[index] ?? new Map());
      console.log(`\nplans: ${mode}`);
      printPlans(few ?? new Map(), many ?? new Map());
      faults.push(...findFaults(few ?? new Map(), many ?? new Map()).map((f) => `${mode}: ${f}`));
    }
  } finally {
    await closeDatabase();
    await cluster.stop();
  }
  console.log(faults.length === 0 ? "\nEvery read is flat." : `\n${faults.join("\n")}`);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = await run();
