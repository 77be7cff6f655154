import { and, asc, count, eq, exists, isNull, or, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { once } from "@/db/queries/mutations";
import { mentorships } from "@/db/schema/mentoring";
import { ownQuestions } from "@/db/schema/own-questions";
import type { Question, QuestionKind } from "@/lib/domain/interviews/question";
import type { OwnScope } from "@/lib/domain/scope";

/** More than anybody asks, and few enough to look through. */
const OWN_QUESTIONS_MAX = 200;

/** Withdrawn ones as well: they are kept for whoever wants them back. */
const OWN_QUESTIONS_EVER_MAX = 1_000;

export type OwnQuestion = {
  readonly id: string;
  readonly source: string;
  readonly question: Question;
  readonly isForMentees: boolean;
  readonly version: number;
  readonly changedAt: Date;
};

const columns = {
  id: ownQuestions.id,
  source: ownQuestions.source,
  question: ownQuestions.question,
  isForMentees: ownQuestions.isForMentees,
  version: ownQuestions.version,
  changedAt: ownQuestions.changedAt,
};

/** A question as a list shows it: the texts of many would be megabytes. */
export type OwnQuestionHead = {
  readonly id: string;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly difficulty: number;
  /** The primary topic, a skill. */
  readonly topicId: string;
  readonly isForMentees: boolean;
  readonly version: number;
};

const mine = (me: OwnScope) =>
  and(eq(ownQuestions.userId, me.ownerId), isNull(ownQuestions.withdrawnAt));

/** The person's questions, the oldest first. */
export function listOwnQuestions(me: OwnScope): Promise<OwnQuestionHead[]> {
  const { question } = ownQuestions;
  return db()
    .select({
      id: ownQuestions.id,
      title: sql<string>`${question} ->> 'title'`,
      kind: sql<QuestionKind>`${question} ->> 'kind'`,
      difficulty: sql<number>`(${question} ->> 'difficulty')::int`,
      topicId: sql<string>`${question} -> 'topics' ->> 0`,
      isForMentees: ownQuestions.isForMentees,
      version: ownQuestions.version,
    })
    .from(ownQuestions)
    .where(mine(me))
    .orderBy(asc(ownQuestions.at), asc(ownQuestions.id))
    .limit(OWN_QUESTIONS_MAX);
}

export async function getOwnQuestion(
  me: OwnScope,
  questionId: string,
): Promise<OwnQuestion | null> {
  const [row] = await db()
    .select(columns)
    .from(ownQuestions)
    .where(and(mine(me), eq(ownQuestions.id, questionId)));
  return row ?? null;
}

/** A question that may come up, and whether this person wrote it: then it proves nothing of them. */
export type PrivateQuestion = { readonly question: Question; readonly isMine: boolean };

/**
 * The private questions that may come up in this person's sessions: their own, and what their
 * mentors of this moment wrote for mentees. At most 400.
 */
export async function selectPrivateQuestions(
  me: OwnScope,
  on: Executor = db(),
): Promise<PrivateQuestion[]> {
  const rows = await on
    .select({ question: ownQuestions.question, userId: ownQuestions.userId })
    .from(ownQuestions)
    .where(mayComeUp(me, on))
    .orderBy(asc(ownQuestions.at), asc(ownQuestions.id))
    .limit(2 * OWN_QUESTIONS_MAX);
  return rows.map(({ question, userId }) => ({ question, isMine: userId === me.ownerId }));
}

/** Whether there are any; the set-up offers them only then. */
export async function hasPrivateQuestions(me: OwnScope): Promise<boolean> {
  const found = await db()
    .select({ id: ownQuestions.id })
    .from(ownQuestions)
    .where(mayComeUp(me, db()))
    .limit(1);
  return found.length > 0;
}

function mayComeUp(me: OwnScope, on: Executor) {
  const byMentor = on
    .select({ one: sql`1` })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.menteeId, me.ownerId),
        eq(mentorships.mentorId, ownQuestions.userId),
        isNull(mentorships.endedAt),
      ),
    );
  return and(
    isNull(ownQuestions.withdrawnAt),
    or(
      eq(ownQuestions.userId, me.ownerId),
      and(eq(ownQuestions.isForMentees, true), exists(byMentor)),
    ),
  );
}

export type OwnQuestionText = {
  readonly source: string;
  readonly question: Question;
  readonly isForMentees: boolean;
};

export type OwnQuestionAnswer =
  | { readonly outcome: "saved"; readonly questionId: string; readonly version: number }
  | { readonly outcome: "conflict"; readonly version: number; readonly source: string }
  | { readonly outcome: "not-found" | "too-many" };

/** Adds a question, or puts a new text in the place of the version that the form had seen. */
export function saveOwnQuestion(
  me: OwnScope,
  where: { clientKey: string; questionId?: string | undefined; version: number },
  text: OwnQuestionText,
  at: Date,
): Promise<OwnQuestionAnswer> {
  const { clientKey: key, questionId, version } = where;
  return once<OwnQuestionAnswer>(me, { key, act: "save-own-question" }, async (tx) => {
    if (questionId === undefined) {
      const [held] = await tx
        .select({
          live: sql<number>`count(*) filter (where ${ownQuestions.withdrawnAt} is null)::int`,
          all: count(),
        })
        .from(ownQuestions)
        .where(eq(ownQuestions.userId, me.ownerId));
      if (!held || held.live >= OWN_QUESTIONS_MAX || held.all >= OWN_QUESTIONS_EVER_MAX)
        return { outcome: "too-many" };
      const id = crypto.randomUUID();
      await tx
        .insert(ownQuestions)
        .values({ ...stored(id, 1, text), id, userId: me.ownerId, at, changedAt: at });
      return { outcome: "saved", questionId: id, version: 1 };
    }
    const [row] = await tx
      .select({ version: ownQuestions.version, source: ownQuestions.source })
      .from(ownQuestions)
      .where(and(mine(me), eq(ownQuestions.id, questionId)))
      .for("update");
    if (!row) return { outcome: "not-found" };
    if (row.version !== version && row.source !== text.source) {
      return { outcome: "conflict", version: row.version, source: row.source };
    }
    const next = row.version + 1;
    await tx
      .update(ownQuestions)
      .set({ ...stored(questionId, next, text), version: next, changedAt: at })
      .where(eq(ownQuestions.id, questionId));
    return { outcome: "saved", questionId, version: next };
  });
}

/** A question carries its row's id and version, so that sessions can tell what they asked. */
const stored = (
  id: string,
  version: number,
  { source, question, isForMentees }: OwnQuestionText,
) => ({
  source,
  isForMentees,
  question: { ...question, id: `own-${id}`, variantGroup: `own-${id}`, version },
});

/** Takes a question out of coming sessions, or back in. Past ones keep what they asked. */
export function withdrawOwnQuestion(
  me: OwnScope,
  input: { clientKey: string; questionId: string; isWithdrawn: boolean },
  at: Date,
): Promise<boolean> {
  const { clientKey: key, questionId, isWithdrawn } = input;
  return once<boolean>(me, { key, act: "withdraw-own-question" }, async (tx) => {
    const rows = await tx
      .update(ownQuestions)
      .set({ withdrawnAt: isWithdrawn ? at : null })
      .where(and(eq(ownQuestions.userId, me.ownerId), eq(ownQuestions.id, questionId)))
      .returning({ id: ownQuestions.id });
    return rows.length > 0;
  });
}
