"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { newClientKey } from "@/components/ui/client-key";
import { idle } from "@/lib/domain/action-state";
import type { SessionAnswer, SessionView } from "@/lib/domain/interviews/session-view";
import type { SessionActs } from "./acts";
import type { PageDraft } from "./draft-ports";
import { DraftStorage } from "./draft-storage";
import { DraftStore } from "./draft-store";
import { answerFields } from "./shown-fields";

/** One store a session and tab: it outlives the page, so a turn back shows what was written. */
const stores = new Map<string, DraftStore>();

/** The session's draft store, fed with what the page brings and flushed whenever it may be the last chance. */
export function useDrafts(
  { id: interviewId, answer, steps }: SessionView,
  saveDraft: SessionActs["saveDraft"],
  onClosed: () => void,
): DraftStore {
  const [store] = useState(() => {
    const known = stores.get(interviewId) ?? openStore(saveDraft, onClosed);
    if (typeof window === "undefined") return known;
    stores.set(interviewId, known);
    // At once, so that it is there for what was typed before this script ran.
    known.adopt(answer.id, pageDrafts(answer));
    known.adoptLeft(steps.map(({ answerId }) => answerId));
    return known;
  });

  useEffect(() => store.adopt(answer.id, pageDrafts(answer)), [store, answer]);

  useEffect(() => {
    const flush = () => void store.flush();
    const flushIfHidden = () => document.visibilityState === "hidden" && flush();
    const events = [
      [window, "online", flush],
      [window, "pagehide", flush],
      [document, "visibilitychange", flushIfHidden],
    ] as const;
    for (const [target, name, listener] of events) target.addEventListener(name, listener);
    return () => {
      for (const [target, name, listener] of events) target.removeEventListener(name, listener);
      flush();
    };
  }, [store]);

  return store;
}

/** One part's state; before the store has heard of it, what the page brought. */
export function useDraftField(store: DraftStore, answerId: string, field: string) {
  const read = () => store.field(answerId, field);
  return useSyncExternalStore(store.subscribe, read, () => undefined);
}

/** Every part of an answer, also those never written: they begin as the question has them. */
export function pageDrafts(answer: SessionAnswer): Record<string, PageDraft> {
  const drafts: Record<string, PageDraft> = {};
  for (const { field, starter } of answerFields(answer.face)) {
    drafts[field] = answer.drafts[field] ?? { body: starter, version: 0, savedAt: null };
  }
  return drafts;
}

function openStore(saveDraft: SessionActs["saveDraft"], onClosed: () => void): DraftStore {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new DraftStore({
    send: (payload) => saveDraft(idle, payload),
    newKey: newClientKey,
    now: () => Date.now(),
    schedule: (run, milliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(run, milliseconds);
    },
    storage: new DraftStorage(newKeyOfTab(), () => window.localStorage),
    onClosed,
  });
}

const newKeyOfTab = () => (typeof window === "undefined" ? "" : newClientKey().slice(0, 8));
