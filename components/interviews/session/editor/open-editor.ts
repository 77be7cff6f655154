import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { SQLite, sql } from "@codemirror/lang-sql";
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { Annotation, EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { ANSWER_CHARS_MAX } from "@/lib/domain/interviews/answer-fields";
import { editorColours, editorTheme } from "./editor-theme";
import { faultMark, setFaultLine } from "./fault-mark";

export type EditorWish = {
  parent: HTMLElement;
  text: string;
  language: "python" | "sql";
  /** The accessible name, and the id of what explains the keys. */
  label: string;
  describedBy: string;
  onChange: (text: string) => void;
  onBlur: () => void;
  /** It stands as it will stand: only now it can be shown without anything moving. */
  onMeasured: () => void;
};

/** In characters from the text's begin. */
export type Selection = { from: number; to: number };

/** What the page can do with an open editor. Lines count from 1. */
export type EditorHandle = {
  setText: (text: string) => void;
  /** Takes the focus, with the cursor or the selection where they stood in the plain field. */
  focusAt: (selection: Selection) => void;
  markFault: (line: number | null) => void;
  jumpTo: (line: number) => void;
  /** True: the Tab key moves on, as everywhere else on the page. */
  setTabLeaves: (isLeaving: boolean) => void;
  destroy: () => void;
};

/** A text that came from elsewhere is shown, and not reported as typed. */
const fromOutside = Annotation.define<boolean>();

/** Until the next key but Tab; the editor's own two seconds are too short for some. */
const ESCAPE_LASTS_MS = 3_600_000;

/** Puts a CodeMirror editor into `parent`. This file is loaded when a question needs it. */
export function openEditor(wish: EditorWish): EditorHandle {
  const view = new EditorView({
    parent: wish.parent,
    doc: wish.text,
    extensions: [
      lineNumbers(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      history(),
      drawSelection(),
      indentUnit.of("    "),
      EditorState.tabSize.of(4),
      EditorState.allowMultipleSelections.of(false),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      wish.language === "python" ? python() : sql({ dialect: SQLite }),
      syntaxHighlighting(editorColours),
      editorTheme,
      faultMark,
      EditorState.changeFilter.of((change) => change.newDoc.length <= ANSWER_CHARS_MAX),
      EditorView.domEventHandlers({ keydown: leaveAfterEscape, blur: wish.onBlur }),
      keymap.of([
        // ⌘Enter runs the code; it makes no line here.
        { key: "Mod-Enter", run: () => true, stopPropagation: false },
        ...closeBracketsKeymap,
        indentWithTab,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      EditorView.contentAttributes.of({
        "aria-label": wish.label,
        "aria-describedby": wish.describedBy,
        // Without it the box that scrolls around the text counts as out of the keyboard's reach.
        tabindex: "0",
        spellcheck: "false",
        autocapitalize: "off",
        autocorrect: "off",
      }),
      EditorView.updateListener.of((update) => {
        const isOurs = update.transactions.some((each) => each.annotation(fromOutside));
        if (update.docChanged && !isOurs) wish.onChange(update.state.doc.toString());
      }),
    ],
  });
  view.requestMeasure({
    read: () => {},
    // After the measure, in which nothing may change, and before any key can come.
    write: () => queueMicrotask(wish.onMeasured),
  });
  return {
    setText: (text) => replaceText(view, text),
    focusAt: ({ from, to }) => {
      const end = view.state.doc.length;
      view.focus();
      view.dispatch({ selection: { anchor: Math.min(from, end), head: Math.min(to, end) } });
    },
    markFault: (line) => view.dispatch({ effects: setFaultLine.of(line) }),
    jumpTo: (line) => jumpTo(view, line),
    setTabLeaves: (isLeaving) => view.setTabFocusMode(isLeaving),
    destroy: () => view.destroy(),
  };
}

function leaveAfterEscape(event: KeyboardEvent, view: EditorView): boolean {
  if (event.key !== "Escape") return false;
  view.setTabFocusMode(ESCAPE_LASTS_MS);
  return true;
}

/** Replaces only what differs, so that the cursor stays where it is. */
function replaceText(view: EditorView, text: string): void {
  const now = view.state.doc.toString();
  if (now === text) return;
  const shorter = Math.min(now.length, text.length);
  let from = 0;
  while (from < shorter && now[from] === text[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && now.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  view.dispatch({
    changes: { from, to: now.length - tail, insert: text.slice(from, text.length - tail) },
    annotations: fromOutside.of(true),
  });
}

function jumpTo(view: EditorView, line: number): void {
  const { doc } = view.state;
  const { from } = doc.line(Math.min(Math.max(1, line), doc.lines));
  view.dispatch({
    selection: { anchor: from },
    effects: EditorView.scrollIntoView(from, { y: "center" }),
  });
  view.focus();
}
