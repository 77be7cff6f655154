"use client";

import { useEffect } from "react";
import { areShortcutsOn, isTyping } from "@/components/ui/shortcuts";

/**
 * Single keys press the button that names them in `data-session-key`, unless somebody is typing, has
 * switched shortcuts off, or a dialog is open. ⌘Enter and Ctrl+Enter press Run from anywhere.
 */
export function useSessionKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented && event.key !== "Enter") return;
      if (!areShortcutsOn() || document.querySelector("dialog[open]")) return;
      const key = keyOf(event);
      if (key === null) return;
      const button = document.querySelector<HTMLButtonElement>(`[data-session-key="${key}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function keyOf(event: KeyboardEvent): string | null {
  const isModified = event.metaKey || event.ctrlKey;
  if (isModified && event.key === "Enter" && !event.repeat) return "Run";
  if (isModified || event.altKey || isTyping(event.target)) return null;
  const key = event.key.toUpperCase();
  return ["N", "P", "F", "T"].includes(key) ? key : null;
}
