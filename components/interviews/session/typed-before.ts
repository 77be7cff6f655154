import { useState } from "react";
import type { DraftStore } from "./draft-store";

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
    // Not now: others must not be drawn anew in the middle of this drawing.
    if (typed !== plain.defaultValue) queueMicrotask(() => store.write(answerId, field, typed));
  });
}
