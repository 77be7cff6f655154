import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { mentorships } from "@/db/schema/mentoring";
import { newcomer } from "@/db/testing/cast";
import { interviewRow } from "@/db/testing/interview-rows";
import { mentorshipRow } from "@/db/testing/mentoring-rows";
import { day, freshKey } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { listWantedScores } from "./list-wanted-scores";
import { askForScore } from "./score-requests";

test("a request is on the desk of the mentor it was put to, while they may see the interview", async () => {
  const [learner, mentor, stranger] = [await newcomer(), await newcomer(), await newcomer()];
  const mentorshipId = await mentorshipRow(learner, mentor, { sections: ["interviews"] });
  const { interviewId } = await interviewRow(learner, [{ kind: "concept" }]);
  const asked = { interviewId, mentorshipId };
  await askForScore(learner, { ...asked, clientKey: freshKey() }, day(31));
  const wanted = async (who: OwnScope) => (await listWantedScores(who)).length;
  expect(await listWantedScores(mentor)).toMatchObject([{ ...asked, askedAt: day(31).getTime() }]);
  expect([await wanted(learner), await wanted(stranger)]).toEqual([0, 0]);

  const change = (to: Partial<typeof mentorships.$inferInsert>) =>
    db().update(mentorships).set(to).where(eq(mentorships.id, mentorshipId));
  await change({ sections: ["skills"] });
  expect(await wanted(mentor)).toBe(0);
  await change({ sections: ["interviews"] });
  expect(await wanted(mentor)).toBe(1);
  await change({ endedAt: day(40), endReason: "mentee-left" });
  expect(await wanted(mentor)).toBe(0);
});
