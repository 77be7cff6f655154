"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { type ActionState, idle } from "@/lib/domain/action-state";
import { useSession } from "./session-context";

type SaveFormProps = { field: string; version: number | undefined; children: ReactNode };

/** Around every part of an answer: without a script it has a button that saves it. */
export function SaveForm({ field, version, children }: SaveFormProps) {
  const { view, acts, formKeys } = useSession();
  const [, submit] = useActionState<ActionState<unknown>, FormData>(acts.saveDraft, idle);
  const form = useRef<HTMLFormElement>(null);
  // Once this script keeps what is written, a browser that fills fields in again on a reload would
  // bring back older text; without it, that is all that keeps the text.
  useEffect(() => form.current?.setAttribute("autocomplete", "off"), []);
  const base = version ?? view.answer.drafts[field]?.version ?? 0;
  return (
    <form
      ref={form}
      action={submit}
      className="session-field"
      onSubmit={(event) => event.preventDefault()}
    >
      <input type="hidden" name="answerId" value={view.answer.id} />
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="baseVersion" value={base} />
      <input type="hidden" name="clientKey" value={`${formKeys.saveDraft}`} />
      {children}
      <button type="submit" className="btn btn-secondary btn-small without-script">
        Save
      </button>
    </form>
  );
}
