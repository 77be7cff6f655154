import { beforeAll, expect, test } from "vitest";
import { framework } from "@/content/catalogue";
import { db } from "@/db/client";
import { findCredentials } from "@/db/queries/accounts";
import { listRecentActivity, listSkillHistory } from "@/db/queries/activity";
import { getSession } from "@/db/queries/interviews/get-session";
import { listInterviews } from "@/db/queries/interviews/list-interviews";
import { listScoringMentors } from "@/db/queries/interviews/score-requests";
import { getOwnReview } from "@/db/queries/mentoring/reviews/get-review";
import { listProgressDays } from "@/db/queries/progress";
import { listStandings, listStandingsAt } from "@/db/queries/standings";
import { ledgerEntries } from "@/db/schema/skills";
import { verifyPassword } from "@/lib/access/password";
import { headlineOf } from "@/lib/domain/skills/headline";
import { rungReadout } from "@/lib/domain/skills/read-track";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import {
  CAST_NAMES,
  type Cast,
  type CastName,
  type Encounters,
  liveHistory,
  signUpCast,
} from "./cast";

const now = new Date("2026-03-14T15:09:26Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
let cast: Cast;
let met: Encounters;
beforeAll(async () => {
  cast = await signUpCast({ now, passwords: { ada: "a password of Ada's own" } });
  met = await liveHistory(cast, now);
}, 300_000);

async function recordOf(name: CastName, at = now) {
  const { scope } = cast[name];
  const standings = at === now ? await listStandings(scope) : await listStandingsAt(scope, at);
  return readSkillRecord({ framework: framework(), standings, now: at.getTime() });
}

test("Ada is a proven Junior on the way to Mid-level, and claims to be there", async () => {
  const record = await recordOf("ada");
  expect(headlineOf(record)).toMatchObject({ basis: "supported", rung: "junior", next: "mid" });
  const { exactProgress } = rungReadout(record.supported.ladder, "mid");
  expect(exactProgress).toBeGreaterThan(55);
  expect(exactProgress).toBeLessThan(65);
  expect(record.claimed.ladder.current).toBe("mid");
  expect(record.confirmed.ladder.current).toBe("junior");
});

test("Ada's record shows every state a page has to draw", async () => {
  const readings = [...(await recordOf("ada")).skills.values()].map(({ estimate }) => estimate);
  const stale = readings.filter(({ freshness }) => freshness === "stale");
  expect(stale.map(({ skillId }) => skillId)).toEqual(["frontend-basics", "web-scraping"]);
  const unobservable = readings.filter(({ isNotObservable }) => isNotObservable);
  expect(unobservable.map(({ skillId }) => skillId)).toEqual(["mentoring"]);
  const disagreeing = readings.filter(
    ({ claimed, confirmed }) =>
      claimed !== null && confirmed !== null && claimed - confirmed >= 1.5,
  );
  expect(disagreeing.map(({ skillId }) => skillId)).toEqual(["resilience"]);
  expect(readings.filter(({ isInUse }) => isInUse).length).toBeGreaterThanOrEqual(4);
});

test("Ada's history rises over more than a year, month by month", async () => {
  const days = await listProgressDays(cast.ada.scope, "2020-01-01");
  const months = new Set(days.map(({ day }) => day.slice(0, 7)));
  expect(months.size).toBeGreaterThanOrEqual(13);
  const junior = days.map(({ supported }) => supported[1] ?? -1);
  expect(junior[0]).toBeLessThan(15);
  expect(junior.at(-1)).toBe(100);
  const [then, later] = [await recordOf("ada", daysAgo(250)), await recordOf("ada", daysAgo(90))];
  expect(then.supported.ladder.current).not.toBe("junior");
  expect(later.supported.ladder.current).toBe("junior");
  const slip = await listSkillHistory(cast.ada.scope, "graphql");
  expect(slip.map(({ isTakenBack }) => isTakenBack)).toEqual([true]);
});

test("Grace is a proven Senior; Linus and Margaret only claim; Alan has nothing", async () => {
  expect(headlineOf(await recordOf("grace"))).toMatchObject({ basis: "supported", rung: "senior" });
  expect(headlineOf(await recordOf("linus"))).toMatchObject({ basis: "claimed", rung: null });
  expect(headlineOf(await recordOf("margaret"))).toMatchObject({ basis: "claimed" });
  expect((await listStandings(cast.margaret.scope)).size).toBe(framework().skills.size);
  expect(headlineOf(await recordOf("alan"))).toMatchObject({ basis: "none" });
  expect(await listRecentActivity(cast.alan.scope, 10)).toEqual([]);
});

test("nothing is dated later than the day it was built on", async () => {
  const rows = await db()
    .select({ userId: ledgerEntries.userId, at: ledgerEntries.at })
    .from(ledgerEntries);
  expect(Math.max(...rows.map(({ at }) => at.getTime()))).toBeLessThan(now.getTime());
});

test("the passwords are as wished, or random; a second cast finds the names taken", async () => {
  const stored = await findCredentials(cast.ada.email);
  expect(await verifyPassword(stored?.passwordHash ?? null, "a password of Ada's own")).toBe(true);
  expect(new Set(Object.values(cast).map(({ password }) => password)).size).toBe(CAST_NAMES.length);
  expect(cast.grace.password.length).toBeGreaterThanOrEqual(15);
  await expect(signUpCast({ now })).rejects.toThrow("taken");
});

test("Ada and Grace have a review that they disagree on, and one that waits", async () => {
  const review = await getOwnReview(cast.ada.scope, met.reviewId);
  expect(review).toMatchObject({
    phase: "completed",
    reviewerName: "Grace H.",
    mentorshipId: met.mentorshipId,
  });
  expect(review?.disagreements).toMatchObject([
    { skillId: "resilience", self: 4, mentor: 2, state: "discussed" },
  ]);
  expect(review?.lines.map(({ shown }) => shown?.weight)).toEqual(Array(4).fill("mentor"));
  expect(review?.feedback).toHaveLength(3);
  expect((await getOwnReview(cast.ada.scope, met.openReviewId))?.phase).toBe("submitted");
});

test("Ada has three sessions behind her, one of which waits for Grace, and one under way", async () => {
  const me = cast.ada.scope;
  const sessions = await listInterviews(me, { limit: 10 });
  expect(sessions.map(({ id }) => id)).toEqual([
    met.handedInterviewId,
    met.practiceInterviewId,
    met.interviewId,
  ]);
  expect(sessions.map(({ scoredCount, answerCount }) => [scoredCount, answerCount])).toEqual([
    [1, 2],
    [2, 2],
    [3, 3],
  ]);
  expect(await getSession(me, met.openInterviewId, now)).toMatchObject({
    mode: "practice",
    steps: [{ state: "submitted" }, { state: "open" }, { state: "unseen" }],
  });
  const [grace] = await listScoringMentors(me, met.handedInterviewId);
  expect(grace).toMatchObject({ mentorshipId: met.mentorshipId, isShared: true, doneAt: null });
  expect(grace?.askedAt).not.toBeNull();
});
