"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { typedEarly, withTyped } from "@/components/ui/typed-early";

/**
 * The text of one field of `form` that survives a reload, a crash or an expired session, in this
 * browser only; also what was typed before this ran.
 */
export function useDraft(
  place: string,
  name: string,
  form: RefObject<HTMLFormElement | null>,
): [string, (text: string) => void, () => void] {
  const [text, setText] = useState("");
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
  useEffect(() => {
    let kept = "";
    try {
      kept = localStorage.getItem(place) ?? "";
    } catch {
      // No storage, no draft: the field still works.
    }
    const { [name]: both = kept } = withTyped({ [name]: kept }, typedEarly(form.current, [name]));
    if (both === kept) setText(kept);
    else change(both);
  }, [place, name, form, change]);
  const drop = useCallback(() => change(""), [change]);
  return [text, change, drop];
}
