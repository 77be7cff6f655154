"use client";

import { ANSWER_CHARS_MAX } from "@/lib/domain/interviews/answer-fields";
import type { DraftField } from "./draft-field";
import { Leftovers } from "./leftovers";
import { OtherText } from "./other-text";
import type { ShownField } from "./shown-fields";

const NEAR = 1_000;

type FieldNotesProps = {
  shown: ShownField;
  draft: DraftField | undefined;
  length: number;
};

/** What there is to say under a part: its limit when that is near, refusals, and other texts. */
export function FieldNotes({ shown, draft, length }: FieldNotesProps) {
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
      {draft && <OtherText draft={draft} name={shown.name} />}
      <Leftovers field={shown.field} />
    </>
  );
}
