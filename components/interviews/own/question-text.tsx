"use client";

import { useRef } from "react";
import type { Act } from "@/components/ui/act";
import { Notice } from "@/components/ui/notice";
import { useKept } from "@/components/ui/use-kept";
import { type ActionState, messageOf, problemOf } from "@/lib/domain/action-state";
import { goToLine } from "./go-to-line";
import { QuestionFrame, type Stored } from "./question-frame";

type Props = { stored: Stored; source: string; save: Act };

const LINE = /^Line (\d+): /;

/** A question as text. Each problem names its line, and leads to it. */
export function QuestionText({ stored, source, save }: Props) {
  const place = `rung.draft.question.${stored.questionId ?? "new"}.${stored.version}`;
  const kept = useKept(place, { source });
  return (
    <QuestionFrame mark={kept.mark} stored={stored} save={save} onSaved={kept.forget}>
      {(state) => (
        <Source
          state={state}
          text={kept.fields.source}
          onText={(text) => kept.change({ source: text })}
        />
      )}
    </QuestionFrame>
  );
}

type SourceProps = { state: ActionState<unknown>; text: string; onText: (text: string) => void };

function Source({ state, text, onText }: SourceProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const problems = problemOf(state, "source")?.split("\n") ?? [];
  const message = messageOf(state) ?? problemOf(state, "form");
  return (
    <>
      {message !== undefined && (
        <Notice tone="error" isLive>
          {message}
        </Notice>
      )}
      <div className="field">
        <label htmlFor="source">The question as YAML</label>
        <p id="source-hint" className="field-hint">
          The format of Rung’s own bank. Leave out what you do not need; topics are the ids of
          skills.
        </p>
        <textarea
          ref={area}
          id="source"
          name="source"
          className="input own-source"
          rows={28}
          spellCheck={false}
          autoCapitalize="off"
          aria-describedby={problems.length > 0 ? "source-error" : "source-hint"}
          aria-invalid={problems.length > 0 ? true : undefined}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
        {problems.length > 0 && (
          <ul id="source-error" className="field-error own-problems">
            {problems.map((problem) => {
              const line = Number(LINE.exec(problem)?.[1] ?? 0);
              return (
                <li key={problem}>
                  {line > 0 ? (
                    <button
                      type="button"
                      className="link"
                      onClick={() => area.current && goToLine(area.current, line)}
                    >
                      {problem}
                    </button>
                  ) : (
                    problem
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </>
  );
}
