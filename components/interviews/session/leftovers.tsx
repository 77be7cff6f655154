"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { newClientKey } from "@/components/ui/client-key";
import { Details } from "@/components/ui/small";
import { idle } from "@/lib/domain/action-state";
import type { LeftoverView } from "@/lib/domain/interviews/session-view";
import { isDirty } from "./draft-field";
import { useSession } from "./session-context";
import { useDraftField } from "./use-drafts";

/** Earlier texts that another tab's overtook. Those that say nothing new go without a word. */
export function Leftovers({ field }: { field: string }) {
  const { view, acts, store, redraw } = useSession();
  const { answer } = view;
  const all = answer.leftovers.filter((leftover) => leftover.field === field);
  const isKnown = ({ body }: LeftoverView) => store.isKnownText(answer.id, field, body);
  const shown = all.filter((leftover) => !isKnown(leftover));

  const draft = useDraftField(store, answer.id, field);
  const isUnderWay = draft !== undefined && isDirty(draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: tidied when the page brings them, and when all is saved.
  useEffect(() => {
    for (const { id, body } of all) {
      if (!store.isSettledText(answer.id, field, body)) continue;
      void acts.dropLeftover(idle, { leftoverId: id, clientKey: newClientKey() }).catch(() => {});
    }
  }, [answer.leftovers, isUnderWay]);

  async function drop({ id }: LeftoverView) {
    const answered = await acts
      .dropLeftover(idle, { leftoverId: id, clientKey: newClientKey() })
      .catch(() => null);
    if (answered?.status === "ok" || answered?.status === "not-found") redraw();
  }

  if (shown.length === 0 || answer.state === "submitted") return null;
  return (
    <Details
      summary={
        shown.length === 1
          ? "One earlier text of yours is kept"
          : `${shown.length} earlier texts of yours are kept`
      }
    >
      {shown.map((leftover) => (
        <div key={leftover.id} className="session-other">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre tabIndex={0}>{leftover.body}</pre>
          <div className="cluster">
            <Button
              size="small"
              onClick={() => {
                store.write(answer.id, field, leftover.body);
                void drop(leftover);
              }}
            >
              Use this
            </Button>
            <Button size="small" variant="quiet" onClick={() => void drop(leftover)}>
              Drop it
            </Button>
          </div>
        </div>
      ))}
    </Details>
  );
}
