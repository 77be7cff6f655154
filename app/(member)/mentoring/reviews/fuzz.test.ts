import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as reviewer from "@/app/(member)/mentoring/desk/reviews/actions";
import { apart, feedbackFields, withFeedback } from "@/app/(member)/mentoring/testing/review-rows";
import { db } from "@/db/client";
import { dump } from "@/db/testing/dump";
import { disagreementOn, evidenceOf, reviewBetween } from "@/db/testing/mentoring";
import { freshKey } from "@/db/testing/writing";
import type { Action } from "@/lib/access/action";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import * as learner from "./actions";

const awkward = fc.constantFrom(
  ...[
    "",
    "\u0000",
    "\ud800",
    "👩🏽‍💻",
    "__proto__",
    "constructor",
    "NaN",
    "-0",
    "2.5",
    "3abc",
    "6",
  ],
  ...["99999999999999999999", "not-observable", "on", "false", "sql", "git", "juggling"],
  ...["'; drop table reviews; --", "x".repeat(5_000), freshKey(), "essential"],
);
const text = fc.oneof(awkward, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const value = fc.oneof({ weight: 4, arbitrary: text }, fc.array(text), fc.anything());
const name = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...["reviewId", "mentorshipId", "disagreementId", "feedbackId", "snippetId", "artefactId"],
      ...["skillId", "skillIds", "skillIds[]", "lookedAtIds", "lookedAtIds[]", "value", "words"],
      ...["body", "type", "situation", "behaviour", "impact", "nextStep", "title", "proficiency"],
      ...["isResolved", "allowsSecond", "expectedVersion", "__proto__", "$ACTION_ID_0"],
    ),
  },
  fc.string(),
);
const form = fc.array(fc.tuple(name, text), { maxLength: 20 }).map((entries) => {
  const data = new FormData();
  for (const [key, item] of entries) data.append(key, item);
  data.append("file", new Blob(["x"]));
  return data;
});
const record = fc.array(fc.tuple(name, value), { maxLength: 20 }).map(Object.fromEntries);

const actions = Object.entries({ ...learner, ...reviewer }) as [string, Action<unknown>][];

test.each(actions)(
  "%s answers anything with a clear refusal or a sound effect",
  async (_name, action) => {
    const [ada, grace] = [await newPerson("Ada"), await newPerson("Grace")];
    const meOf = ({ userId }: { userId: string }) => mintOwnScope(userId, freshKey());
    const open = await reviewBetween(meOf(ada), meOf(grace), { claims: { git: 3, sql: 1 } });
    const feedbackId = await withFeedback(open);
    const done = await reviewBetween(meOf(ada), meOf(grace), {
      ...apart,
      claims: { orm: 5 },
      ratings: { orm: 1 },
    });
    const { id: disagreementId } = await disagreementOn(done.reviewId, "orm");
    const browsers = [
      (await signedInBrowser(ada.userId)).browser,
      (await signedInBrowser(grace.userId)).browser,
    ];
    const bystander = await reviewBetween(
      meOf(await newPerson("Linus")),
      meOf(await newPerson("Alan")),
    );
    const untouched = await dump(bystander.mentee.ownerId);
    const lookedAtIds = await evidenceOf(open.reviewId, "sql");
    /** Right for most of the actions but for a field or two, so that the later checks are reached. */
    const nearly = fc
      .tuple(fc.boolean(), fc.boolean(), fc.array(fc.tuple(name, value), { maxLength: 2 }))
      .map(([isDone, hasPoint, slips]) => ({
        ...feedbackFields({ title: "Ask once", value: "3", body: "So.", words: "So." }),
        ...{ reviewId: isDone ? done.reviewId : open.reviewId, mentorshipId: open.mentorshipId },
        ...(isDone ? { disagreementId } : { skillIds: ["flask"], lookedAtIds, isResolved: "true" }),
        ...(hasPoint ? { feedbackId, expectedVersion: "1" } : {}),
        ...Object.fromEntries(slips),
        clientKey: freshKey(),
      }));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(form, record, fc.anything(), nearly),
        fc.nat({ max: 1 }),
        async (given, who) => {
          const answer = await browsers[who]?.send(action, given);
          const state = answer?.state;
          expect(["ok", "invalid", "conflict", "not-found"]).toContain(state?.status);
          if (state?.status !== "invalid") return;
          for (const problem of Object.values(state.problems)) {
            // Sentences of our own, never a schema's or a database's wording.
            expect(problem).toMatch(/^[A-Z“].*[.]$/s);
            expect(problem).not.toMatch(/Invalid input|expected|undefined|at .*:\d+/);
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(await dump(bystander.mentee.ownerId)).toBe(untouched);
    const [sound] = await db().execute(sql`select count(*)::int as n from review_skills
      where value is not null and not exists (select 1 from review_evidence e
        where e.review_id = review_skills.review_id and e.round = review_skills.round
        and e.skill_id = review_skills.skill_id and e.is_looked_at)`);
    expect(sound?.n).toBe(0);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  },
  120_000,
);
