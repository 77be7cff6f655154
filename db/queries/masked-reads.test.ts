import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newcomer, signUpCast } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import {
  endMentorshipRow,
  mentorshipRow,
  reviewRow,
  turnReviewRow,
} from "@/db/testing/mentoring-rows";
import { artefact, day, rate } from "@/db/testing/writing";
import { findMentee, findShared } from "@/lib/access/mentoring";
import { mintSharedScope } from "@/lib/access/mint-scope";
import type { ReviewPhase } from "@/lib/domain/mentoring/review-machine";
import type { OwnScope, ReadScope, SharedScope } from "@/lib/domain/scope";
import { listRecentActivity, listSkillHistory } from "./activity";
import { attachArtefact, listArtefactsOf } from "./artefacts";
import { appendToLedger } from "./ledger";
import { listProgressDays } from "./progress";
import { listStandings, listStandingsAt } from "./standings";

const HIDDEN = "sql";
const OPEN = "git";
/** Values that can be nothing else: moments to the millisecond, and a rating no form could give. */
const SELF_AT = new Date("2025-01-10T10:11:12.131Z");
const PEER_AT = new Date("2025-01-11T11:12:13.141Z");
const MENTOR_AT = new Date("2025-01-12T12:13:14.151Z");
const TEST_AT = new Date("2025-01-13T13:14:15.161Z");
const MENTOR_VALUE = 3.71828;

/** Everything that would give a hidden rating away. */
const TELLTALES = [
  ...[SELF_AT, PEER_AT, MENTOR_AT].flatMap((at) => [at.toISOString(), String(at.getTime())]),
  String(MENTOR_VALUE),
  "A note beside the rating",
];

let mentee: OwnScope;
let mentor: OwnScope;
let peer: OwnScope;
let mentorshipId: string;

beforeEach(async () => {
  await emptyTestDatabase();
  const cast = await signUpCast({ now: day(1) });
  [mentee, mentor, peer] = [cast.ada.scope, cast.grace.scope, cast.margaret.scope];
  await liveFully(mentee);
  mentorshipId = await mentorshipRow(mentee, mentor);
});

/** A record with every kind of entry, on the skill that will be hidden and on one that stays open. */
async function liveFully(me: OwnScope, { hasRatings = true } = {}) {
  await rate(me, 2, { skillId: OPEN, at: day(2) });
  if (hasRatings) {
    await rate(me, 5, { skillId: HIDDEN, at: SELF_AT, note: "A note beside the rating" });
  }
  const word = (kind: "peer" | "mentor", raterId: string, value: number, at: Date) => ({
    ...{ kind, raterId, value, at, skillId: HIDDEN },
    note: "A note beside the rating",
  });
  await transaction((tx) =>
    appendToLedger(tx, me.ownerId, [
      ...(hasRatings
        ? [
            word("peer", peer.ownerId, 1.5, PEER_AT),
            word("mentor", mentor.ownerId, MENTOR_VALUE, MENTOR_AT),
          ]
        : []),
      { kind: "coding", skillId: HIDDEN, difficulty: 3, score: 0.85, trust: 0.5, at: TEST_AT },
      { kind: "usage", skillId: HIDDEN, value: 1, at: day(14) },
      { kind: "mentor", skillId: OPEN, raterId: peer.ownerId, value: 2, at: day(15) },
    ]),
  );
  await attachArtefact(me, artefact({ skillIds: [HIDDEN] }), day(16));
}

async function shared(): Promise<SharedScope> {
  const found = await findMentee(mentor, mentorshipId);
  const scope = found && (await findShared(found, "skills"));
  if (!scope) throw new Error("not shared");
  return scope;
}

/** Every read of the record that takes a shared scope. */
async function readAll(scope: ReadScope) {
  return {
    standings: [...(await listStandings(scope)).values()],
    earlier: [...(await listStandingsAt(scope, day(30))).values()],
    hidden: await listSkillHistory(scope, HIDDEN),
    open: await listSkillHistory(scope, OPEN),
    activity: await listRecentActivity(scope, 50),
    artefacts: await listArtefactsOf(scope, HIDDEN),
    days: await listProgressDays(scope, "2000-01-01"),
  };
}

const BLIND: ReviewPhase[] = ["submitted", "in_review", "returned", "resubmitted"];

describe.each(BLIND)("while a review is %s", (phase) => {
  test("no read tells anything of a rating of its skills, by anybody", async () => {
    await reviewRow(mentee, mentor, [HIDDEN], { phase, mentorshipId });
    const text = JSON.stringify(await readAll(await shared()));
    for (const telltale of TELLTALES) expect(text).not.toContain(telltale);
    const { hidden, standings, earlier } = await readAll(await shared());
    expect(hidden.map(({ kind }) => kind).toSorted()).toEqual(["coding", "usage"]);
    for (const standing of [standings, earlier].map((all) =>
      all.find((s) => s.skillId === HIDDEN),
    )) {
      expect(standing).toMatchObject({ claimed: null, assessedAt: null, artefactCount: 1 });
      expect(standing?.items.map(({ kind }) => kind)).toEqual(["coding"]);
    }
  });
});

test("it is as if the ratings had never been given: a twin without them reads the same", async () => {
  await reviewRow(mentee, mentor, [HIDDEN], { mentorshipId });
  const twin = await newcomer();
  await liveFully(twin, { hasRatings: false });
  const { days: _, ...masked } = await readAll(await shared());
  const { days, ...never } = await readAll(twin);
  expect(withoutIds(masked)).toEqual(withoutIds(never));
  expect(days).not.toEqual([]);
});

/** Rows of two people differ in their ids; everything else must be the same. */
const withoutIds = (value: unknown) =>
  JSON.parse(JSON.stringify(value).replace(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, '"id"'));

test("the progress of the days is not given while anything is hidden, and is otherwise", async () => {
  expect(await listProgressDays(await shared(), "2000-01-01")).not.toEqual([]);
  await reviewRow(mentee, mentor, [HIDDEN], { mentorshipId });
  expect(await listProgressDays(await shared(), "2000-01-01")).toEqual([]);
});

test("the limit of the latest activity counts what may be seen", async () => {
  await reviewRow(mentee, mentor, [HIDDEN], { mentorshipId });
  const lines = await listRecentActivity(await shared(), 4);
  expect(lines).toHaveLength(4);
});

test.each(["completed", "finished", "withdrawn", "ended"] as const)(
  "once it is %s everything can be read again",
  async (phase) => {
    const reviewId = await reviewRow(mentee, mentor, [HIDDEN], { mentorshipId });
    await turnReviewRow(reviewId, phase);
    const text = JSON.stringify(await readAll(await shared()));
    for (const telltale of TELLTALES) expect(text).toContain(telltale);
    expect((await listStandings(await shared())).get(HIDDEN)?.claimed).toBe(5);
  },
);

test("a second opinion hides from its rater alike, another mentor's review hides nothing", async () => {
  const first = await reviewRow(mentee, peer, [HIDDEN], { phase: "completed" });
  expect((await listStandings(await shared())).get(HIDDEN)?.claimed).toBe(5);
  await reviewRow(mentee, mentor, [HIDDEN], { secondOf: first });
  expect((await listStandings(await shared())).get(HIDDEN)?.claimed).toBeNull();
});

test("only the skills of the last round are hidden, and never from their owner", async () => {
  await reviewRow(mentee, mentor, [HIDDEN], { mentorshipId });
  const standings = await listStandings(await shared());
  expect(standings.get(OPEN)).toMatchObject({ claimed: 2, version: 1 });
  expect((await listStandings(mentee)).get(HIDDEN)?.claimed).toBe(5);
  expect(JSON.stringify(await readAll(mentee))).toContain(String(MENTOR_VALUE));
});

describe("a scope that does not open the skills", () => {
  test.each(["interviews", "postings", "portfolio", "career"] as const)(
    "%s: throws",
    async (section) => {
      const found = await findMentee(mentor, mentorshipId);
      if (!found) throw new Error("no mentorship");
      const scope = mintSharedScope(found, section, []);
      const reads: (() => Promise<unknown>)[] = [
        () => listStandings(scope),
        () => listStandingsAt(scope, day(30)),
        () => listSkillHistory(scope, OPEN),
        () => listRecentActivity(scope, 5),
        () => listArtefactsOf(scope, HIDDEN),
        () => listProgressDays(scope, "2000-01-01"),
      ];
      for (const read of reads) await expect(read()).rejects.toThrow("does not open the skills");
    },
  );

  test("is not handed out for what is not shared, nor for a mentorship that has ended", async () => {
    const found = await findMentee(mentor, mentorshipId);
    if (!found) throw new Error("no mentorship");
    expect(await findShared(found, "career")).toBeNull();
    expect(await findMentee(peer, mentorshipId)).toBeNull();
    await endMentorshipRow(mentorshipId);
    expect(await findMentee(mentor, mentorshipId)).toBeNull();
  });
});
