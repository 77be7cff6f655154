"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { typedEarly, withTyped } from "@/components/ui/typed-early";
import type { EvidenceFields } from "./evidence-form";

const TEXTS = ["title", "url", "body"] as const;

/**
 * The fields of a form, kept in this browser under `place` until `forget` or `reset` says that they
 * are stored; `reset` also puts the fields back to what they were at first. What was typed into
 * `form` before this ran belongs to the draft.
 */
export function useFormDraft(
  place: string,
  initial: EvidenceFields,
  form: RefObject<HTMLFormElement | null>,
) {
  const [fields, setFields] = useState(initial);

  const change = useCallback(
    (part: Partial<EvidenceFields>) =>
      setFields((now) => {
        const next = { ...now, ...part };
        writeDraft(place, next);
        return next;
      }),
    [place],
  );

  useEffect(() => {
    const kept = readDraft(place);
    if (kept) setFields((now) => ({ ...now, ...kept }));
    const typed = typedEarly(form.current, TEXTS);
    if (Object.keys(typed).length === 0) return;
    const { title = "", url = "", body = "" } = kept ?? {};
    change(withTyped({ title, url, body }, typed));
  }, [place, form, change]);

  const forget = useCallback(() => writeDraft(place, null), [place]);
  const reset = useCallback(() => {
    forget();
    setFields(initial);
  }, [forget, initial]);

  return { fields, change, reset, forget };
}

function readDraft(place: string): Partial<EvidenceFields> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    const { skillIds, ...texts } = kept as Record<string, unknown>;
    const known = Object.entries(texts).filter(([, value]) => typeof value === "string");
    const ids = Array.isArray(skillIds) && skillIds.every((id) => typeof id === "string");
    return { ...Object.fromEntries(known), ...(ids ? { skillIds: skillIds as string[] } : {}) };
  } catch {
    return null;
  }
}

function writeDraft(place: string, fields: EvidenceFields | null): void {
  try {
    if (fields === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(fields));
  } catch {
    // Storage may be full or forbidden; the form works without a draft.
  }
}
