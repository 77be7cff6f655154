import { and, asc, count, eq, isNull, or, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import { db } from "@/db/client";
import { once } from "@/db/queries/mutations";
import { feedbackSnippets } from "@/db/schema/feedback";
import type { SnippetInput, SnippetRemovalInput } from "@/lib/domain/mentoring/feedback-input";
import { type Answer, gone, refused } from "@/lib/domain/mentoring/review-answer";
import type { FeedbackType } from "@/lib/domain/mentoring/review-view";
import type { OwnScope } from "@/lib/domain/scope";

/** Enough to have one for everything that is said often, and few enough to find it. */
export const SNIPPETS_MAX = 200;

/** A mentor's own wording. Null = for any skill, or any proficiency. */
export type Snippet = {
  readonly id: string;
  readonly skillId: string | null;
  readonly proficiency: number | null;
  readonly type: FeedbackType;
  readonly title: string;
  readonly situation: string;
  readonly behaviour: string;
  readonly impact: string;
  readonly nextStep: string;
};

/** The person's snippets by title; with a skill, its own before those for any. */
export async function listSnippets(me: OwnScope, skillId?: string): Promise<Snippet[]> {
  const fits =
    skillId === undefined
      ? undefined
      : or(eq(feedbackSnippets.skillId, skillId), isNull(feedbackSnippets.skillId));
  const rows = await db()
    .select({
      id: feedbackSnippets.id,
      skillId: feedbackSnippets.skillId,
      proficiency: feedbackSnippets.proficiency,
      type: sql<FeedbackType>`${feedbackSnippets.type}`,
      title: feedbackSnippets.title,
      situation: feedbackSnippets.situation,
      behaviour: feedbackSnippets.behaviour,
      impact: feedbackSnippets.impact,
      nextStep: feedbackSnippets.nextStep,
    })
    .from(feedbackSnippets)
    .where(and(eq(feedbackSnippets.userId, me.ownerId), fits))
    .orderBy(
      sql`${feedbackSnippets.skillId} is null`,
      asc(feedbackSnippets.skillId),
      asc(feedbackSnippets.proficiency),
      asc(feedbackSnippets.title),
      asc(feedbackSnippets.id),
    )
    .limit(SNIPPETS_MAX);
  return rows;
}

export type SnippetProblem = "unknown-skill" | "too-many-snippets";

/** Keeps a wording to be used again. */
export function saveSnippet(
  me: OwnScope,
  input: SnippetInput,
  at: Date,
): Promise<Answer<SnippetProblem, { snippetId: string }>> {
  const { clientKey: key, skillId = null, proficiency = null, ...words } = input;
  type Result = Answer<SnippetProblem, { snippetId: string }>;
  return once<Result>(me, { key, act: "save-snippet" }, async (tx) => {
    if (skillId !== null && !framework().skills.has(skillId)) return refused("unknown-skill");
    const [held] = await tx
      .select({ n: count() })
      .from(feedbackSnippets)
      .where(eq(feedbackSnippets.userId, me.ownerId));
    if ((held?.n ?? 0) >= SNIPPETS_MAX) return refused("too-many-snippets");
    const [row] = await tx
      .insert(feedbackSnippets)
      .values({ ...words, skillId, proficiency, userId: me.ownerId, at })
      .returning({ snippetId: feedbackSnippets.id });
    if (!row) throw new Error("a snippet was not stored");
    return { outcome: "done", ...row };
  });
}

/** Drops one of the person's snippets. */
export function removeSnippet(
  me: OwnScope,
  { snippetId, clientKey: key }: SnippetRemovalInput,
): Promise<Answer<SnippetProblem>> {
  return once<Answer<SnippetProblem>>(me, { key, act: "remove-snippet" }, async (tx) => {
    const removed = await tx
      .delete(feedbackSnippets)
      .where(and(eq(feedbackSnippets.id, snippetId), eq(feedbackSnippets.userId, me.ownerId)))
      .returning({ id: feedbackSnippets.id });
    return removed.length > 0 ? { outcome: "done" } : gone;
  });
}
