"use client";

import { useState } from "react";
import type { ScoreCap } from "@/lib/domain/interviews/report-view";
import { NOTE_CHARACTERS_MAX } from "@/lib/domain/interviews/score-limits";

type Props = {
  answerId: string;
  dimension: { readonly id: string; readonly name: string; readonly anchors: readonly string[] };
  cap: ScoreCap | null;
  score: number | undefined;
  note: string;
  onScore: (score: number) => void;
  onNote: (note: string) => void;
};

/** Four sentences, of which one fits best; and why. What the code does not allow cannot be chosen. */
export function DimensionField(props: Props) {
  const { answerId, dimension, cap, score, note, onScore, onNote } = props;
  const [hasNote, setHasNote] = useState(note !== "");
  const name = `${answerId}-${dimension.id}`;
  const max = cap?.max ?? 4;
  return (
    <fieldset className="rubric-dimension" aria-describedby={cap ? `${name}-cap` : undefined}>
      <legend>{dimension.name}</legend>
      {cap && (
        <p id={`${name}-cap`} className="rubric-cap">
          {cap.reason} At most {cap.max}.
        </p>
      )}
      {dimension.anchors.map((anchor, index) => {
        const value = index + 1;
        return (
          <label key={anchor} className="rubric-anchor">
            <input
              type="radio"
              name={name}
              value={value}
              checked={score === value}
              disabled={value > max}
              onChange={() => onScore(value)}
            />
            <span>
              <b>{value}</b> {anchor}
            </span>
          </label>
        );
      })}
      {hasNote || note !== "" ? (
        <textarea
          className="input"
          rows={2}
          aria-label={`Why, for ${dimension.name.toLowerCase()}`}
          placeholder="What in the answer shows it?"
          maxLength={NOTE_CHARACTERS_MAX}
          value={note}
          onChange={(event) => onNote(event.target.value)}
        />
      ) : (
        <button type="button" className="rubric-why" onClick={() => setHasNote(true)}>
          Say why<span className="sr-only">, for {dimension.name.toLowerCase()}</span>
        </button>
      )}
    </fieldset>
  );
}
