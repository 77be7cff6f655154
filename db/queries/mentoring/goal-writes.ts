import { and, eq, isNull, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { profiles, users } from "@/db/schema/account";
import { goals } from "@/db/schema/goals";
import { mentorships } from "@/db/schema/mentoring";
import { dayIn } from "@/lib/domain/dates";
import type { GoalInput, GoalProposal } from "@/lib/domain/mentoring/goal-input";
import {
  dropGoal as drop,
  type Goal,
  type GoalProblem,
  type GoalSetting,
  renewGoal as renew,
  restoreGoal as restore,
  setGoal as set,
  stateOn,
} from "@/lib/domain/mentoring/goal-machine";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { lockRecord } from "../ledger";
import { once } from "../mutations";
import { announce, notify } from "../notify";
import { earliestOpenHandIn, goalColumns } from "./goal-columns";
import { lockAsMentee, lockAsMentor } from "./live-mentorship";

export type GoalOutcome =
  | { outcome: "done"; goalId: string }
  | { outcome: "refused"; problem: GoalProblem }
  | { outcome: "unknown-skill" }
  | { outcome: "not-found" };

/** Sets a goal of one's own, with a mentor of one's own or without. */
export function setGoal(me: OwnScope, input: GoalInput, at: Date): Promise<GoalOutcome> {
  return once<GoalOutcome>(me, { key: input.clientKey, act: "set-goal" }, async (tx) => {
    const { mentorshipId } = input;
    const mentorship = mentorshipId === undefined ? null : await lockAsMentee(tx, me, mentorshipId);
    if (mentorshipId !== undefined && !mentorship) return { outcome: "not-found" };
    const result = await insertGoal(tx, me.ownerId, { ...input, isProposed: false }, at);
    if (result.outcome === "done" && mentorship) await announce(tx, mentorship.mentorId);
    return result;
  });
}

/** Sets a goal for the mentee, who is told at once and can drop it. */
export function proposeGoal(
  me: OwnScope,
  mentee: MentorScope,
  input: GoalProposal,
  at: Date,
): Promise<GoalOutcome> {
  return once<GoalOutcome>(me, { key: input.clientKey, act: "propose-goal" }, async (tx) => {
    const mentorship = await lockAsMentor(tx, mentee);
    if (!mentorship) return { outcome: "not-found" };
    const { id: mentorshipId, menteeId, mentorId } = mentorship;
    const goal = { ...input, mentorshipId, isProposed: true };
    const result = await insertGoal(tx, menteeId, goal, at);
    if (result.outcome !== "done") return result;
    const [mentor] = await tx
      .select({ name: users.name })
      .from(users)
      .where(eq(users.id, mentorId));
    const skill = framework().skills.get(input.skillId)?.name ?? input.skillId;
    const data = { name: mentor?.name ?? "", skill };
    const href = `/mentoring/goals#goal-${result.goalId}`;
    await notify(tx, [{ userId: menteeId, type: "goal-proposed", href, data }], at);
    return result;
  });
}

/** Lets a goal go, or takes that back. */
export function dropGoal(
  me: OwnScope,
  input: { goalId: string; isDropped: boolean; clientKey: string },
  at: Date,
): Promise<GoalOutcome> {
  const act = input.isDropped ? "drop-goal" : "restore-goal";
  return once<GoalOutcome>(me, { key: input.clientKey, act }, async (tx) => {
    const held = await lockGoal(tx, me, input.goalId, at);
    if (!held) return { outcome: "not-found" };
    const { goal, setting } = held;
    const decision = input.isDropped ? drop(goal) : restore(goal, setting);
    if (!decision.ok) return { outcome: "refused", problem: decision.problem };
    return save(tx, goal, decision.value, at);
  });
}

/** Takes a missed or dropped goal up again, with a new day. */
export function renewGoal(
  me: OwnScope,
  input: { goalId: string; dueOn: string; clientKey: string },
  at: Date,
): Promise<GoalOutcome> {
  return once<GoalOutcome>(me, { key: input.clientKey, act: "renew-goal" }, async (tx) => {
    const held = await lockGoal(tx, me, input.goalId, at);
    if (!held) return { outcome: "not-found" };
    const { goal, setting } = held;
    const decision = renew(goal, input.dueOn, setting);
    if (!decision.ok) return { outcome: "refused", problem: decision.problem };
    return save(tx, goal, decision.value, at);
  });
}

type NewGoal = Omit<GoalInput, "clientKey"> & { isProposed: boolean };

async function insertGoal(
  tx: Transaction,
  menteeId: string,
  input: NewGoal,
  at: Date,
): Promise<GoalOutcome> {
  const { skillId, from, to, dueOn, plannedEvidence, mentorshipId = null, isProposed } = input;
  if (!framework().skills.has(skillId)) return { outcome: "unknown-skill" };
  await lockRecord(tx, menteeId);
  const setting = await selectSetting(tx, menteeId, null, at);
  const decision = set({ from, to, dueOn }, setting);
  if (!decision.ok) return { outcome: "refused", problem: decision.problem };
  const [row] = await tx
    .insert(goals)
    .values({
      menteeId,
      mentorshipId,
      skillId,
      fromLevel: from,
      toLevel: to,
      dueOn,
      plannedEvidence,
      isProposed,
      at,
    })
    .returning({ id: goals.id });
  if (!row) throw new Error("the goal was not stored");
  // The learner's other tabs, wherever it was set.
  await announce(tx, menteeId);
  return { outcome: "done", goalId: row.id };
}

/** A goal of one's own with all that a decision about it needs, and nobody else deciding meanwhile. */
async function lockGoal(tx: Transaction, me: OwnScope, goalId: string, at: Date) {
  await lockRecord(tx, me.ownerId);
  const [goal] = await tx
    .select(goalColumns)
    .from(goals)
    .where(and(eq(goals.id, goalId), eq(goals.menteeId, me.ownerId)))
    .for("update");
  return goal ? { goal, setting: await selectSetting(tx, me.ownerId, goalId, at) } : null;
}

/** How many goals but this one are under way, and which day it is for the learner. */
async function selectSetting(
  tx: Transaction,
  menteeId: string,
  exceptId: string | null,
  at: Date,
): Promise<GoalSetting> {
  const [profile] = await tx
    .select({ timeZone: profiles.timeZone })
    .from(profiles)
    .where(eq(profiles.userId, menteeId));
  const timeZone = profile?.timeZone ?? "UTC";
  const today = dayIn(at, timeZone);
  const active = await tx
    .select({ ...goalColumns, handedInAt: earliestOpenHandIn })
    .from(goals)
    .where(and(eq(goals.menteeId, menteeId), eq(goals.state, "active")));
  const counted = active.filter((goal) => {
    const handedInOn = goal.handedInAt && dayIn(goal.handedInAt, timeZone);
    return goal.id !== exceptId && stateOn(goal, { today, handedInOn }) === "active";
  });
  return { activeCount: counted.length, today };
}

type Held = Goal & { id: string; menteeId: string; mentorshipId: string | null };

async function save(tx: Transaction, held: Held, next: Goal, at: Date): Promise<GoalOutcome> {
  const isClosed = next.state !== "active";
  await tx
    .update(goals)
    .set({
      state: next.state,
      dueOn: next.dueOn,
      closedAt: isClosed ? at : null,
      version: sql`${goals.version} + 1`,
    })
    .where(and(eq(goals.id, held.id), eq(goals.menteeId, held.menteeId)));
  await announceBoth(tx, held);
  return { outcome: "done", goalId: held.id };
}

/** The learner's other tabs, and the page of every mentor who sees the goal. */
async function announceBoth(tx: Transaction, { menteeId }: Held) {
  await announce(tx, menteeId);
  const live = await tx
    .select({ mentorId: mentorships.mentorId })
    .from(mentorships)
    .where(and(eq(mentorships.menteeId, menteeId), isNull(mentorships.endedAt)));
  for (const { mentorId } of live) if (mentorId) await announce(tx, mentorId);
}
