"use client";

import { useCallback, useEffect, useRef, useState } from "react";

type Texts = Readonly<Record<string, string>>;

/**
 * The texts of a form, kept in this browser tab under `place` until `forget` or `reset` says that
 * they are stored. A tab's own storage, because what a mentor writes about somebody must not stay
 * on a shared machine.
 */
export function useKept<T extends Texts>(place: string, initial: T) {
  const [fields, setFields] = useState(initial);
  const first = useRef(initial);

  useEffect(() => {
    const kept = readKept(place);
    if (kept) setFields((now) => ({ ...now, ...kept }));
  }, [place]);

  const change = useCallback(
    (part: Partial<T>) =>
      setFields((now) => {
        const next = { ...now, ...part };
        writeKept(place, next);
        return next;
      }),
    [place],
  );
  const forget = useCallback(() => writeKept(place, null), [place]);
  const reset = useCallback(() => {
    forget();
    setFields(first.current);
  }, [forget]);

  return { fields, change, forget, reset };
}

export function readKept(place: string): Record<string, string> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? "null");
    if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return null;
    const texts = Object.entries(kept).filter(([, value]) => typeof value === "string");
    return Object.fromEntries(texts);
  } catch {
    return null;
  }
}

export function writeKept(place: string, texts: Texts | null): void {
  try {
    if (texts === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(texts));
  } catch {
    // Storage may be full or forbidden; the form works without a draft.
  }
}
