import postgres, { type Sql } from "postgres";
import { beforeAll, expect, test } from "vitest";
import { fillMentoring, MENTEES, mentorshipFrom } from "@/bench/explain/fill-mentoring";
import { captureStatements, explain } from "@/db/testing/plans";
import { day } from "@/db/testing/writing";
import { mintOwnScope } from "@/lib/access/mint-scope";
import type { OwnScope } from "@/lib/domain/scope";
import { listDesk } from "./desk";

/**
 * A mentor with fifty mentees among a thousand people and among twelve thousand: the desk reads no
 * more of any table. `bench/explain.ts` asks the same of a hundred thousand, with everybody's record.
 */
const url = process.env.DATABASE_URL ?? "";
const SIZES = [1000, 12_000] as const;
/**
 * Each look-up may cost a page more in a deeper tree, and fifty rows that shared their pages with
 * few others come to lie on one each.
 */
const SLACK = 1.25;

const mentors: OwnScope[] = [];
const pages = new Map<string, number[]>();

async function fillPeople(sql: Sql, from: number, to: number): Promise<void> {
  await sql.unsafe(`insert into users (id, name) select md5('user' || u)::uuid, 'Person ' || u
    from generate_series(${from}, ${to}) u`);
  await fillMentoring(sql, from, to);
  await sql.unsafe("vacuum analyze");
}

beforeAll(async () => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  let from = 1;
  for (const to of SIZES) {
    await fillPeople(sql, from, to);
    const { mentorId } = await mentorshipFrom(sql, { from, to, share: 0.5 });
    const mentor = mintOwnScope(mentorId, "");
    mentors.push(mentor);
    for (const mode of ["custom", "generic"] as const) {
      const statements = await captureStatements(() => listDesk(mentor, day(300)));
      expect(statements).toHaveLength(1);
      // With so few rows a whole small table may cost less than a look-up; forbidden to read one,
      // PostgreSQL does so only where there is no index to use.
      const settings = ["set local enable_seqscan = off"];
      const [plan] = await explain(url, statements, { mode, settings });
      expect({ mode, scanned: plan?.scanned }).toEqual({ mode, scanned: [] });
      pages.set(mode, [...(pages.get(mode) ?? []), plan?.buffers ?? 0]);
    }
    from = to + 1;
  }
  await sql.end();
}, 120_000);

test("both mentors have their fifty mentees, ten of whom wait", async () => {
  for (const mentor of mentors) {
    const desk = await listDesk(mentor, day(300));
    expect(desk).toHaveLength(MENTEES);
    expect(desk.filter((row) => row.waitingReviewId !== null)).toHaveLength(10);
  }
});

test("among twelve times as many people the desk touches hardly more pages", () => {
  expect(pages.size).toBe(2);
  for (const [mode, [few = 0, many = 0]] of pages) {
    expect({ mode, few, many, isFlat: few > 0 && many <= few * SLACK }).toMatchObject({
      isFlat: true,
    });
  }
});
