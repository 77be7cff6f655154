"use client";

import { useSyncExternalStore } from "react";
import { clock } from "@/components/ui/saved";
import type { SessionAnswer, SessionStep, SessionView } from "@/lib/domain/interviews/session-view";
import type { DraftStore } from "./draft-store";
import { useSession } from "./session-context";

/** Whether what is written is safe, in words; said aloud only when something is amiss. */
export function SaveState() {
  const { view, store, timeZone } = useSession();
  const words = useSyncExternalStore(
    store.subscribe,
    () => wordsOf(store, view, timeZone),
    () => savedWords(lastSavedAt(view.answer), timeZone),
  );
  const isAmiss = /^(waiting|signed-out)$/.test(store.status()) || store.choices().length > 0;
  return (
    <p className="session-saved" data-state={isAmiss ? "failed" : "saved"}>
      <output aria-live={isAmiss ? "polite" : "off"}>{words}</output>{" "}
      {view.mode === "mock"
        ? "A reload keeps everything; the clock is kept by the server."
        : "A reload keeps everything."}
    </p>
  );
}

function wordsOf(store: DraftStore, { answer, steps }: SessionView, timeZone: string): string {
  switch (store.status()) {
    case "saving":
      return "Saving…";
    case "waiting":
      return "Rung does not answer. What you wrote is kept in this browser and sent again.";
    case "signed-out":
      return "You have been signed out. What you wrote is kept in this browser: sign in again in another tab, then go on.";
    default:
      return (
        choiceWords(store.choices(), answer, steps) ??
        savedWords(store.savedAt(answer.id) ?? lastSavedAt(answer), timeZone)
      );
  }
}

/** A text that waits for a choice is not the answer yet, so nothing may be called saved. */
function choiceWords(
  choices: readonly string[],
  shown: SessionAnswer,
  steps: readonly SessionStep[],
): string | null {
  const open = steps.filter(
    ({ answerId, state }) => state !== "submitted" && choices.includes(answerId),
  );
  const [first] = open;
  if (!first) return null;
  const isHere = open.some(({ answerId }) => answerId === shown.id);
  return `Two texts wait for your choice${isHere ? "" : ` in question ${first.position + 1}`}.`;
}

const savedWords = (at: number | null, timeZone: string): string =>
  at === null ? "Everything you write is saved as you type." : `Saved ${clock(at, timeZone)}.`;

function lastSavedAt({ drafts }: SessionAnswer): number | null {
  const times = Object.values(drafts).flatMap(({ savedAt }) => savedAt ?? []);
  return times.length > 0 ? Math.max(...times) : null;
}
