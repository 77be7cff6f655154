"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import type { Act } from "@/components/ui/act";
import { Button } from "@/components/ui/button";
import { FormAnswer } from "@/components/ui/form-answer";
import { Notice } from "@/components/ui/notice";
import { Saved } from "@/components/ui/saved";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { useAct } from "@/components/ui/use-act";
import { type RequestChoices, RequestFields, type RequestTexts } from "./request-fields";
import { toTheTop } from "./to-the-top";
import { useAutosave } from "./use-autosave";

type Props = {
  texts: RequestTexts;
  version: number;
  choices: RequestChoices;
  save: Act;
  open: Act;
  firstKey: string;
  timeZone: string;
  /** What stands beside the button. */
  children?: ReactNode;
};

/** A request as it is being written: kept on the server at every pause, shown to nobody yet. */
export function DraftForm({ texts, version, choices, save, open, firstKey, ...rest }: Props) {
  const { timeZone, children } = rest;
  const form = useRef<HTMLFormElement>(null);
  const { stop, ...draft } = useAutosave(form, save, version);
  const { state, submit, key, renewKey } = useAct(open, firstKey, () => {
    stop();
    toTheTop();
    showToast({ text: "Your request is open. You will hear as soon as somebody takes it." });
  });

  const { learn, change } = draft;
  // What was typed before the page ran told nobody that it had changed.
  useEffect(() => {
    const area = form.current?.elements.namedItem("words");
    if (area instanceof HTMLTextAreaElement && area.value !== area.defaultValue) change();
  }, [change]);
  useEffect(() => {
    if (state.status === "conflict")
      learn((state.value as { version: number } | null)?.version ?? 0);
  }, [state, learn]);

  // The version that goes along must be the last one stored: what is on its way is waited for.
  const settle = (event: FormEvent<HTMLFormElement>) => {
    const onItsWay = draft.settle();
    if (!onItsWay) return;
    event.preventDefault();
    const target = event.currentTarget;
    void onItsWay.then(() => setTimeout(() => target.requestSubmit()));
  };

  return (
    <form
      ref={form}
      action={submit}
      onSubmit={settle}
      onReset={(event) => event.preventDefault()}
      onChange={() => {
        renewKey();
        change();
      }}
      className="form request-form"
      noValidate
    >
      <FormAnswer state={state} />
      {draft.conflict && (
        <Notice tone="warn" title="This draft was changed elsewhere" isLive>
          <p>What stands below is yours, and is not saved yet.</p>
          <p className="cluster">
            <Button
              size="small"
              onClick={() => {
                draft.learn(draft.conflict?.version ?? 0);
                void draft.flush();
              }}
            >
              Keep mine
            </Button>
            <Button
              size="small"
              onClick={() => {
                stop();
                window.location.reload();
              }}
            >
              Take the other
            </Button>
          </p>
        </Notice>
      )}
      <RequestFields texts={texts} choices={choices} state={state} />
      {draft.problem !== null && (
        <p role="alert" className="field-error">
          {draft.problem}
        </p>
      )}
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="clientKey" value={key} />
      <div className="cluster">
        <SubmitButton pendingText="Opening">Ask for a mentor</SubmitButton>
        {children}
        <Saved at={draft.savedAt} state={draft.state} timeZone={timeZone} />
      </div>
    </form>
  );
}
