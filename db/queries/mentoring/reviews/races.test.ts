import { and, eq, inArray, sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { closeDatabase, db, transaction } from "@/db/client";
import { endMentorships } from "@/db/queries/mentoring/end-mentorship";
import { mentorships } from "@/db/schema/mentoring";
import { reviewSkills } from "@/db/schema/reviews";
import { ledgerEntries } from "@/db/schema/skills";
import { newcomer } from "@/db/testing/cast";
import {
  type Between,
  disagreementOn,
  evidenceOf,
  mentorshipOf,
  NOT_DRAWN,
  newReview,
  rateAll,
  reviewerScopeOf,
  storedReview,
} from "@/db/testing/mentoring";
import { day, freshKey } from "@/db/testing/writing";
import { askThird } from "./ask-third";
import { completeReview } from "./complete-review";
import { keepBoth, reviseRating, reviseSelf } from "./disagreements";
import { saveFeedback } from "./feedback";
import { handOnReview } from "./hand-on";
import { finishReview, withdrawReview } from "./learner-acts";
import { writeMessage } from "./messages";
import { rateBlind } from "./rate-blind";
import { returnReview } from "./return-review";
import { beginSecondReview } from "./second-review";
import { resubmitReview, submitReview } from "./submit";

vi.setConfig({ testTimeout: 240_000 });

const ROUNDS = 8;
const key = (reviewId: string) => ({ reviewId, clientKey: freshKey() });

const judgements = async (userId: string) => {
  const rows = await db()
    .select({ skillId: ledgerEntries.skillId })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.userId, userId), inArray(ledgerEntries.kind, ["peer", "mentor"])));
  return rows.map(({ skillId }) => skillId).toSorted();
};

const rated = () => newReview({ ratings: { sql: 2, git: 3 } });
const complete = ({ mentor, scope, reviewId }: Between, more = key(reviewId)) =>
  completeReview(mentor, scope, more, day(3), NOT_DRAWN);
const end = ({ mentorshipId }: Between) =>
  transaction((tx) => endMentorships(tx, { mentorshipId }, "mentee-left", day(3)));

/** The roll-up says what the rows say. */
async function expectRollUp({ mentorshipId }: Between) {
  const [row] = await db()
    .select({ open: mentorships.openReviews, disagreements: mentorships.openDisagreements })
    .from(mentorships)
    .where(eq(mentorships.id, mentorshipId));
  const [counted] = await db().execute(sql`select
    (select count(*)::int from reviews where mentorship_id = ${mentorshipId} and phase in
      ('submitted', 'in_review', 'returned', 'resubmitted', 'completed')) as open,
    (select count(*)::int from disagreements d join reviews r on r.id = d.review_id
      where r.mentorship_id = ${mentorshipId} and d.settled_at is null) as disagreements`);
  expect(row).toEqual(counted);
}

/** Shown means: in the record, once each, and marked so. Not shown means: no trace. */
async function expectWhole(between: Between, isShown: boolean) {
  expect(await judgements(between.mentee.ownerId)).toEqual(isShown ? ["git", "sql"] : []);
  const lines = await db()
    .select({ entryId: reviewSkills.entryId })
    .from(reviewSkills)
    .where(eq(reviewSkills.reviewId, between.reviewId));
  expect(lines.filter(({ entryId }) => entryId !== null)).toHaveLength(isShown ? 2 : 0);
  await expectRollUp(between);
}

describe("one wins, cleanly", () => {
  test("completing against withdrawing", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const between = await rated();
      const { mentee, reviewId } = between;
      const [completed, withdrawn] = await Promise.all([
        complete(between),
        withdrawReview(mentee, key(reviewId), day(3)),
      ]);
      const { phase } = await storedReview(reviewId);
      expect([completed.outcome, withdrawn.outcome].toSorted()).toEqual(["done", "refused"]);
      expect(phase).toBe(completed.outcome === "done" ? "completed" : "withdrawn");
      await expectWhole(between, phase === "completed");
    }
  });

  test("completing against the mentorship's end", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const between = await rated();
      const [completed, ended] = await Promise.all([complete(between), end(between)]);
      expect(ended).toHaveLength(1);
      const { phase, closedAt } = await storedReview(between.reviewId);
      expect(phase).toBe(completed.outcome === "done" ? "finished" : "ended");
      expect(closedAt).not.toBe(null);
      if (completed.outcome !== "done") expect(completed.outcome).toBe("not-found");
      await expectWhole(between, completed.outcome === "done");
      // Nothing stays in dispute between two who have parted.
      if (phase === "finished") {
        expect(await disagreementOn(between.reviewId, "sql")).toMatchObject({ state: "kept_both" });
      }
    }
  });

  test("completing twice, in two tabs, and by the same double click", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const between = await rated();
      const click = key(between.reviewId);
      const answers = await Promise.all([
        complete(between),
        complete(between),
        complete(between, click),
        complete(between, click),
      ]);
      const done = answers.filter(({ outcome }) => outcome === "done");
      // The double click is one act: it counts twice where it won.
      expect([1, 2]).toContain(done.length);
      expect(answers[2]).toEqual(answers[3]);
      await expectWhole(between, true);
    }
  });

  test("handing in again against the mentorship's end, and against withdrawing", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const between = await newReview({ ratings: { sql: 2 }, to: "returned" });
      const { mentee, reviewId } = between;
      const again = { ...key(reviewId), skillIds: ["sql", "git"], words: "Here." };
      const isEnd = round % 2 === 0;
      const [resubmitted] = await Promise.all([
        resubmitReview(mentee, again, day(3)),
        isEnd ? end(between) : withdrawReview(mentee, key(reviewId), day(3)),
      ]);
      const { phase, round: stored } = await storedReview(reviewId);
      expect(phase).toBe(isEnd ? "ended" : "withdrawn");
      expect(stored).toBe(resubmitted.outcome === "done" ? 2 : 1);
      await expectWhole(between, false);
    }
  });

  test("returning against completing", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const between = await rated();
      const { mentor, scope, reviewId } = between;
      const sent = { ...key(reviewId), words: "More, please." };
      const [completed, returned] = await Promise.all([
        complete(between),
        returnReview(mentor, scope, sent, day(3)),
      ]);
      expect([completed.outcome, returned.outcome].toSorted()).toEqual(["done", "refused"]);
      await expectWhole(between, completed.outcome === "done");
    }
  });

  test("handing the same skill in twice at once", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const mentee = await newcomer();
      const mentorshipId = await mentorshipOf(mentee.ownerId, (await newcomer()).ownerId);
      const hand = (skillIds: string[]) =>
        submitReview(
          mentee,
          { mentorshipId, skillIds, words: "", allowsSecond: true, clientKey: freshKey() },
          day(3),
        );
      const answers = await Promise.all([hand(["sql", "git"]), hand(["git", "orm"])]);
      expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(["done", "refused"]);
    }
  });

  test("two revisions of one disagreement, one from each side", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const between = await newReview({
        claims: { sql: 5 },
        ratings: { sql: 1 },
        to: "completed",
      });
      const { mentee, mentor, scope, reviewId } = between;
      const { id: disagreementId } = await disagreementOn(reviewId, "sql");
      const body = "On reflection.";
      const answers = await Promise.all([
        reviseSelf(mentee, { ...key(reviewId), disagreementId, value: 2, body }, day(3)),
        reviseRating(mentor, scope, { ...key(reviewId), disagreementId, value: 4, body }, day(3)),
      ]);
      expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(["done", "refused"]);
      await expectRollUp(between);
    }
  });

  test("finishing against a message that arrives", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const between = await newReview({ claims: { sql: 2 }, ratings: { sql: 2 }, to: "completed" });
      const { mentee, reviewId } = between;
      const [finished, written] = await Promise.all([
        finishReview(mentee, key(reviewId), day(3)),
        writeMessage(mentee, { ...key(reviewId), body: "Thank you." }, day(3)),
      ]);
      expect([finished.outcome, written.outcome]).toEqual(["done", "done"]);
      expect(await storedReview(reviewId)).toMatchObject({ phase: "finished", closedAt: day(3) });
    }
  });
});

test("everything at once leaves whole rows, a true roll-up, and one entry a rating", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const between = await rated();
    const { mentee, mentor, scope, reviewId } = between;
    const rating = { ...key(reviewId), skillId: "git", value: null, lookedAtIds: [] };
    const point = {
      ...key(reviewId),
      skillId: "sql",
      type: "actionable" as const,
      situation: "In the report",
      behaviour: "a query a row",
      impact: "takes seconds",
      nextStep: "Join them.",
    };
    await Promise.all([
      complete(between),
      returnReview(mentor, scope, { ...key(reviewId), words: "More." }, day(3)),
      rateBlind(mentor, scope, rating, day(3)),
      saveFeedback(mentor, scope, point, day(3)),
      withdrawReview(mentee, key(reviewId), day(3)),
      writeMessage(mentee, { ...key(reviewId), body: "A word." }, day(3)),
      end(between),
    ]);
    const { phase } = await storedReview(reviewId);
    expect(["finished", "withdrawn", "ended"]).toContain(phase);
    const found = await judgements(mentee.ownerId);
    expect(new Set(found).size).toBe(found.length);
    if (phase !== "finished") expect(found).toEqual([]);
    await expectRollUp(between);
  }
});

test("a second opinion that comes in while the two settle it: nobody waits for one another", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const first = await newReview({ claims: { sql: 5 }, ratings: { sql: 1 }, to: "completed" });
    const { mentee, reviewId } = first;
    const { id: disagreementId } = await disagreementOn(reviewId, "sql");
    await writeMessage(mentee, { ...key(reviewId), disagreementId, body: "Why?" }, day(3));
    await askThird(mentee, { ...key(reviewId), disagreementId }, day(3));
    const rater = await newcomer();
    const second = await transaction((tx) =>
      beginSecondReview(tx, { reviewId, reviewerId: rater.ownerId }, day(4)),
    );
    const scope = reviewerScopeOf(mentee, rater, second.reviewId);
    await rateAll(rater, scope, { sql: 3 }, day(5));
    const [heard, kept] = await Promise.all([
      completeReview(rater, scope, key(second.reviewId), day(6), NOT_DRAWN),
      keepBoth(mentee, { ...key(reviewId), disagreementId }, day(6)),
    ]);
    expect(heard.outcome).toBe("done");
    const row = await disagreementOn(reviewId, "sql");
    expect(row.settledAt).not.toBe(null);
    expect(row.state).toBe(kept.outcome === "done" ? "kept_both" : "third_rater");
    expect(await judgements(mentee.ownerId)).toEqual(["sql", "sql"]);
    await expectRollUp(first);
  }
});

test("a second rater who changes a rating while completing: the record holds what is shown", async () => {
  for (let round = 0; round < ROUNDS * 2; round++) {
    const first = await newReview({ claims: { sql: 3 }, ratings: { sql: 3 }, to: "completed" });
    const { mentee, reviewId } = first;
    const rater = await newcomer();
    const second = await transaction((tx) =>
      beginSecondReview(tx, { reviewId, reviewerId: rater.ownerId }, day(4)),
    );
    const scope = reviewerScopeOf(mentee, rater, second.reviewId);
    await rateAll(rater, scope, { sql: 2 }, day(5));
    const lookedAtIds = await evidenceOf(second.reviewId, "sql");
    const change = { ...key(second.reviewId), skillId: "sql", value: 4.5, lookedAtIds };
    const [completed, changed] = await Promise.all([
      completeReview(rater, scope, key(second.reviewId), day(6), NOT_DRAWN),
      rateBlind(rater, scope, change, day(6)),
    ]);
    expect(completed.outcome).toBe("done");
    const value = changed.outcome === "done" ? 4.5 : 2;
    const [line] = await db()
      .select({ value: reviewSkills.value, entry: ledgerEntries.value })
      .from(reviewSkills)
      .innerJoin(ledgerEntries, eq(ledgerEntries.id, reviewSkills.entryId))
      .where(eq(reviewSkills.reviewId, second.reviewId));
    expect(line).toEqual({ value, entry: value });
  }
});

test("a review is handed on once, however many try", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const between = await newReview();
    await end(between);
    const { mentee, reviewId } = between;
    const next = await newcomer();
    const mentorshipId = await mentorshipOf(mentee.ownerId, next.ownerId);
    const place = { reviewId, mentorshipId, reviewerId: next.ownerId };
    const handed = await Promise.all(
      Array.from({ length: 4 }, () => transaction((tx) => handOnReview(tx, place, day(5)))),
    );
    const made = handed.filter((each) => each !== null);
    expect(made).toHaveLength(1);
    expect(await storedReview(reviewId)).toMatchObject({ successorId: made[0]?.reviewId });
  }
});

test("a replay of any act, a minute or a year later, has one effect and the first answer", async () => {
  const between = await rated();
  const { mentee, mentor, scope, reviewId, mentorshipId } = between;
  const twice = async <T>(act: () => Promise<T>) => {
    const first = await act();
    expect(await act()).toEqual(first);
    return first;
  };
  const submission = { mentorshipId, skillIds: ["orm"], words: "", allowsSecond: false };
  const submitKey = freshKey();
  await twice(() => submitReview(mentee, { ...submission, clientKey: submitKey }, day(3)));
  const completeKey = key(reviewId);
  await twice(() => complete(between, completeKey));
  const { id: disagreementId } = await disagreementOn(reviewId, "sql");
  const revision = { ...key(reviewId), disagreementId, value: 3, body: "Seen it." };
  await twice(() => reviseRating(mentor, scope, revision, day(4)));
  const message = { ...key(reviewId), body: "Thank you." };
  await twice(() => writeMessage(mentee, message, day(5)));
  const finishKey = key(reviewId);
  await twice(() => finishReview(mentee, finishKey, day(6)));
  await end(between);
  // Even now that there is nothing to find any more.
  expect(await complete(between, completeKey)).toEqual({ outcome: "done", disagreements: 1 });
  expect(await judgements(mentee.ownerId)).toEqual(["git", "sql", "sql"]);
  const [count] = await db().execute(
    sql`select count(*)::int as n from review_messages where review_id = ${reviewId}`,
  );
  expect(count?.n).toBe(2);
});

/** Deadlocks in this file's database so far. A session tells of its own when it ends. */
test("none of all this was a deadlock that a retry had to mend", async () => {
  await closeDatabase();
  for (;;) {
    const [row] = await db().execute<{ n: number; others: number }>(sql`
      select deadlocks::int as n,
        (select count(*)::int from pg_stat_activity a
         where a.datname = d.datname and a.pid <> pg_backend_pid()) as others
      from pg_stat_database d where d.datname = current_database()`);
    if (row?.others === 0) return expect(row.n).toBe(0);
  }
});
