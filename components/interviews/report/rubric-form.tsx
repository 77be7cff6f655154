"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Saved } from "@/components/ui/saved";
import { WORDS_CHARACTERS_MAX } from "@/lib/domain/interviews/score-limits";
import { DimensionField } from "./dimension-field";
import { RubricStore } from "./rubric-store";
import { RubricSum } from "./rubric-sum";
import type { RubricProps } from "./rubric-types";

const PAUSE_MILLISECONDS = 700;

type Props = RubricProps & {
  /** Closes the form again, where a given score is being changed. */
  onClose?: () => void;
};

/** A rubric to fill in: it saves itself, and counts for nothing until it is given. */
export function RubricForm({ onClose, ...props }: Props) {
  const { answerId, title, dimensions, caps, stored, acts, mentorshipId, timeZone } = props;
  const hasDrafts = stored?.givenAt == null;
  const [store] = useState(
    () =>
      new RubricStore({
        ...{ answerId, mentorshipId, stored, acts, hasDrafts },
        pauseMilliseconds: PAUSE_MILLISECONDS,
      }),
  );
  const view = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const [isGiving, setIsGiving] = useState(false);

  useEffect(() => {
    store.restore();
    const flush = () => void store.flush();
    const onHide = () => document.visibilityState === "hidden" && flush();
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("online", flush);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("online", flush);
      flush();
    };
  }, [store]);

  const { rubric, other, problem } = view;
  async function give() {
    setIsGiving(true);
    const isGiven = await store.give();
    setIsGiving(false);
    if (isGiven) onClose?.();
  }

  return (
    <form
      className="rubric"
      aria-label={`Score: ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      {dimensions.map((dimension) => (
        <DimensionField
          key={dimension.id}
          answerId={answerId}
          dimension={dimension}
          cap={caps.find((cap) => cap.dimension === dimension.id) ?? null}
          score={rubric.dimensions[dimension.id]}
          note={rubric.notes[dimension.id] ?? ""}
          onScore={(score) =>
            store.change({ dimensions: { ...rubric.dimensions, [dimension.id]: score } })
          }
          onNote={(note) => store.change({ notes: { ...rubric.notes, [dimension.id]: note } })}
        />
      ))}
      <label className="rubric-words">
        On the whole <span className="muted">(optional)</span>
        <textarea
          className="input"
          rows={2}
          maxLength={WORDS_CHARACTERS_MAX}
          value={rubric.words}
          onChange={(event) => store.change({ words: event.target.value })}
        />
      </label>
      {other && (
        <Notice tone="warn" title="Another tab saved something else here" isLive>
          <p>Nothing is lost: choose which of the two goes on.</p>
          <div className="cluster">
            <Button size="small" onClick={() => store.choose("mine")}>
              Keep what is here
            </Button>
            <Button size="small" onClick={() => store.choose("other")}>
              Take the other
            </Button>
          </div>
        </Notice>
      )}
      {problem && (
        <Notice tone="error" isLive>
          {problem}
        </Notice>
      )}
      <div className="rubric-end">
        <RubricSum dimensions={dimensions} scores={rubric.dimensions} caps={caps} />
        <div className="cluster">
          <Button type="submit" variant="primary" isPending={isGiving} pendingText="Giving">
            {hasDrafts ? "Give this score" : "Give it anew"}
          </Button>
          {onClose && (
            <Button variant="quiet" onClick={onClose}>
              Leave it
            </Button>
          )}
          {hasDrafts && <Saved at={view.savedAt} state={view.status} timeZone={timeZone} />}
        </div>
      </div>
    </form>
  );
}
