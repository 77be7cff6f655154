import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { profiles } from "@/db/schema/account";
import { goals } from "@/db/schema/goals";
import { mentorships } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { reviewEvidence } from "@/db/schema/reviews";
import { newcomer } from "@/db/testing/cast";
import {
  endMentorshipRow,
  mentorshipRow,
  reviewRow,
  turnReviewRow,
} from "@/db/testing/mentoring-rows";
import { artefact, day, freshKey } from "@/db/testing/writing";
import { findMentee } from "@/lib/access/mentoring";
import { mintMentorScope, mintSystemScope } from "@/lib/access/mint-scope";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { attachArtefact } from "../artefacts";
import { listGoals, listGoalsOf, listGoalsWith } from "./goal-list";
import { dropGoal, proposeGoal, renewGoal, setGoal } from "./goal-writes";
import { closeGoalsByReview, sweepGoals } from "./goals";

const system = mintSystemScope();

let ada: OwnScope;
let grace: OwnScope;
let mentorshipId: string;
beforeEach(async () => {
  await db().delete(goals);
  [ada, grace] = [await newcomer(), await newcomer()];
  mentorshipId = await mentorshipRow(ada, grace);
});

/** A goal as its form sends it; `day(2)` is its day. */
const wish = (more: object = {}) => ({
  skillId: "python",
  from: 2,
  to: 3,
  dueOn: "2025-03-01",
  plannedEvidence: "A merged pull request with tests",
  mentorshipId: undefined,
  clientKey: freshKey(),
  ...more,
});
const make = (more: object = {}) => setGoal(ada, wish(more), day(2));
const idOf = (result: Awaited<ReturnType<typeof make>>) =>
  result.outcome === "done" ? result.goalId : "";

/** A goal as a row, for days that no form would take. */
async function goalRow(more: Partial<typeof goals.$inferInsert> = {}): Promise<string> {
  const [row] = await db()
    .insert(goals)
    .values({
      menteeId: ada.ownerId,
      skillId: "python",
      fromLevel: 2,
      toLevel: 3,
      dueOn: "2025-03-01",
      plannedEvidence: "A talk",
      at: day(1),
      ...more,
    })
    .returning({ id: goals.id });
  return row?.id ?? "";
}

async function stateOf(id: string) {
  const [row] = await db()
    .select({ state: goals.state, closedByReviewId: goals.closedByReviewId })
    .from(goals)
    .where(eq(goals.id, id));
  return row;
}

const newsOf = (who: OwnScope) =>
  db()
    .select({ type: notifications.type, href: notifications.href, data: notifications.data })
    .from(notifications)
    .where(eq(notifications.userId, who.ownerId));

const asMentor = (sections: MentorScope["sections"] = ["skills"]) =>
  mintMentorScope({ ownerId: ada.ownerId, mentorId: grace.ownerId, mentorshipId, sections });

describe("setting goals", () => {
  test("ten at the same moment make three", async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => make()));
    expect(results.filter(({ outcome }) => outcome === "done")).toHaveLength(3);
    expect(await db().select().from(goals).where(eq(goals.menteeId, ada.ownerId))).toHaveLength(3);
  });

  test("learner and mentor at the same moment make three as well", async () => {
    const proposal = () => proposeGoal(grace, asMentor(), { ...wish(), mentorshipId }, day(2));
    const results = await Promise.all([make(), proposal(), make(), proposal(), make(), proposal()]);
    expect(results.filter(({ outcome }) => outcome === "done")).toHaveLength(3);
    const refused = results.find(({ outcome }) => outcome === "refused");
    expect(refused).toEqual({ outcome: "refused", problem: "too-many" });
  });

  test("the same key sets one goal", async () => {
    const clientKey = freshKey();
    const [first, second] = await Promise.all([make({ clientKey }), make({ clientKey })]);
    expect(first).toEqual(second);
    expect(await listGoals(ada)).toHaveLength(1);
  });

  test("the day is the learner's, not the server's", async () => {
    await db()
      .update(profiles)
      .set({ timeZone: "Pacific/Kiritimati" })
      .where(eq(profiles.userId, ada.ownerId));
    // At noon UTC of 2 January it is already the 3rd there.
    expect(await make({ dueOn: "2025-01-03" })).toMatchObject({ problem: "due-past" });
    expect((await make({ dueOn: "2025-01-04" })).outcome).toBe("done");
  });

  test("an unknown skill and a mentorship of somebody else are refused", async () => {
    expect(await make({ skillId: "juggling" })).toEqual({ outcome: "unknown-skill" });
    const other = await mentorshipRow(await newcomer(), grace);
    expect(await make({ mentorshipId: other })).toEqual({ outcome: "not-found" });
  });

  test("a proposal counts at once, says so, and can be dropped by the learner", async () => {
    const result = await proposeGoal(grace, asMentor(), { ...wish(), mentorshipId }, day(2));
    const goalId = idOf(result);
    expect(await newsOf(ada)).toEqual([
      {
        type: "goal-proposed",
        href: `/mentoring/goals#goal-${goalId}`,
        data: { name: "Newcomer", skill: "Python language fluency" },
      },
    ]);
    const [goal] = await listGoals(ada);
    expect(goal).toMatchObject({ id: goalId, isProposed: true, mentorName: "Newcomer" });
    const dropped = await dropGoal(ada, { goalId, isDropped: true, clientKey: freshKey() }, day(2));
    expect(dropped.outcome).toBe("done");
    expect((await stateOf(goalId))?.state).toBe("dropped");
  });

  test("after the end nothing is set within the mentorship any more", async () => {
    await endMentorshipRow(mentorshipId);
    expect(await make({ mentorshipId })).toEqual({ outcome: "not-found" });
    const late = await proposeGoal(grace, asMentor(), { ...wish(), mentorshipId }, day(2));
    expect(late).toEqual({ outcome: "not-found" });
    expect(await listGoals(ada)).toEqual([]);
  });
});

describe("letting go and taking up", () => {
  test("undo puts it back; a stranger finds nothing", async () => {
    const goalId = idOf(await make());
    const move = (me: OwnScope, isDropped: boolean) =>
      dropGoal(me, { goalId, isDropped, clientKey: freshKey() }, day(2));
    expect(await move(grace, true)).toEqual({ outcome: "not-found" });
    await move(ada, true);
    expect((await stateOf(goalId))?.state).toBe("dropped");
    await move(ada, false);
    expect((await stateOf(goalId))?.state).toBe("active");
  });

  test("undoing needs room, also when three are set meanwhile", async () => {
    const goalId = idOf(await make());
    await dropGoal(ada, { goalId, isDropped: true, clientKey: freshKey() }, day(2));
    const undo = () => dropGoal(ada, { goalId, isDropped: false, clientKey: freshKey() }, day(2));
    const results = await Promise.all([make(), make(), undo(), make()]);
    expect(results.filter(({ outcome }) => outcome === "done")).toHaveLength(3);
  });

  test("a missed one is taken up with a new day", async () => {
    const goalId = await goalRow({ state: "missed", closedAt: day(60) });
    const renew = (dueOn: string) =>
      renewGoal(ada, { goalId, dueOn, clientKey: freshKey() }, day(61));
    expect(await renew("2025-03-02")).toMatchObject({ problem: "due-past" });
    expect(await renew("2025-06-01")).toMatchObject({ outcome: "done" });
    const [row] = await db().select().from(goals).where(eq(goals.id, goalId));
    expect(row).toMatchObject({ state: "active", dueOn: "2025-06-01", closedAt: null });
  });
});

describe("a completed review", () => {
  let artefactId: string;
  beforeEach(async () => {
    artefactId = (await attachArtefact(ada, artefact({ skillIds: ["python", "sql"] }), day(2))).id;
  });

  async function complete(
    ratings: { skillId: string; value: number }[],
    { lookedAt = ["python"], reviewer = grace }: { lookedAt?: string[]; reviewer?: OwnScope } = {},
  ) {
    const skillIds = ["python", "sql"];
    const reviewId = await reviewRow(ada, reviewer, skillIds, { phase: "completed" });
    const rows = skillIds.map((skillId) => ({
      reviewId,
      round: 1,
      skillId,
      artefactId,
      isLookedAt: lookedAt.includes(skillId),
    }));
    await db().insert(reviewEvidence).values(rows);
    const review = { menteeId: ada.ownerId, reviewId, ratings };
    const closed = await transaction((tx) => closeGoalsByReview(tx, review, day(30)));
    return { reviewId, closed };
  }

  test("meets the goals it confirms with evidence, and says so once", async () => {
    const python = await goalRow();
    const sql = await goalRow({ skillId: "sql" });
    const higher = await goalRow({ toLevel: 4 });
    const { reviewId, closed } = await complete([
      { skillId: "python", value: 3.5 },
      { skillId: "sql", value: 5 },
    ]);
    expect(closed).toEqual([python]);
    expect(await stateOf(python)).toEqual({ state: "met", closedByReviewId: reviewId });
    expect((await stateOf(sql))?.state).toBe("active");
    expect((await stateOf(higher))?.state).toBe("active");
    expect(await newsOf(ada)).toEqual([
      {
        type: "goal-met",
        href: `/mentoring/goals#goal-${python}`,
        data: { skill: "Python language fluency" },
      },
    ]);
  });

  test("tells the goal's mentor only where somebody else confirmed it", async () => {
    await goalRow({ mentorshipId });
    await complete([{ skillId: "python", value: 3 }]);
    expect(await newsOf(grace)).toEqual([]);
    await goalRow({ mentorshipId });
    await complete([{ skillId: "python", value: 3 }], { reviewer: await newcomer() });
    expect((await newsOf(grace)).map(({ type }) => type)).toEqual(["goal-met"]);
  });

  test("meets a missed goal that was handed in by its day", async () => {
    const inTime = await goalRow({ state: "missed", dueOn: "2025-01-20" });
    const late = await goalRow({ state: "missed", dueOn: "2025-01-19" });
    const dropped = await goalRow({ state: "dropped" });
    const { closed } = await complete([{ skillId: "python", value: 3 }]);
    expect(closed).toEqual([inTime]);
    expect((await stateOf(late))?.state).toBe("missed");
    expect((await stateOf(dropped))?.state).toBe("dropped");
  });

  test("leaves the goals of others alone", async () => {
    const linus = await newcomer();
    const theirs = await goalRow({ menteeId: linus.ownerId });
    await complete([{ skillId: "python", value: 5 }]);
    expect((await stateOf(theirs))?.state).toBe("active");
  });

  test("while goals are set at the same time, neither waits for the other for ever", async () => {
    const goalId = await goalRow();
    const [{ closed }] = await Promise.all([
      complete([{ skillId: "python", value: 3 }]),
      make(),
      make(),
    ]);
    expect(closed).toContain(goalId);
  });
});

describe("the sweep", () => {
  test("marks what is overdue once, whoever sweeps", async () => {
    const overdue = await Promise.all(Array.from({ length: 5 }, () => goalRow({ mentorshipId })));
    const ahead = await goalRow({ dueOn: "2999-01-01" });
    const swept = await Promise.all([sweepGoals(system, 2), sweepGoals(system, 2)]);
    expect(swept.reduce((sum, n) => sum + n)).toBe(5);
    expect(await sweepGoals(system, 2)).toBe(0);
    for (const id of overdue) expect((await stateOf(id))?.state).toBe("missed");
    expect((await stateOf(ahead))?.state).toBe("active");
    expect((await newsOf(ada)).map(({ type }) => type)).toEqual(Array(5).fill("goal-missed"));
    expect(await newsOf(grace)).toEqual([]);
  });

  test("leaves a goal alone whose skill was handed in by the day, until the review is over", async () => {
    const goalId = await goalRow({ dueOn: "2025-01-25" });
    const reviewId = await reviewRow(ada, grace, ["python"]);
    const late = await goalRow({ dueOn: "2025-01-10" });
    await sweepGoals(system, 100);
    expect((await stateOf(goalId))?.state).toBe("active");
    expect((await stateOf(late))?.state).toBe("missed");
    const [shown] = await listGoals(ada);
    expect(shown).toMatchObject({ id: goalId, state: "active", isInReview: true });
    await turnReviewRow(reviewId, "ended");
    await sweepGoals(system, 100);
    expect((await stateOf(goalId))?.state).toBe("missed");
  });

  test("goals that wait in front of the others do not keep it from them", async () => {
    await reviewRow(ada, grace, ["python"]);
    for (let n = 0; n < 4; n++) await goalRow({ dueOn: "2025-02-01" });
    const behind = await goalRow({ skillId: "sql", dueOn: "2025-02-02" });
    expect(await sweepGoals(system, 2)).toBe(1);
    expect((await stateOf(behind))?.state).toBe("missed");
  });
});

describe("who sees which goals", () => {
  test("the mentor those of the mentorship, the others only while skills are shared", async () => {
    const ours = await goalRow({ mentorshipId, dueOn: "2999-01-01" });
    const own = await goalRow({ dueOn: "2999-01-02" });
    const ids = async (sections: MentorScope["sections"]) =>
      (await listGoalsOf(asMentor(sections))).map(({ id, isOurs }) => [id, isOurs]);
    expect(await ids(["skills"])).toEqual([
      [ours, true],
      [own, false],
    ]);
    expect(await ids(["interviews"])).toEqual([[ours, true]]);
    expect((await listGoalsWith(ada, mentorshipId)).map(({ id }) => id)).toEqual([ours, own]);
    await db().update(mentorships).set({ sections: [] }).where(eq(mentorships.id, mentorshipId));
    expect((await listGoalsWith(ada, mentorshipId)).map(({ id }) => id)).toEqual([ours]);
    expect(await listGoalsWith(await newcomer(), mentorshipId)).toEqual([]);
  });

  test("an ex-mentor nothing, not even with the scope of a moment ago", async () => {
    await goalRow({ mentorshipId });
    const scope = asMentor();
    await endMentorshipRow(mentorshipId);
    expect(await listGoalsOf(scope)).toEqual([]);
    expect(await findMentee(grace, mentorshipId)).toBeNull();
    expect(await listGoals(ada)).toHaveLength(1);
  });

  test("no level to start from while the mentor rates the skill blind", async () => {
    await goalRow({ mentorshipId });
    await goalRow({ mentorshipId, skillId: "sql" });
    await reviewRow(ada, grace, ["python"], { mentorshipId });
    const shown = await listGoalsOf(asMentor());
    const fromOf = (skill: string) => shown.find(({ skillId }) => skillId === skill)?.from;
    expect([fromOf("python"), fromOf("sql")]).toEqual([null, 2]);
  });

  test("the review that met it only where the mentor may read that one", async () => {
    const reviewId = await reviewRow(ada, grace, ["python"], { phase: "completed" });
    const other = await reviewRow(ada, await newcomer(), ["python"], { phase: "completed" });
    const byGrace = await goalRow({ state: "met", closedByReviewId: reviewId, mentorshipId });
    const byOther = await goalRow({ state: "met", closedByReviewId: other, mentorshipId });
    const shown = await listGoalsOf(asMentor());
    const reviewOf = (goalId: string) => shown.find(({ id }) => id === goalId)?.reviewId;
    expect([reviewOf(byGrace), reviewOf(byOther)]).toEqual([reviewId, null]);
    const own = await listGoals(ada);
    expect(own.map((goal) => goal.reviewId).toSorted()).toEqual([reviewId, other].toSorted());
  });
});
