import { eq } from "drizzle-orm";
import { interviewBlueprint } from "@/content/catalogue";
import { bankHeads, findHead } from "@/content/questions";
import type { Transaction } from "@/db/client";
import { interviewDraws } from "@/db/schema/interviews";
import { drawQuestions } from "@/lib/domain/interviews/draw";
import type { DrawHistory } from "@/lib/domain/interviews/draw-types";
import type { Question, QuestionHead } from "@/lib/domain/interviews/question";
import type { DrawSettings, TimePercent } from "@/lib/domain/interviews/session-types";
import type { OwnScope } from "@/lib/domain/scope";
import { getDrawHistory } from "./draw-history";
import { selectPrivateQuestions } from "./own-questions";

/** The questions of a session to be, in their order. */
export type SessionDraw = {
  readonly settings: DrawSettings;
  readonly questions: readonly {
    readonly head: QuestionHead;
    readonly isEvidence: boolean;
    readonly privateQuestion: Question | null;
  }[];
};

const DAY_MS = 86_400_000;

/** Draws from the bank, and from private questions where that is wished. */
export async function drawAnew(
  tx: Transaction,
  me: OwnScope,
  { settings, seed }: { settings: DrawSettings; seed: string },
  at: Date,
): Promise<SessionDraw> {
  const history = await getDrawHistory(me, at, tx);
  const questions = settings.hasPrivate ? await selectPrivateQuestions(me, tx) : [];
  const own = new Map(questions.map((each) => [each.question.id, each]));
  const heads = [...bankHeads(), ...questions.map(({ question }) => question)];
  const blueprint = interviewBlueprint();
  const drawn = drawQuestions({ heads, settings, seed, blueprint, history, now: at.getTime() });
  return {
    settings,
    questions: drawn.map(({ head, isEvidence }) => {
      const found = own.get(head.id);
      // Who wrote the question and its tests has the answer before the session begins.
      const isProof = isEvidence && !found?.isMine;
      return { head, isEvidence: isProof, privateQuestion: found?.question ?? null };
    }),
  };
}

/**
 * The questions of an earlier draw, of whoever knows its code; null where there is none. Everything
 * is as it was drawn but the extra time, which is the person's and not the draw's. What this person
 * saw a short while ago proves nothing, and what the bank has no more is left out.
 */
export async function drawByCode(
  tx: Transaction,
  me: OwnScope,
  { code, timePercent }: { code: string; timePercent: TimePercent },
  at: Date,
): Promise<SessionDraw | null> {
  const [stored] = await tx
    .select({ settings: interviewDraws.settings, questionIds: interviewDraws.questionIds })
    .from(interviewDraws)
    .where(eq(interviewDraws.code, code));
  if (!stored) return null;
  const history = await getDrawHistory(me, at, tx);
  const questions = stored.questionIds.flatMap((id) => {
    const head = findHead(id);
    if (!head) return [];
    const isEvidence = !isCooling(history, head, at);
    return [{ head, isEvidence, privateQuestion: null }];
  });
  return { settings: { ...stored.settings, timePercent }, questions };
}

function isCooling({ groups }: DrawHistory, { variantGroup }: QuestionHead, at: Date): boolean {
  const seen = groups.get(variantGroup);
  if (!seen) return false;
  return at.getTime() - seen.lastSeenAt < interviewBlueprint().coolDownDays * DAY_MS;
}
