import { readOwnQuestion } from "@/content/own-question";
import { ownTemplate } from "@/content/own-template";
import { transaction } from "@/db/client";
import { revealAnswer, takeHint } from "@/db/queries/interviews/help-acts";
import { saveOwnQuestion } from "@/db/queries/interviews/own-questions";
import { askForScore } from "@/db/queries/interviews/score-requests";
import { recordRun, turnTo } from "@/db/queries/interviews/turn-acts";
import { changeConsent } from "@/db/queries/mentoring/consent";
import type { OwnScope } from "@/lib/domain/scope";
import { endSession, handIn, scoreOwn, sessionOf, type Text, write } from "../interviews";
import {
  ALLOCATE,
  AUDIT_LOG,
  CACHING,
  EXPLAIN_PLAN,
  IDEMPOTENCY_KEY,
  KEYSET,
  LATEST_ORDER,
  MISTAKE,
  ORM,
} from "./ada-answers";
import type { Chapter, Stage } from "./story";

type Run = (stage: Stage, at: Date) => Promise<unknown>;
const together = (daysAgo: number, run: Run): Chapter => ({ daysAgo, does: "together", run });
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

type Begun = Awaited<ReturnType<typeof sessionOf>>;

/** The answer at a position. */
function answerAt({ answers }: Begun, position: number) {
  const answer = answers[position];
  if (!answer) throw new Error(`the session has no question ${position}`);
  return answer;
}

/** Turns to a question, writes its answer and hands it in. */
async function answer(me: OwnScope, begun: Begun, position: number, texts: Text[], at: Date) {
  const row = answerAt(begun, position);
  for (const text of texts) await write(me, row, text, at);
  return row;
}

/** A mock interview of a junior, in which everything went in, and which she scored herself. */
async function scored({ cast: { ada }, ids }: Stage, at: Date) {
  const begun = await sessionOf(ada, {
    questionIds: ["q-allocate-money", "q-idempotency-key", "q-beh-own-mistake"],
    settings: { rungId: "junior", specialisation: "general", minutes: 45, count: null },
    code: "adam3ckaaa",
    at,
  });
  ids.set("scored-interview", begun.interviewId);
  const code = await answer(ada, begun, 0, ALLOCATE, later(at, 15));
  const ran = { answerId: code.id, hasOwnTest: true, clientKey: `${begun.interviewId}` };
  await recordRun(ada, ran, later(at, 16));
  await handIn(ada, code.id, { passed: 99, at: later(at, 18) });
  const concept = await answer(ada, begun, 1, IDEMPOTENCY_KEY, later(at, 19));
  await handIn(ada, concept.id, { at: later(at, 25) });
  const story = await answer(ada, begun, 2, MISTAKE, later(at, 26));
  await endSession(ada, begun.interviewId, later(at, 33));
  const note = "By the anchors, not by how it felt.";
  await scoreOwn(ada, code, [3, 3, 4, 3], { note, at: later(at, 40) });
  await scoreOwn(ada, concept, [3, 3, 2, 3], { note, at: later(at, 42) });
  await scoreOwn(ada, story, [3, 3, 2, 2], { note, at: later(at, 45) });
}

/** Practice, with a hint, and with an answer that she looked up. */
async function practised({ cast: { ada }, ids }: Stage, at: Date) {
  const begun = await sessionOf(ada, {
    questionIds: ["q-sql-latest-order", "q-keyset-pagination"],
    settings: { mode: "practice" },
    code: "adapr2ctce",
    at,
  });
  ids.set("practice-interview", begun.interviewId);
  const query = await answer(ada, begun, 0, LATEST_ORDER, later(at, 9));
  const of = { answerId: query.id };
  await takeHint(ada, { ...of, had: 0, clientKey: begun.interviewId }, later(at, 11));
  await revealAnswer(ada, { ...of, clientKey: query.id }, later(at, 14));
  await handIn(ada, query.id, { passed: 1, at: later(at, 16) });
  const concept = await answer(ada, begun, 1, KEYSET, later(at, 17));
  await endSession(ada, begun.interviewId, later(at, 26));
  await scoreOwn(ada, concept, [2, 2, 3, 2], { at: later(at, 28) });
}

/** A mock interview that she would like Grace to score as well. */
async function handed(stage: Stage, at: Date) {
  const { ada } = stage.cast;
  const begun = await sessionOf(ada, {
    questionIds: ["q-explain-plan", "q-audit-log"],
    settings: { count: 2 },
    code: "adahand2gr",
    at,
  });
  const { interviewId } = begun;
  stage.ids.set("handed-interview", interviewId);
  const concept = await answer(ada, begun, 0, EXPLAIN_PLAN, later(at, 1));
  await handIn(ada, concept.id, { at: later(at, 11) });
  await answer(ada, begun, 1, AUDIT_LOG, later(at, 30));
  await endSession(ada, interviewId, later(at, 52));
  await scoreOwn(ada, concept, [3, 3, 3, 3], { at: later(at, 55) });
  const mentorshipId = stage.ids.get("mentorship") ?? "";
  const share = { mentorshipId, section: "interviews", isShared: true } as const;
  const shared = await transaction((tx) =>
    changeConsent(tx, ada, { ...share, expectedVersion: 1 }),
  );
  if (shared.outcome !== "saved") throw new Error(`not shared: ${shared.outcome}`);
  const wish = { interviewId, mentorshipId, clientKey: stage.key() };
  if (!(await askForScore(ada, wish, later(at, 56)))) throw new Error("Grace was not asked");
}

/** Practice that she has not finished: one handed in, one begun, one not seen. */
async function underWay({ cast: { ada }, ids, key }: Stage, at: Date) {
  const begun = await sessionOf(ada, {
    questionIds: ["seed-caching-strategies", "q-orm-hundred-queries", "q-clean-rows"],
    settings: { mode: "practice" },
    code: "ada2pen222",
    at,
  });
  const { interviewId } = begun;
  ids.set("open-interview", interviewId);
  const concept = await answer(ada, begun, 0, CACHING, later(at, 2));
  await handIn(ada, concept.id, { at: later(at, 9) });
  await turnTo(ada, { interviewId, position: 1, clientKey: key() }, later(at, 10));
  await answer(ada, begun, 1, ORM, later(at, 12));
}

/** A question of her own, which nobody else gets to see. */
async function ownQuestion({ cast: { ada }, ids, key }: Stage, at: Date) {
  const source = ownTemplate("concept")
    .replace("A short name", "Why the carrier client retries")
    .replace("What the candidate reads. Markdown works.", "Which calls may it retry, and why?")
    .replace("What a good answer covers", "Only calls that may happen twice")
    .replace("How you would answer it.", "Reads, and writes that carry a key.");
  const read = readOwnQuestion(source);
  if ("problems" in read) throw new Error("the template is not valid");
  const text = { source, question: read.question, isForMentees: false };
  const saved = await saveOwnQuestion(ada, { clientKey: key(), version: 0 }, text, at);
  if (saved.outcome !== "saved") throw new Error(`not saved: ${saved.outcome}`);
  ids.set("question", saved.questionId);
}

/** Ada's sessions: one that she scored, one of practice, one that waits for Grace, one under way. */
export const ADA_INTERVIEWS: readonly Chapter[] = [
  together(46, scored),
  together(22, practised),
  together(15, ownQuestion),
  together(8, handed),
  together(1, underWay),
];
