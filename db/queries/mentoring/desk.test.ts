import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { checkIns } from "@/db/schema/goals";
import { recordStats } from "@/db/schema/skills";
import { newcomer } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import {
  endMentorshipRow,
  mentorshipRow,
  reviewRow,
  turnReviewRow,
} from "@/db/testing/mentoring-rows";
import { day, rate } from "@/db/testing/writing";
import type { ReviewPhase } from "@/lib/domain/mentoring/review-machine";
import type { OwnScope } from "@/lib/domain/scope";
import { listDesk } from "./desk";
import { refreshMentorship } from "./roll-up";

let mentor: OwnScope;
let mentee: OwnScope;

beforeEach(async () => {
  await emptyTestDatabase();
  [mentor, mentee] = [await newcomer(), await newcomer()];
});

const desk = (at = day(400)) => listDesk(mentor, at);
const refresh = (id: string) => transaction((tx) => refreshMentorship(tx, id));

test("a mentee's row says where the record stood after its last write", async () => {
  await rate(mentee, 5, { skillId: "git", at: day(3) });
  const mentorshipId = await mentorshipRow(mentee, mentor);
  const [row] = await desk(day(4));
  expect(row).toMatchObject({
    mentorshipId,
    name: "Newcomer",
    waitingSince: null,
    waitingReviewId: null,
    openReviews: 0,
    openDisagreements: 0,
    lastCheckInAt: null,
    record: {
      kind: "shown",
      staleCount: 0,
      lastActivityAt: day(3).getTime(),
      standing: { basis: "claimed", rungId: null, nextRungId: "intern", confirmedRungId: null },
    },
  });
});

test("what is stale is counted at the moment of reading", async () => {
  await rate(mentee, 3, { skillId: "git", at: day(1) });
  await rate(mentee, 3, { skillId: "sql", at: day(200) });
  await mentorshipRow(mentee, mentor);
  const staleAt = async (at: Date) => (await desk(at))[0]?.record;
  const [stats] = await db().select({ moments: recordStats.staleFrom }).from(recordStats);
  const [first, second] = stats?.moments ?? [];
  if (!first || !second) throw new Error("two skills turn stale");
  expect(await staleAt(new Date(first.getTime() - 1))).toMatchObject({ staleCount: 0 });
  expect(await staleAt(first)).toMatchObject({ staleCount: 1 });
  expect(await staleAt(second)).toMatchObject({ staleCount: 2 });
});

test("somebody without a row has no record yet", async () => {
  await mentorshipRow(mentee, mentor);
  expect((await desk())[0]?.record).toEqual({ kind: "no-record" });
});

test("skills that are not shared tell nothing, not even when they last changed", async () => {
  await rate(mentee, 5, { skillId: "git", at: day(3) });
  await mentorshipRow(mentee, mentor, { sections: ["career", "portfolio"] });
  const rows = await desk();
  expect(rows[0]?.record).toEqual({ kind: "not-shared" });
  expect(JSON.stringify(rows)).not.toContain(String(day(3).getTime()));
});

describe("while the mentor rates blind", () => {
  const blind: ReviewPhase[] = ["submitted", "in_review", "returned", "resubmitted"];

  test.each(blind)("no rung is told (%s)", async (phase) => {
    await rate(mentee, 5, { skillId: "git", at: day(3) });
    const mentorshipId = await mentorshipRow(mentee, mentor);
    const reviewId = await reviewRow(mentee, mentor, ["git"], { mentorshipId, phase });
    const [row] = await desk(day(4));
    expect(row?.record).toEqual({
      kind: "blind",
      standing: null,
      staleCount: 0,
      lastActivityAt: day(3).getTime(),
    });
    await turnReviewRow(reviewId, "completed");
    expect((await desk(day(4)))[0]?.record).toMatchObject({ kind: "shown" });
  });

  test("only of that mentee, and only by that mentor", async () => {
    const [other, second] = [await newcomer(), await newcomer()];
    for (const learner of [mentee, other]) {
      await rate(learner, 3, { skillId: "git", at: day(3) });
      await mentorshipRow(learner, mentor);
    }
    await mentorshipRow(mentee, second);
    await reviewRow(mentee, second, ["git"]);
    expect((await desk()).map(({ record }) => record.kind)).toEqual(["shown", "shown"]);
    await reviewRow(mentee, mentor, ["git"]);
    expect((await desk()).map(({ record }) => record.kind).toSorted()).toEqual(["blind", "shown"]);
  });
});

test("who waits longest comes first, then who has been silent longest", async () => {
  const waits = [null, 5, null, 2];
  const ids: string[] = [];
  for (const [index, since] of waits.entries()) {
    const me = await newcomer();
    await rate(me, 3, { skillId: "git", at: day(20 - index) });
    const mentorshipId = await mentorshipRow(me, mentor);
    ids.push(mentorshipId);
    if (since === null) continue;
    const turnSince = day(since);
    await reviewRow(me, mentor, ["git"], { mentorshipId, turnSince });
    await refresh(mentorshipId);
  }
  const rows = await desk();
  expect(rows.map((row) => row.mentorshipId)).toEqual([ids[3], ids[1], ids[2], ids[0]]);
  expect(rows[0]?.waitingSince).toBe(day(2).getTime());
});

test("the review that waits longest is the one the row leads to", async () => {
  const mentorshipId = await mentorshipRow(mentee, mentor);
  const more = (phase: ReviewPhase, n: number) => ({ mentorshipId, phase, turnSince: day(n) });
  await reviewRow(mentee, mentor, ["git"], more("returned", 2));
  await reviewRow(mentee, mentor, ["sql"], more("in_review", 9));
  const longest = await reviewRow(mentee, mentor, ["python"], more("resubmitted", 5));
  await refresh(mentorshipId);
  expect((await desk())[0]).toMatchObject({
    waitingReviewId: longest,
    waitingSince: day(5).getTime(),
    openReviews: 3,
  });
});

test("the last check-in counts, and whose mentorship it was", async () => {
  const [first, second] = [
    await mentorshipRow(mentee, mentor),
    await mentorshipRow(await newcomer(), mentor),
  ];
  const words = { done: "Read.", next: "Write.", confidence: 3 };
  await db()
    .insert(checkIns)
    .values([4, 18, 11].map((n) => ({ ...words, mentorshipId: first, at: day(n) })));
  const rows = new Map((await desk()).map((row) => [row.mentorshipId, row.lastCheckInAt]));
  expect(rows).toEqual(
    new Map([
      [first, day(18).getTime()],
      [second, null],
    ]),
  );
});

test("an ended mentorship, and anybody else's, is not on the desk", async () => {
  const ended = await mentorshipRow(mentee, mentor);
  await mentorshipRow(mentor, mentee);
  await mentorshipRow(mentee, await newcomer());
  expect(await desk()).toHaveLength(1);
  await endMentorshipRow(ended);
  expect(await desk()).toEqual([]);
});
