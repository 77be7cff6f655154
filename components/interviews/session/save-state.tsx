"use client";

import { useSyncExternalStore } from "react";
import { amissWords, savedWords } from "./save-words";
import { useSession } from "./session-context";

/** Whether what is written is safe, in words; said aloud only when something is amiss. */
export function SaveState() {
  const { view, store, timeZone } = useSession();
  const saving = () => ({
    status: store.status(),
    choices: store.choices(),
    savedAt: store.savedAt(view.answer.id),
  });
  const amiss = useSyncExternalStore(
    store.subscribe,
    () => amissWords(saving(), view),
    () => null,
  );
  const words = useSyncExternalStore(
    store.subscribe,
    () => savedWords(saving(), view, timeZone),
    () => savedWords({ status: "idle", choices: [], savedAt: null }, view, timeZone),
  );
  return (
    <p className="session-saved" data-state={amiss === null ? "saved" : "failed"}>
      <output aria-live={amiss === null ? "off" : "polite"}>{amiss ?? words}</output>{" "}
      {view.mode === "mock"
        ? "A reload keeps everything; the clock is kept by the server."
        : "A reload keeps everything."}
    </p>
  );
}
