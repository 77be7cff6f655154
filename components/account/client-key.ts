"use client";

import { useState } from "react";
import type { ActionState } from "@/lib/domain/action-state";

/** A random key in the shape of a UUID; `crypto.randomUUID` is missing on plain http. */
function freshKey(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte, i) => {
    const marked = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, "0");
  }).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * The key of a form's next submission. A double click sends the same key twice, and the second
 * one does nothing; every new answer brings a new key. `first` comes from the server.
 */
export function useClientKey(first: string, state: ActionState<unknown>): string {
  const [key, setKey] = useState(first);
  const [answered, setAnswered] = useState(state);
  if (state !== answered) {
    setAnswered(state);
    setKey(freshKey());
  }
  return key;
}
