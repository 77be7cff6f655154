import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { insertBlock } from "@/db/queries/mentoring/blocks";
import { wantSecondOpinion } from "@/db/queries/mentoring/requeue";
import { users } from "@/db/schema/account";
import { mentorRequests } from "@/db/schema/mentoring";
import { newcomer } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import { age, databaseNow, newMentor, openWish, requestRow } from "@/db/testing/queue";
import type { OwnScope } from "@/lib/domain/scope";
import { listHeld, listQueue, listSecondOpinions } from "./queue";
import { lockForReading } from "./take-request";

beforeEach(emptyTestDatabase);

const anything = { rung: "staff", specialisationIds: [] } as const;
const lock = async (me: OwnScope, id: string) => {
  const now = await databaseNow();
  return transaction((tx) => lockForReading(tx, me, id, now));
};
const wish = async (more = {}, hours = 0) => {
  const id = await openWish((await newcomer()).ownerId, more);
  await age(id, hours);
  return id;
};
/** In its narrowest circle: alone on an instance nobody would have to wait for it to widen. */
const narrow = (id: string, route: number) =>
  db().update(mentorRequests).set({ route }).where(eq(mentorRequests.id, id));
const ids = async (...args: Parameters<typeof listQueue>) =>
  (await listQueue(...args)).rows.map((row) => row.id);

describe("listQueue", () => {
  test("shows whoever waits longest first, with what they wrote and nothing else of theirs", async () => {
    const me = await newMentor();
    const young = await wish({ words: "Two", specialisationId: "backend" }, 2);
    const old = await wish({ words: "One", sections: ["skills", "career"] }, 50);
    const [first, second, ...others] = (await listQueue(me, anything, {})).rows;
    expect(others).toEqual([]);
    expect(second).toMatchObject({ id: young, specialisationId: "backend" });
    const { openedAt } = await requestRow(old);
    expect(first).toEqual({
      id: old,
      menteeName: "Newcomer",
      words: "One",
      targetRungId: "mid",
      specialisationId: null,
      sections: ["skills", "career"],
      openedAt,
      reviewCount: 0,
      lockedUntil: null,
      isMine: false,
    });
  });

  test("leaves out oneself, blocks of both directions, exclusions, one's learners and what is over", async () => {
    const me = await newMentor();
    await openWish(me.ownerId);
    await wish({ excludedIds: [me.ownerId] });
    const [blocks, blocked, mine] = [await wish(), await wish(), await wish()];
    const over = await wish({}, 30 * 24);
    const menteeOf = async (id: string) => (await requestRow(id)).menteeId;
    const at = await databaseNow();
    const [blockerId, blockedId] = [await menteeOf(blocks), await menteeOf(blocked)];
    await transaction(async (tx) => {
      await insertBlock(tx, { blockerId, blockedId: me.ownerId }, at);
      await insertBlock(tx, { blockerId: me.ownerId, blockedId }, at);
    });
    await db().execute(sql`insert into mentorships (mentee_id, mentor_id, started_at)
      values (${await menteeOf(mine)}, ${me.ownerId}, now())`);
    const gone = await menteeOf(await wish());
    await db().update(users).set({ isDisabled: true }).where(eq(users.id, gone));
    const fits = await wish();
    expect(await ids(me, anything, {})).toEqual([fits]);
    // Everybody else sees all but the one that is over, their own business apart.
    expect(await ids(await newMentor(), anything, {})).toHaveLength(6);
    expect((await requestRow(over)).state).toBe("open");
  });

  test("each circle takes in whom it should", async () => {
    const me = await newMentor();
    const one = await wish({ targetRungId: "senior", specialisationId: "backend" });
    const seen = async (rung: "mid" | "senior" | null, ...specialisationIds: string[]) =>
      (await ids(me, { rung, specialisationIds }, {})).length === 1;
    await narrow(one, 0);
    expect(await seen("senior", "devops", "backend")).toBe(true);
    expect(await seen("senior", "devops")).toBe(false);
    expect(await seen("senior")).toBe(false);
    expect(await seen("mid", "backend")).toBe(false);
    await narrow(one, 1);
    expect(await seen("senior")).toBe(true);
    expect(await seen("mid", "backend")).toBe(false);
    await narrow(one, 2);
    expect(await seen(null)).toBe(true);
  });

  test("filters by level and by specialisation", async () => {
    const me = await newMentor();
    const a = await wish({ targetRungId: "mid", specialisationId: "backend" }, 3);
    const b = await wish({ targetRungId: "senior", specialisationId: "backend" }, 2);
    await wish({ targetRungId: "senior" }, 1);
    for (const id of [a, b]) await narrow(id, 1);
    expect(await ids(me, anything, { specialisation: "backend" })).toEqual([a, b]);
    expect(await ids(me, anything, { level: "mid" })).toEqual([a]);
    expect(await ids(me, anything, { level: "senior", specialisation: "backend" })).toEqual([b]);
    expect(await ids(me, anything, { level: "intern" })).toEqual([]);
  });

  test("turns its pages without missing or repeating anybody, even of the same moment", async () => {
    const me = await newMentor();
    const all: string[] = [];
    for (let i = 0; i < 45; i++) all.push(await wish());
    await db().execute(sql`update mentor_requests set opened_at = date_trunc('day', opened_at)`);
    const read: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 3; page++) {
      const { rows, hasMore } = await listQueue(me, anything, { after });
      expect(hasMore).toBe(page < 2);
      read.push(...rows.map((row) => row.id));
      after = rows.at(-1)?.id;
      // What one page ended with may be taken before the next is asked for.
      await db()
        .update(mentorRequests)
        .set({ state: "withdrawn" })
        .where(eq(mentorRequests.id, after ?? ""));
    }
    expect(read).toHaveLength(45);
    expect(new Set(read)).toEqual(new Set(all));
  });

  test("an address that points nowhere is an empty page, not another queue", async () => {
    const me = await newMentor();
    await wish();
    expect(await ids(me, anything, { after: crypto.randomUUID() })).toEqual([]);
  });
});

describe("who reads what", () => {
  test("others see that somebody reads it, until when, and not who", async () => {
    const [me, other, id] = [await newMentor(), await newMentor(), await wish()];
    await lock(me, id);
    const { lockedUntil } = await requestRow(id);
    expect((await listQueue(other, anything, {})).rows).toMatchObject([
      { id, lockedUntil, isMine: false },
    ]);
    expect(JSON.stringify(await listQueue(other, anything, {}))).not.toContain(me.ownerId);
    expect(await listHeld(other)).toEqual([]);
    expect(await listHeld(me)).toMatchObject([{ id, isMine: true, lockedUntil }]);
    await age(id, 1);
    expect(await listHeld(me)).toEqual([]);
    expect((await listQueue(other, anything, {})).rows).toMatchObject([{ lockedUntil: null }]);
  });

  test("the name is all that is told of a learner", async () => {
    const me = await newMentor();
    const learner = await newcomer();
    await db()
      .update(users)
      .set({ email: "secret@example.org" })
      .where(eq(users.id, learner.ownerId));
    await openWish(learner.ownerId);
    const text = JSON.stringify(await listQueue(me, anything, {}));
    expect(text).not.toContain("secret");
    expect(text).not.toContain(learner.ownerId);
  });
});

describe("listSecondOpinions", () => {
  async function completed(allowsSecond = true) {
    const [learner, first] = [await newMentor(), await newMentor()];
    const [row] = await db().execute<{ id: string }>(sql`
      insert into reviews (mentee_id, reviewer_id, phase, allows_second, submitted_at, turn_since, active_at)
      values (${learner.ownerId}, ${first.ownerId}, 'completed', ${allowsSecond}, now(), now(), now())
      returning id`);
    const reviewId = row?.id ?? "";
    await db().execute(sql`insert into review_rounds (review_id, round, submitted_at)
      values (${reviewId}, 1, now())`);
    await db().execute(sql`insert into review_skills (review_id, round, skill_id, value)
      values (${reviewId}, 1, 'git', 3), (${reviewId}, 1, 'sql', 3)`);
    const at = await databaseNow();
    const wanted = { menteeId: learner.ownerId, reviewId, targetRungId: "senior" as const };
    await transaction((tx) => wantSecondOpinion(tx, { ...wanted, excludedIds: [] }, at));
    return { learner, first, reviewId };
  }

  test("tells how much there is to rate, to nobody who has a part in it", async () => {
    const { learner, first } = await completed();
    const other = await newMentor();
    expect((await listSecondOpinions(other, anything)).rows).toMatchObject([
      { skillCount: 2, targetRungId: "senior", isMine: false },
    ]);
    expect((await listSecondOpinions(learner, anything)).rows).toEqual([]);
    expect((await listSecondOpinions(first, anything)).rows).toEqual([]);
    expect(await ids(other, anything, {})).toEqual([]);
    const [row] = (await listSecondOpinions(other, anything)).rows;
    expect(await lock(first, row?.id ?? "")).toEqual({ outcome: "not-found" });
    expect(await lock(learner, row?.id ?? "")).toEqual({ outcome: "not-found" });
    expect(await lock(other, row?.id ?? "")).toMatchObject({ outcome: "locked" });
    expect((await listSecondOpinions(other, anything)).rows).toMatchObject([{ isMine: true }]);
    expect(await listHeld(other)).toEqual([]);
  });

  test("of evidence kept to one mentor it counts only what the learner asked about", async () => {
    const { reviewId } = await completed(false);
    const other = await newMentor();
    expect((await listSecondOpinions(other, anything)).rows).toEqual([]);
    await db().execute(sql`insert into disagreements (review_id, skill_id, self_rating, mentor_rating, state, at)
      values (${reviewId}, 'sql', 5, 3, 'third_rater', now()), (${reviewId}, 'git', 5, 3, 'open', now())`);
    expect((await listSecondOpinions(other, anything)).rows).toMatchObject([{ skillCount: 1 }]);
  });
});
