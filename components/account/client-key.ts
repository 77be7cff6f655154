"use client";

import { useState } from "react";
import { newClientKey } from "@/components/ui/client-key";
import type { ActionState } from "@/lib/domain/action-state";

/**
 * The key of a form's next submission. A double click sends the same key twice, and the second
 * one does nothing; every new answer brings a new key. `first` comes from the server.
 */
export function useClientKey(first: string, state: ActionState<unknown>): string {
  const [key, setKey] = useState(first);
  const [answered, setAnswered] = useState(state);
  if (state !== answered) {
    setAnswered(state);
    setKey(newClientKey());
  }
  return key;
}
