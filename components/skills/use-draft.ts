"use client";

import { useCallback, useEffect, useState } from "react";

/** A text that survives a reload, a crash or an expired session, in this browser only. */
export function useDraft(place: string): [string, (text: string) => void, () => void] {
  const [text, setText] = useState("");
  useEffect(() => {
    try {
      setText(localStorage.getItem(place) ?? "");
    } catch {
      // No storage, no draft: the field still works.
    }
  }, [place]);
  const change = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === "") localStorage.removeItem(place);
        else localStorage.setItem(place, next);
      } catch {
        // As above.
      }
    },
    [place],
  );
  const drop = useCallback(() => change(""), [change]);
  return [text, change, drop];
}
