"use client";

import type { DraftField } from "./draft-field";
import { useSession } from "./session-context";
import { answerFields, isCodeField } from "./shown-fields";
import { pageDrafts, useDraftField } from "./use-drafts";

/** An answer that was handed in: as it stands, to be read. */
export function ShutAnswer() {
  const { view } = useSession();
  const { answer } = view;
  const drafts = pageDrafts(answer);
  const written = answerFields(answer.face).filter(({ field }) => drafts[field]?.body.trim());
  return (
    <div className="session-shut">
      {written.length === 0 && <p className="muted">This answer was handed in empty.</p>}
      {written.map((shown) => (
        <section key={shown.field} aria-label={shown.name}>
          <h2 className="session-heading">{shown.name}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre tabIndex={0} data-language={isCodeField(shown) ? "code" : "words"}>
            {drafts[shown.field]?.body}
          </pre>
          <LateText field={shown.field} />
        </section>
      ))}
    </div>
  );
}

/** What was typed here and came too late, because the answer was handed in elsewhere. */
function LateText({ field }: { field: string }) {
  const { view, store } = useSession();
  const draft: DraftField | undefined = useDraftField(store, view.answer.id, field);
  if (!draft || draft.refusal === null) return null;
  return (
    <div className="session-other">
      <p>{draft.refusal}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>{draft.body}</pre>
    </div>
  );
}
