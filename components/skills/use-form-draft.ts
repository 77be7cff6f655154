"use client";

import { useCallback, useEffect, useState } from "react";
import type { EvidenceFields } from "./evidence-form";

/**
 * The fields of a form, kept in this browser under `place` until `forget` or `reset` says that they
 * are stored; `reset` also puts the fields back to what they were at first.
 */
export function useFormDraft(place: string, initial: EvidenceFields) {
  const [fields, setFields] = useState(initial);

  useEffect(() => {
    const kept = readDraft(place);
    if (kept) setFields((now) => ({ ...now, ...kept }));
  }, [place]);

  const change = useCallback(
    (part: Partial<EvidenceFields>) =>
      setFields((now) => {
        const next = { ...now, ...part };
        writeDraft(place, next);
        return next;
      }),
    [place],
  );

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
