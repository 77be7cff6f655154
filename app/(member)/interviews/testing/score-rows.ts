import { interviewRow } from "@/db/testing/interview-rows";
import { mentorshipRow } from "@/db/testing/mentoring-rows";
import { databaseNow } from "@/db/testing/queue";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { newPerson } from "@/lib/access/testing/people";
import type { QuestionKind } from "@/lib/domain/interviews/question";
import type { OwnScope } from "@/lib/domain/scope";

/** What has to be there before a score can be given, asked for or run anew. */

type Owner = { readonly userId: string };

const scopeOf = ({ userId }: Owner) => mintOwnScope(userId, "");

/** One answer of a session that ended an hour ago. */
async function ended(me: OwnScope, kind: QuestionKind) {
  const startedAt = new Date((await databaseNow()).getTime() - 7_200_000);
  const { interviewId, answerIds } = await interviewRow(me, [{ kind }], { startedAt });
  return { interviewId, answerId: answerIds[0] };
}

export async function answerToScore(owner: Owner) {
  const { answerId } = await ended(scopeOf(owner), "concept");
  return { answerId };
}

/** The owner has a mentor who may read their interviews. */
export async function mentorToAsk(owner: Owner) {
  const { interviewId } = await ended(scopeOf(owner), "concept");
  const mentor = scopeOf(await newPerson("Grace"));
  const mentorshipId = await mentorshipRow(scopeOf(owner), mentor, { sections: ["interviews"] });
  return { interviewId, mentorshipId };
}

/** The owner is the mentor here. */
const ofMentee = (kind: QuestionKind) => async (owner: Owner) => {
  const mentee = scopeOf(await newPerson("Ada"));
  const { answerId } = await ended(mentee, kind);
  const mentorshipId = await mentorshipRow(mentee, scopeOf(owner), { sections: ["interviews"] });
  return { answerId, mentorshipId };
};
export const menteesAnswer = ofMentee("concept");
export const menteesCode = ofMentee("coding");

export const scoreFields = () => ({
  dimensions: { correctness: 3, depth: 3, application: 3, clarity: 3 },
  notes: { depth: "It says why." },
  words: "",
  baseVersion: 0,
});
export const draftFields = () => ({ ...scoreFields(), dimensions: { depth: 3 } });
