import { handIn, questionOfKind, save, sessionOf, storedLeftovers } from "@/db/testing/interviews";
import { databaseNow } from "@/db/testing/queue";
import { mintOwnScope } from "@/lib/access/mint-scope";
import type { QuestionKind } from "@/lib/domain/interviews/question";

/** What a session needs before each of its acts, for tests of the actions. */

type Owner = { readonly userId: string };

/** A session that begins now, with one question of this kind. */
async function begun({ userId }: Owner, kind: QuestionKind, mode: "mock" | "practice" = "mock") {
  const me = mintOwnScope(userId, "");
  const at = await databaseNow();
  const settings = { mode } as const;
  const session = await sessionOf(me, { questionIds: [questionOfKind(kind)], settings, at });
  const { interviewId, answers } = session;
  return { me, at, interviewId, answerId: answers[0]?.id ?? "" };
}

export async function openSession(owner: Owner) {
  const { interviewId } = await begun(owner, "concept");
  return { interviewId };
}

export const openAnswer = (kind: QuestionKind) => async (owner: Owner) => {
  const { answerId } = await begun(owner, kind);
  return { answerId };
};

export async function practisedAnswer(owner: Owner) {
  const { answerId } = await begun(owner, "coding", "practice");
  return { answerId };
}

/** Something is written, and nothing handed in. */
export async function writtenAnswer(owner: Owner) {
  const { me, at, answerId } = await begun(owner, "coding");
  await save(me, answerId, { field: "code", body: "x = 1" }, at);
  return { answerId };
}

/** Handed in, and not run. */
export async function handedIn(owner: Owner) {
  const { me, at, answerId } = await begun(owner, "coding");
  await save(me, answerId, { field: "code", body: "x = 1" }, at);
  await handIn(me, answerId, { at });
  return { answerId };
}

export async function textAside(owner: Owner) {
  const { me, at, answerId } = await begun(owner, "concept");
  await save(me, answerId, { body: "one" }, at);
  await save(me, answerId, { body: "two", baseVersion: 0 }, at);
  const [leftover] = await storedLeftovers(answerId);
  return { leftoverId: leftover?.id };
}

/** What the set-up sends. */
export const setUpFields = () => ({
  mode: "mock",
  focus: "blueprint",
  rungId: "mid",
  specialisation: "general",
  length: "count",
  count: "2",
  timePercent: "100",
  code: "",
});
