"use client";

import { useEffect, useRef } from "react";
import { START_KEY } from "./browser-values";

/**
 * Clears the start's answers once they have moved into an account, so that the next person at
 * this browser does not inherit them. A form that was sent and then left the page without another
 * `answer` has succeeded: the action redirects. Returns the form's submit handler.
 */
export function useForgetStart(answer: unknown): () => void {
  const isSent = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new answer means "not yet".
  useEffect(() => {
    isSent.current = false;
  }, [answer]);
  useEffect(() => {
    return () => {
      if (!isSent.current) return;
      try {
        window.localStorage.removeItem(START_KEY);
      } catch {
        // A browser that refuses storage has nothing to forget.
      }
    };
  }, []);
  return () => {
    isSent.current = true;
  };
}
