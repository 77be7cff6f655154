import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { mentorRequests } from "@/db/schema/mentoring";
import {
  draftRequest,
  openRequest,
  reopenRequest,
  withdrawRequest,
} from "@/lib/domain/mentoring/request-machine";
import type { OwnScope } from "@/lib/domain/scope";
import { inhabited, insertOpened, soughtOf } from "./put-in-queue";
import {
  lockLive,
  lockRow,
  type RequestRow,
  type RequestWords,
  reviewIdsOf,
  saveRow,
  toColumns,
  toQueued,
  wordsOf,
} from "./rows";
import { announceQueue, tellMentors } from "./tell-mentors";

/** What is stored of a live request, for a form that knew less. */
export type StoredRequest = RequestWords & {
  readonly version: number;
  readonly state: "draft" | "open";
};

export type Saving =
  | { readonly outcome: "saved"; readonly stored: StoredRequest }
  /** Another tab, or time, was quicker; null where nothing is live any more. */
  | { readonly outcome: "conflict"; readonly stored: StoredRequest | null }
  /** Too little for mentors to go by, in a request that they can see. */
  | { readonly outcome: "incomplete" };

/**
 * Stores what the learner wrote, in their draft or in their open request; version 0 begins a draft.
 * `isComplete` says whether mentors could go by it: a draft may be kept without, and so may a
 * request that carries a review, which says enough.
 */
export async function saveRequest(
  tx: Transaction,
  me: OwnScope,
  values: RequestWords & { readonly isComplete: boolean; readonly version: number },
  at: Date,
): Promise<Saving> {
  const { isComplete, version: expected, ...words } = values;
  const live = await lockLive(tx, me.ownerId);
  if ((live?.version ?? 0) !== expected) {
    return { outcome: "conflict", stored: live ? storedOf(live) : null };
  }
  const isOpen = live?.state === "open";
  if (live && isOpen && !isComplete && live.reviewId === null) return { outcome: "incomplete" };
  const version = expected + 1;
  const changes = { ...words, sections: [...words.sections], version };
  if (live) {
    await tx.update(mentorRequests).set(changes).where(eq(mentorRequests.id, live.id));
    if (isOpen) {
      await noteConsent(tx, me, live.id, changes.sections);
      await announceQueue(tx, me.ownerId, live.lockedBy);
    }
  } else if (!(await insertDraft(tx, me, changes, at))) {
    const other = await lockLive(tx, me.ownerId);
    return { outcome: "conflict", stored: other ? storedOf(other) : null };
  }
  return { outcome: "saved", stored: { ...words, version, state: isOpen ? "open" : "draft" } };
}

async function insertDraft(
  tx: Transaction,
  me: OwnScope,
  words: Omit<RequestWords, "sections"> & { sections: string[]; version: number },
  at: Date,
): Promise<boolean> {
  const columns = { ...toColumns(draftRequest(me.ownerId)), ...words };
  const rows = await tx
    .insert(mentorRequests)
    .values({ ...columns, kind: "mentorship", menteeId: me.ownerId, at })
    .onConflictDoNothing()
    .returning({ id: mentorRequests.id });
  return rows.length > 0;
}

const storedOf = (row: RequestRow): StoredRequest => ({
  ...wordsOf(row),
  version: row.version,
  state: row.state as StoredRequest["state"],
});

/** Puts the learner's draft into the queue as it is stored. False where there is none. */
export async function openDraft(tx: Transaction, me: OwnScope, at: Date): Promise<boolean> {
  const draft = await lockLive(tx, me.ownerId);
  if (!draft) return false;
  const step = openRequest(toQueued(draft), at.getTime());
  if (!step.ok) return false;
  const sought = soughtOf(draft);
  const request = await inhabited(tx, step.value, sought);
  await saveRow(tx, draft.id, request, { version: draft.version + 1 });
  await tellMentors(tx, sought, request, at);
  await noteConsent(tx, me, draft.id, draft.sections);
  await announceQueue(tx, me.ownerId);
  return true;
}

/**
 * Withdraws the learner's draft or open request, whoever reads it at the moment. Returns its id,
 * by which it can be asked again; null where there is none.
 */
export async function withdrawLive(
  tx: Transaction,
  me: OwnScope,
): Promise<{ requestId: string } | null> {
  const live = await lockLive(tx, me.ownerId);
  if (!live) return null;
  const step = withdrawRequest(toQueued(live));
  if (!step.ok) return null;
  await saveRow(tx, live.id, step.value);
  await recordAudit(tx, me.ownerId, "request-withdrawn", { requestId: live.id });
  await announceQueue(tx, me.ownerId, live.lockedBy);
  return { requestId: live.id };
}

export type Reopening = "reopened" | "drafted" | "has-live" | "not-found";

/**
 * Asks again what was withdrawn or has run out: a new request with its text, its reviews and its
 * exclusions, which keeps its place in the queue for a week. Only what was never shown, or lost its
 * place, is told to mentors: a change of mind within minutes is no news to anybody.
 */
export async function reopenEnded(
  tx: Transaction,
  me: OwnScope,
  requestId: string,
  at: Date,
): Promise<Reopening> {
  if (await lockLive(tx, me.ownerId)) return "has-live";
  const ended = await lockRow(tx, eq(mentorRequests.id, requestId));
  if (ended?.menteeId !== me.ownerId || ended.kind !== "mentorship") return "not-found";
  const step = reopenRequest(toQueued(ended), at.getTime());
  if (!step.ok) return "not-found";
  if (step.value.state === "draft") {
    const words = { ...wordsOf(ended), sections: ended.sections, version: 1 };
    return (await insertDraft(tx, me, words, at)) ? "drafted" : "has-live";
  }
  const isUndone = ended.state === "withdrawn" && step.value.openedAt === ended.openedAt?.getTime();
  const id = await insertOpened(tx, step.value, whatOf(ended), at, { isQuiet: isUndone });
  if (id === null) return "has-live";
  await noteConsent(tx, me, id, ended.sections);
  return "reopened";
}

const whatOf = (row: RequestRow) => ({
  ...wordsOf(row),
  kind: "mentorship" as const,
  reviewIds: reviewIdsOf(row),
});

/** What was agreed to be shown to whoever takes it, for the owner's own trail. */
function noteConsent(tx: Transaction, me: OwnScope, requestId: string, sections: string[]) {
  const details = { requestId, sections: sections.join(", ") };
  return recordAudit(tx, me.ownerId, "request-shown", details);
}
