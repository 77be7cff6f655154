import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The colours are the page's own, so that both themes hold without a second editor theme. */
export const editorColours = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.bool, tags.null, tags.self],
    color: "var(--color-pine)",
    fontWeight: "600",
  },
  { tag: [tags.comment, tags.docComment], color: "var(--color-muted)", fontStyle: "italic" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--color-flare-text)" },
  { tag: [tags.number, tags.escape, tags.special(tags.brace)], color: "var(--color-code-number)" },
  { tag: [tags.meta, tags.annotation], color: "var(--color-muted)" },
  { tag: tags.invalid, color: "var(--color-danger)" },
]);

export const editorTheme = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--color-ink)",
    backgroundColor: "transparent",
    fontSize: "var(--code-size)",
  },
  "&.cm-focused": { outline: "2px solid var(--color-focus)", outlineOffset: "-2px" },
  ".cm-scroller": {
    fontFamily: "var(--font-mono)",
    lineHeight: "22px",
    overflow: "auto",
    fontVariantLigatures: "none",
  },
  ".cm-content": { padding: "var(--code-top) 0", caretColor: "var(--color-ink)" },
  ".cm-line": { padding: "0 16px 0 8px" },
  ".cm-gutters": {
    backgroundColor: "transparent",
    color: "var(--color-muted)",
    border: "0",
  },
  ".cm-lineNumbers .cm-gutterElement": {
    minWidth: "calc(var(--code-gutter) - 8px)",
    padding: "0 8px 0 4px",
  },
  ".cm-activeLine": { backgroundColor: "var(--color-code-line)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--color-ink)" },
  ".cm-cursor": { borderLeftColor: "var(--color-ink)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    { backgroundColor: "var(--color-code-selection)" },
  "&.cm-focused .cm-matchingBracket, .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--color-edge)",
  },
  "&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--color-danger)",
  },
  ".cm-fault": { boxShadow: "inset 3px 0 var(--color-flare)" },
  ".cm-gutterElement.cm-fault-number": { color: "var(--color-flare-text)", fontWeight: "700" },
});
