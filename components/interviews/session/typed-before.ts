import { useState, useSyncExternalStore } from "react";
import type { DraftStore } from "./draft-store";

/** What a field held when it was read, and what came of it: React may begin to draw more than once. */
const readFrom = new WeakMap<HTMLTextAreaElement, { typed: string; text: string }>();
const never = () => () => {};

/**
 * Takes over what was typed into the page's plain field before its script ran, and returns the text
 * to draw the field with at first; null where nothing was typed. It must be read while the page is
 * taken over: whatever React draws the field with then replaces what stands there, and the next key
 * goes on from that. The field names its answer, so that one of an earlier question is left be.
 */
export function useTypedBefore(
  store: DraftStore,
  { answerId, field, id }: { answerId: string; field: string; id: string },
): string | null {
  const isTakingOver = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [text] = useState(() => {
    if (!isTakingOver || typeof document === "undefined") return null;
    const plain = document.getElementById(id);
    if (!(plain instanceof HTMLTextAreaElement) || plain.dataset.answer !== answerId) return null;
    const typed = plain.value;
    const read = readFrom.get(plain);
    if (!read && typed === plain.defaultValue) return null;
    // A key in the middle of the drawing begins it anew, on a field that may hold either text.
    const base = read && typed.startsWith(read.typed) ? read.typed : plain.defaultValue;
    const now = read?.text ?? store.field(answerId, field)?.body ?? base;
    const next = withTyping(now, base, typed);
    readFrom.set(plain, { typed, text: next });
    // Not now: others must not be drawn anew in the middle of this drawing.
    queueMicrotask(() => store.write(answerId, field, next));
    return next;
  });
  return text;
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
