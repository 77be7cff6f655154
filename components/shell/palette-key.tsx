"use client";

import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { areShortcutsOn, isTyping } from "../ui/shortcuts";
import type { PaletteProps, PaletteView } from "./palette";

const never = () => () => {};
const isMac = () => /Mac|iP(hone|ad)/.test(navigator.platform);

/**
 * The button for ⌘K, and the ear for it and for `?`. The palette itself, and the list of skills,
 * are fetched when they are first asked for.
 */
export function PaletteKey() {
  const keyName = useSyncExternalStore(
    never,
    () => (isMac() ? "⌘K" : "Ctrl K"),
    () => "⌘K",
  );
  const [view, setView] = useState<PaletteView | null>(null);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);

  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (event.defaultPrevented || !areShortcutsOn()) return;
      const isPaletteKey = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k";
      if (isPaletteKey && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        setView((now) => (now === null ? "commands" : null));
      } else if (event.key === "?" && !isTyping(event.target)) {
        event.preventDefault();
        setView("shortcuts");
      }
    }
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  useEffect(() => {
    if (view === null || Palette) return;
    import("./palette").then(
      (loaded) => setPalette(() => loaded.Palette),
      // Offline: nothing opens now, and the next press tries again.
      () => setView(null),
    );
  }, [view, Palette]);

  return (
    <>
      <button
        type="button"
        className="palette-key"
        aria-haspopup="dialog"
        aria-keyshortcuts="Meta+K Control+K"
        onClick={() => setView("commands")}
      >
        <span className="sr-only">Search and commands </span>
        <kbd>{keyName}</kbd>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5" />
        </svg>
      </button>
      {Palette && view !== null && <Palette view={view} onView={setView} />}
    </>
  );
}
