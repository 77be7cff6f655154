"use client";

import { useRef } from "react";
import type { Act } from "@/components/ui/act";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import { useKept } from "@/components/ui/use-kept";
import { messageOf, problemOf } from "@/lib/domain/action-state";
import { conflictVersion } from "./conflict-version";
import { goToLine } from "./go-to-line";

export type Stored = {
  questionId: string | null;
  version: number;
  isForMentees: boolean;
  firstKey: string;
};

type Props = Stored & { source: string; save: Act };

const LINE = /^Line (\d+): /;

/** A question as text. Each problem names its line, and leads to it. */
export function QuestionText({ questionId, version, isForMentees, firstKey, source, save }: Props) {
  const place = `rung.draft.question.${questionId ?? "new"}.${version}`;
  const kept = useKept(place, { source });
  const { state, submit, key, form, renewKey } = useAct(save, firstKey, kept.forget);
  const area = useRef<HTMLTextAreaElement>(null);
  const problems = problemOf(state, "source")?.split("\n") ?? [];
  const message = messageOf(state) ?? problemOf(state, "form");
  return (
    <form
      ref={form}
      action={submit}
      className="own-form"
      noValidate
      onReset={(event) => event.preventDefault()}
      onChange={renewKey}
    >
      {message !== undefined && (
        <Notice tone="error" isLive>
          {message}
        </Notice>
      )}
      <input type="hidden" name="clientKey" value={key} />
      {questionId !== null && <input type="hidden" name="questionId" value={questionId} />}
      <input type="hidden" name="version" value={conflictVersion(state, version)} />
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
          value={kept.fields.source}
          onChange={(event) => kept.change({ source: event.target.value })}
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
      <Checkbox
        name="isForMentees"
        value="on"
        label="It may come up in my mentees’ sessions too"
        defaultChecked={isForMentees}
      />
      <SubmitButton pendingText="Checking">Save the question</SubmitButton>
    </form>
  );
}
