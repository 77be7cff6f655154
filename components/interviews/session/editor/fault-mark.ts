import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutterLineClass } from "@codemirror/view";

/** Marks the line at which the latest run failed; null clears it. */
export const setFaultLine = StateEffect.define<number | null>();

const line = Decoration.line({ class: "cm-fault" });

class FaultNumber extends GutterMarker {
  override elementClass = "cm-fault-number";
}
const number = new FaultNumber();

/** Where the marked line begins; null where none is. Typing moves it along, and editing it ends it. */
const faultAt = StateField.define<number | null>({
  create: () => null,
  update(at, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setFaultLine)) continue;
      const doc = transaction.newDoc;
      const wanted = effect.value;
      return wanted === null || wanted < 1 || wanted > doc.lines ? null : doc.line(wanted).from;
    }
    if (at === null || !transaction.docChanged) return at;
    const { from, to } = transaction.startState.doc.lineAt(at);
    return transaction.changes.touchesRange(from, to) ? null : transaction.changes.mapPos(at, 1);
  },
  provide: (field) => [
    EditorView.decorations.compute([field], (state) => {
      const at = state.field(field);
      return at === null ? Decoration.none : Decoration.set(line.range(at));
    }),
    gutterLineClass.compute([field], (state) => {
      const at = state.field(field);
      return at === null ? RangeSet.empty : RangeSet.of([number.range(at)]);
    }),
  ],
});

export const faultMark = faultAt;
