import { useState } from "react";
import type { DraftStore } from "./draft-store";

/** What was taken over from a field so far: React may begin to draw a page more than once. */
const takenFrom = new WeakMap<HTMLTextAreaElement, string>();

/**
 * Takes over what was typed into the page's plain field before its script ran. It must be read
 * while the field is being drawn for the first time: when React takes the field over, it puts the
 * text of the page back. The field names its answer, so that one of an earlier question is left be.
 */
export function useTypedBefore(
  store: DraftStore,
  { answerId, field, id }: { answerId: string; field: string; id: string },
): void {
  useState(() => {
    if (typeof document === "undefined") return;
    const plain = document.getElementById(id);
    if (!(plain instanceof HTMLTextAreaElement) || plain.dataset.answer !== answerId) return;
    const typed = plain.value;
    const taken = takenFrom.get(plain);
    // A key in the middle of the drawing begins it anew, on a field that may have been put back.
    const base = taken !== undefined && typed.startsWith(taken) ? taken : plain.defaultValue;
    if (typed === base) return;
    takenFrom.set(plain, typed);
    // Not now: others must not be drawn anew in the middle of this drawing.
    queueMicrotask(() => {
      const now = store.field(answerId, field)?.body ?? base;
      store.write(answerId, field, withTyping(now, base, typed));
    });
  });
}

/**
 * A text `now` with what was typed when a field showed `base`. Where the two are the same, or it is
 * there already, it is simply `typed`; else what was added follows at the end, so that nothing of
 * either is lost.
 * Example: with now "abc", base "a" and typed "a!" it is "abc!".
 */
export function withTyping(now: string, base: string, typed: string): string {
  if (now === base || now === typed) return typed;
  const room = Math.min(base.length, typed.length);
  let start = 0;
  while (start < room && base[start] === typed[start]) start += 1;
  let end = 0;
  while (end < room - start && base.at(-1 - end) === typed.at(-1 - end)) end += 1;
  return now + typed.slice(start, typed.length - end);
}
