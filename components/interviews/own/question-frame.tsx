"use client";

import type { ReactNode } from "react";
import type { Act } from "@/components/ui/act";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { useAct } from "@/components/ui/use-act";
import type { ActionState } from "@/lib/domain/action-state";
import { conflictVersion } from "./conflict-version";

/** What is known of a question before it is changed; without an id it is a new one. */
export type Stored = {
  questionId: string | null;
  version: number;
  isForMentees: boolean;
  firstKey: string;
};

type FrameProps = {
  stored: Stored;
  save: Act;
  onSaved: () => void;
  /** Of what is kept while it is written. */
  mark: Readonly<Record<"data-kept", string>>;
  /** The parts of the question, given what the last attempt was answered. */
  children: (state: ActionState<unknown>) => ReactNode;
};

/** What both ways of writing a question share: sending it, and whose sessions it may come up in. */
export function QuestionFrame({ stored, save, onSaved, mark, children }: FrameProps) {
  const { questionId, version, isForMentees, firstKey } = stored;
  const { state, submit, key, form, renewKey } = useAct(save, firstKey, onSaved);
  return (
    <form
      {...mark}
      ref={form}
      action={submit}
      className="own-form"
      noValidate
      onReset={(event) => event.preventDefault()}
      onChange={renewKey}
    >
      <input type="hidden" name="clientKey" value={key} />
      {questionId !== null && <input type="hidden" name="questionId" value={questionId} />}
      <input type="hidden" name="version" value={conflictVersion(state, version)} />
      {children(state)}
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
