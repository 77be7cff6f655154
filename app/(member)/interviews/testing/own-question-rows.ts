import { readOwnQuestion } from "@/content/own-question";
import { ownTemplate } from "@/content/own-template";
import { saveOwnQuestion } from "@/db/queries/interviews/own-questions";
import { day, freshKey } from "@/db/testing/writing";
import { mintOwnScope } from "@/lib/access/mint-scope";

/** The text of a valid private question. */
export const ownQuestionSource = ownTemplate("concept");

/** The same as the form sends it. */
export const ownQuestionForm = {
  kind: "concept",
  title: "Why a lock?",
  level: "junior",
  specialisation: "general",
  difficulty: "2",
  topic: "concurrency-threads",
  time_limit_min: "5",
  prompt: "Two threads add to one counter. What can go wrong?",
  model_answer_points: "Reading, adding and writing are three steps",
  model_answer: "Both may read the same value, and one addition is lost.",
};

/** A private question of this person, for an action that names it. */
export async function anOwnQuestion({ userId }: { userId: string }) {
  const read = readOwnQuestion(ownQuestionSource);
  if ("problems" in read) throw new Error("the template is not valid");
  const text = { source: ownQuestionSource, question: read.question, isForMentees: false };
  const me = mintOwnScope(userId, "");
  const saved = await saveOwnQuestion(me, { clientKey: freshKey(), version: 0 }, text, day(1));
  if (saved.outcome !== "saved") throw new Error(saved.outcome);
  return { questionId: saved.questionId, version: String(saved.version) };
}
