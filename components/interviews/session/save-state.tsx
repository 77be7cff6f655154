"use client";

import { useSyncExternalStore } from "react";
import { clock } from "@/components/ui/saved";
import type { SessionAnswer } from "@/lib/domain/interviews/session-view";
import type { DraftStore } from "./draft-store";
import { useSession } from "./session-context";

/** Whether what is written is safe, in words; said aloud only when something is amiss. */
export function SaveState() {
  const { view, store, timeZone } = useSession();
  const { answer, mode } = view;
  const words = useSyncExternalStore(
    store.subscribe,
    () => wordsOf(store, answer, timeZone),
    () => savedWords(lastSavedAt(answer), timeZone),
  );
  const isAmiss = store.status() === "waiting" || store.status() === "signed-out";
  return (
    <p className="session-saved" data-state={isAmiss ? "failed" : "saved"}>
      <output aria-live={isAmiss ? "polite" : "off"}>{words}</output>{" "}
      {mode === "mock"
        ? "A reload keeps everything; the clock is kept by the server."
        : "A reload keeps everything."}
    </p>
  );
}

function wordsOf(store: DraftStore, answer: SessionAnswer, timeZone: string): string {
  switch (store.status()) {
    case "saving":
      return "Saving…";
    case "waiting":
      return "Rung does not answer. What you wrote is kept in this browser and sent again.";
    case "signed-out":
      return "You have been signed out. What you wrote is kept in this browser: sign in again in another tab, then go on.";
    default:
      return savedWords(store.savedAt(answer.id) ?? lastSavedAt(answer), timeZone);
  }
}

const savedWords = (at: number | null, timeZone: string): string =>
  at === null ? "Everything you write is saved as you type." : `Saved ${clock(at, timeZone)}.`;

function lastSavedAt({ drafts }: SessionAnswer): number | null {
  const times = Object.values(drafts).flatMap(({ savedAt }) => savedAt ?? []);
  return times.length > 0 ? Math.max(...times) : null;
}
