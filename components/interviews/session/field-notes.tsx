"use client";

import { Suspense } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { ANSWER_CHARS_MAX } from "@/lib/domain/interviews/answer-fields";
import type { DraftField } from "./draft-field";
import { OtherText } from "./other-text";
import { useSession } from "./session-context";
import type { ShownField } from "./shown-fields";

const NEAR = 1_000;

/** Rare, so its script comes when it is needed. The choice beside it may be asked for offline. */
const Leftovers = lazyPart(async () => (await import("./leftovers")).Leftovers);

type FieldNotesProps = {
  shown: ShownField;
  draft: DraftField | undefined;
  length: number;
};

/** What there is to say under a part: its limit when that is near, refusals, and other texts. */
export function FieldNotes({ shown, draft, length }: FieldNotesProps) {
  const { view } = useSession();
  const hasLeftovers = view.answer.leftovers.some(({ field }) => field === shown.field);
  const left = ANSWER_CHARS_MAX - length;
  return (
    <>
      <p aria-live="polite" className="field-hint">
        {left <= NEAR && (left > 0 ? `${left} characters left.` : "This part is full.")}
      </p>
      {draft?.refusal != null && (
        <p role="alert" className="field-error">
          {draft.refusal}
        </p>
      )}
      {draft && draft.others.length > 0 && <OtherText draft={draft} name={shown.name} />}
      {hasLeftovers && (
        // A boundary of its own that is new with it: the rest of the page waits for nothing.
        <Suspense>
          <Leftovers field={shown.field} />
        </Suspense>
      )}
    </>
  );
}
