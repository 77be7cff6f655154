"use client";

import { ANSWER_CHARS_MAX } from "@/lib/domain/interviews/answer-fields";
import { FieldNotes } from "./field-notes";
import { SaveForm } from "./save-form";
import { useSession } from "./session-context";
import type { ShownField } from "./shown-fields";
import { useTypedBefore } from "./typed-before";
import { pageDrafts, useDraftField } from "./use-drafts";

const LINE_PX = 22;

/** A part of an answer in words: it grows with what is written. */
export function WordsField({ shown, rows = 6 }: { shown: ShownField; rows?: number }) {
  const { view, store } = useSession();
  const { answer } = view;
  const { field, name, help, language } = shown;
  const draft = useDraftField(store, answer.id, field);
  const id = `answer-${field}`;
  const typed = useTypedBefore(store, { answerId: answer.id, field, id });
  const body = draft?.body ?? typed ?? pageDrafts(answer)[field]?.body ?? "";

  return (
    <SaveForm field={field} version={draft?.base.version}>
      <div className="field session-words">
        <label htmlFor={id}>{name}</label>
        <p id={`${id}-hint`} className="field-hint">
          {help}
        </p>
        <textarea
          id={id}
          name="body"
          data-answer={answer.id}
          rows={rows}
          style={{ minHeight: rows * LINE_PX + 14 }}
          className="input"
          data-language={language}
          spellCheck={language === "markdown"}
          maxLength={ANSWER_CHARS_MAX}
          aria-describedby={`${id}-hint`}
          value={body}
          onChange={(event) => store.write(answer.id, field, event.target.value)}
          onBlur={() => void store.flush()}
        />
      </div>
      <FieldNotes shown={shown} draft={draft} length={body.length} />
    </SaveForm>
  );
}
