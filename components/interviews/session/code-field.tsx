"use client";

import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ANSWER_CHARS_MAX } from "@/lib/domain/interviews/answer-fields";
import type { EditorHandle, Selection } from "./editor/open-editor";
import { FieldNotes } from "./field-notes";
import { SaveForm } from "./save-form";
import { useSession } from "./session-context";
import type { ShownField } from "./shown-fields";
import { useTypedBefore } from "./typed-before";
import { pageDrafts, useDraftField } from "./use-drafts";

/** What a run's results do with the code. Lines count from 1. */
export type CodeHandle = {
  jumpTo: (line: number) => void;
  markFault: (line: number | null) => void;
};

type CodeFieldProps = { shown: ShownField; ref?: Ref<CodeHandle>; isSmall?: boolean };

/**
 * Code in an editor. Until the editor's script has come, and where none runs, a plain field of the
 * same size holds the same text, so that nothing on the page moves.
 */
export function CodeField({ shown, ref, isSmall = false }: CodeFieldProps) {
  const { view, store } = useSession();
  const { answer } = view;
  const { field, name, help, language } = shown;
  const draft = useDraftField(store, answer.id, field);
  const id = `answer-${field}`;
  const typed = useTypedBefore(store, { answerId: answer.id, field, id });
  const body = draft?.body ?? typed ?? pageDrafts(answer)[field]?.body ?? "";
  const box = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<EditorHandle | null>(null);
  const composition = useRef<{ isOpen: boolean; afterwards?: () => void }>({ isOpen: false });
  const [isReady, setIsReady] = useState(false);
  const [isTabLeaving, setIsTabLeaving] = useState(false);

  useEffect(() => {
    let isWanted = true;
    const open = ({ openEditor }: typeof import("./editor/open-editor")) => {
      if (!isWanted || !box.current) return;
      editor.current = openEditor({
        parent: box.current,
        text: store.field(answer.id, field)?.body ?? plain.current?.value ?? "",
        language: language === "sql" ? "sql" : "python",
        label: name,
        describedBy: `${id}-keys`,
        onChange: (text) => store.write(answer.id, field, text),
        onBlur: () => void store.flush(),
        onMeasured: swap,
      });
    };
    // All in one go: no key may fall between the plain field and the editor, and no letter that is
    // still being composed.
    const swap = () => {
      if (!isWanted) return;
      if (composition.current.isOpen) {
        composition.current.afterwards = swap;
        return;
      }
      const selection = selectionIn(plain.current);
      flushSync(() => setIsReady(true));
      editor.current?.setText(store.field(answer.id, field)?.body ?? "");
      if (selection) editor.current?.focusAt(selection);
    };
    // Without the editor the plain field stays, and everything works in it.
    import("./editor/open-editor").then(open, () => {});
    return () => {
      isWanted = false;
      editor.current?.destroy();
      editor.current = null;
      setIsReady(false);
    };
  }, [answer.id, field, language, name, id, store]);

  useEffect(() => {
    if (isReady) editor.current?.setText(body);
  }, [body, isReady]);

  useImperativeHandle(ref, () => ({
    markFault: (line) => editor.current?.markFault(line),
    jumpTo: (line) => {
      if (editor.current) editor.current.jumpTo(line);
      else if (plain.current) jumpInPlain(plain.current, line);
    },
  }));

  return (
    <SaveForm field={field} version={draft?.base.version}>
      {!isReady && (
        <label htmlFor={id} className="sr-only">
          {name}
        </label>
      )}
      <div className="session-code" data-size={isSmall ? "small" : undefined}>
        {!isReady && (
          <textarea
            ref={plain}
            id={id}
            name="body"
            data-answer={answer.id}
            className="session-plain"
            wrap="off"
            spellCheck={false}
            autoCapitalize="off"
            maxLength={ANSWER_CHARS_MAX}
            value={body}
            onChange={(event) => store.write(answer.id, field, event.target.value)}
            onBlur={() => void store.flush()}
            onCompositionStart={() => {
              composition.current = { isOpen: true };
            }}
            onCompositionEnd={() => {
              const { afterwards } = composition.current;
              composition.current = { isOpen: false };
              // Some browsers tell of the text only after this.
              if (afterwards) setTimeout(afterwards);
            }}
          />
        )}
        <div ref={box} className="session-editor" />
      </div>
      <p className="session-keys" id={`${id}-keys`}>
        <span>
          {help !== "" && `${help} `}
          Esc, then Tab leaves the editor.
        </span>
        <button
          type="button"
          className="session-link needs-script"
          aria-pressed={isTabLeaving}
          onClick={() => {
            editor.current?.setTabLeaves(!isTabLeaving);
            setIsTabLeaving(!isTabLeaving);
          }}
        >
          {isTabLeaving ? "Tab moves on" : "Tab indents"}
        </button>
      </p>
      <FieldNotes shown={shown} draft={draft} length={body.length} />
    </SaveForm>
  );
}

function selectionIn(field: HTMLTextAreaElement | null): Selection | null {
  if (!field || document.activeElement !== field) return null;
  return { from: field.selectionStart, to: field.selectionEnd };
}

function jumpInPlain(field: HTMLTextAreaElement, line: number): void {
  const before = field.value.split("\n").slice(0, line - 1);
  const at = before.join("\n").length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(at, at);
}
