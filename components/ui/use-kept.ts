"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { typedEarly, withTyped } from "./typed-early";

type Texts = Readonly<Record<string, string>>;

/**
 * The texts of a form, kept in this browser tab under `place` until `forget` or `reset` says that
 * they are stored. A tab's own storage, because what a mentor writes about somebody must not stay
 * on a shared machine. `mark` belongs on the form: by it what was typed before this ran is found,
 * and becomes part of what is kept.
 */
export function useKept<T extends Texts>(place: string, initial: T) {
  const [fields, setFields] = useState(initial);
  const first = useRef(initial);

  const change = useCallback(
    (part: Partial<T>) =>
      setFields((now) => {
        const next = { ...now, ...part };
        writeKept(place, next);
        return next;
      }),
    [place],
  );
  useEffect(() => {
    const kept = readKept(place);
    if (kept) setFields((now) => ({ ...now, ...kept }));
    const form = document.querySelector<HTMLFormElement>(`form[data-kept="${CSS.escape(place)}"]`);
    const typed = typedEarly(form, Object.keys(first.current));
    if (Object.keys(typed).length > 0) change(withTyped(kept ?? {}, typed) as Partial<T>);
  }, [place, change]);
  const forget = useCallback(() => writeKept(place, null), [place]);
  const reset = useCallback(() => {
    forget();
    setFields(first.current);
  }, [forget]);

  const mark = useMemo(() => ({ "data-kept": place }), [place]);

  return { fields, change, forget, reset, mark };
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
